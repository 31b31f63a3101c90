// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/engine.h"

#include "engine/leads/escalations.h"
#include "engine/leads/outcomes.h"
#include "engine/retention/agelimits.h"
#include "engine/rules/rulestore.h"
#include "engine/store/storetrouble.h"

#include <QLoggingCategory>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logEngine, "ring.engine")

namespace {
constexpr Millis tickEvery = 250;
constexpr int shortestTickMs = 20;
constexpr int pauseAfterRefusalMs = 1000;
constexpr int shortestPauseMs = 5;
} // namespace

Engine::Engine(EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_random = m_options.seed ? QRandomGenerator(m_options.seed) : QRandomGenerator::securelySeeded();
    m_network.setWatch(m_options.netWatch);
    m_context.clock = m_options.clock;
    m_context.rules = &m_rules;
    m_context.random = &m_random;
    connect(&m_tick, &QTimer::timeout, this, &Engine::wake);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Engine::work);
    connect(&m_lookAround, &QTimer::timeout, this, &Engine::lookAround);
}

Engine::~Engine()
{
    stop();
    // Backends first: ending them ends their futures, which must still find the stages.
    m_connections.clear();
}

Expected<void> Engine::open()
{
    auto database = Database::open(m_options.store, m_options.watch);
    RING_TRY(database);
    m_database = std::move(*database);
    m_context.database = m_database.get();
    m_database->onCommit([this](int touched) {
        if (m_options.changes)
            m_options.changes->tell(touched);
    });
    m_sharing = std::make_unique<Sharing>(*m_database);
    if (!m_database->isPostgres())
        m_database->onRefusal([this](const Error &error) { tellStore(tl::unexpected(error)); });
    RING_TRY(readRuleBook());
    RING_TRY(loadTemplates(m_context));
    const auto backendFor = [this](qint64 id) { return ownSmsBackend(id); };
    m_calls = std::make_unique<CallStage>(m_context);
    m_touches = std::make_unique<TouchStage>(m_context);
    m_replies = std::make_unique<ReplyStage>(m_context, [this](qint64 id) {
        SmsBackend *backend = smsBackend(id);
        return backend && (backend->abilities() & SmsBackend::AnswersStop);
    });
    m_outbox = std::make_unique<Outbox>(m_context, backendFor);
    m_outbox->setMine([this](qint64 id) { return holds(id); });
    m_outbox->setPace(m_options.textsPerSecond, m_options.textBurst);
    m_deliveries = std::make_unique<DeliveryStage>(m_context, backendFor);
    m_lineTypes = std::make_unique<LineTypeStage>(m_context, backendFor);
    m_context.looksUp = [this](qint64 id) {
        SmsBackend *backend = smsBackend(id);
        return backend && (backend->abilities() & SmsBackend::CanLookUp);
    };
    connect(m_lineTypes.get(), &LineTypeStage::settled, this, &Engine::wake);
    connect(m_outbox.get(), &Outbox::settled, this, &Engine::wake);
    connect(m_deliveries.get(), &DeliveryStage::settled, this, &Engine::wake);
    if (m_options.changes)
        connect(m_options.changes, &Changes::changed, this, [this](int touched) {
            if (touched & TouchedSetup)
                setupChanged();
            else if (m_running)
                wake();
        });
    RING_TRY(listenToOthers());
    return readConnections();
}

Expected<void> Engine::readRuleBook()
{
    auto stored = keepRules(*m_database, m_context.now());
    RING_TRY(stored);
    for (const QString &complaint : std::as_const(stored->complaints))
        qCWarning(logEngine).noquote() << complaint;
    m_rules = stored->book;
    return {};
}

void Engine::setupChanged()
{
    if (auto read = readRuleBook(); !read)
        qCWarning(logEngine).noquote() << read.error().detail;
    if (auto read = loadTemplates(m_context); !read)
        qCWarning(logEngine).noquote() << read.error().detail;
    if (auto read = readConnections(); !read)
        qCWarning(logEngine).noquote() << read.error().detail;
}

Expected<void> Engine::readConnections()
{
    struct Row
    {
        ConnectionSettings settings;
        QString kind;
        QString credential;
        Millis interval;
        bool enabled;
    };
    QList<Row> rows;
    RING_TRY(m_database->each(u"places.connections"_s, {}, [&](const QSqlQuery &row) {
        Row one;
        one.settings.id = row.value(0).toLongLong();
        one.settings.name = row.value(1).toString();
        one.kind = row.value(2).toString();
        one.settings.provider = row.value(3).toString();
        one.settings.baseUrl = QUrl(row.value(4).toString());
        one.settings.account = row.value(5).toString();
        one.credential = row.value(6).toString();
        one.interval = row.value(7).toLongLong();
        one.settings.settings = QJsonDocument::fromJson(row.value(8).toByteArray()).object();
        one.enabled = row.value(9).toInt() != 0;
        rows << one;
    }));
    m_known.clear();
    for (const Row &row : std::as_const(rows))
        m_known << row.settings.id;
    RING_TRY(shareOut());
    QHash<qint64, QStringList> lines;
    RING_TRY(m_database->each(u"places.lines_by_connection"_s, {}, [&](const QSqlQuery &row) {
        lines[row.value(0).toLongLong()] << row.value(1).toString();
    }));
    QHash<qint64, QString> prints;
    for (const Row &row : std::as_const(rows)) {
        if (!row.enabled)
            continue;
        const QByteArray extras = QJsonDocument(row.settings.settings).toJson(QJsonDocument::Compact);
        prints.insert(row.settings.id,
                      QStringList{row.settings.name, row.kind, row.settings.provider, row.settings.baseUrl.toString(),
                                  row.settings.account, row.credential, QString::number(row.interval),
                                  QString::fromUtf8(extras), lines.value(row.settings.id).join(u' ')}
                          .join(u'\x1f'));
    }
    // Open requests must not be cut for a change elsewhere: a connection that is as it was stays as it is.
    const QHash<qint64, QString> before = std::exchange(m_prints, prints);
    for (auto old = before.cbegin(); old != before.cend(); ++old)
        if (prints.value(old.key()) != old.value())
            m_connections.erase(old.key());
    for (const Row &row : std::as_const(rows)) {
        const QString print = prints.value(row.settings.id);
        if (!row.enabled || before.value(row.settings.id) == print)
            continue;
        auto secret = m_options.secretFor ? m_options.secretFor(row.credential)
                                          : QtFuture::makeReadyFuture(Expected<QString>(QString()));
        secret.then(this, [this, row, print](const Expected<QString> &came) {
            if (m_prints.value(row.settings.id) == print)
                secretCame(row.settings, row.kind, row.interval, came);
        });
    }
    return {};
}

void Engine::secretCame(ConnectionSettings settings, const QString &kind, Millis interval,
                        const Expected<QString> &secret)
{
    settings.secret = secret.value_or(QString());
    auto made = secret ? makeConnection(settings, kind, interval) : Expected<void>(tl::unexpected(secret.error()));
    if (!made) {
        if (!holds(settings.id))
            return;
        if (auto noted = commitProblem(*m_database, settings.id, made.error().sentence, m_context.now()); !noted)
            qCWarning(logEngine).noquote() << noted.error().detail;
        return;
    }
    if (m_running && holds(settings.id))
        m_connections.at(settings.id).poller->start();
}

Expected<void> Engine::makeConnection(ConnectionSettings settings, const QString &kind, Millis interval)
{
    const BackendContext context{&m_network, m_options.clock};
    const QString lines = kind == "phone"_L1 ? u"places.lines_of_phone"_s : u"places.lines_of_sms"_s;
    RING_TRY(m_database->each(lines, {{u"connection"_s, settings.id}},
                              [&](const QSqlQuery &row) { settings.lines << row.value(0).toString(); }));
    Connection connection;
    connection.settings = settings;
    connection.kind = kind;
    connection.interval = interval;
    if (kind == "phone"_L1) {
        auto made = makePhoneBackend(settings, context);
        RING_TRY(made);
        connection.phone = std::move(*made);
    } else if (kind == "sms"_L1) {
        auto made = makeSmsBackend(settings, context);
        RING_TRY(made);
        connection.sms = std::move(*made);
    } else {
        auto made = makeBookingBackend(settings, context);
        RING_TRY(made);
        connection.booking = std::move(*made);
    }
    Connection &kept = m_connections.insert_or_assign(settings.id, std::move(connection)).first->second;
    kept.poller = std::make_unique<Poller>(m_context, settings.id, interval, listerFor(kept));
    kept.poller->setSince(m_options.pollFrom ? m_options.pollFrom : m_context.now() - hourMs);
    connect(kept.poller.get(), &Poller::ended, this, &Engine::wake);
    connect(kept.poller.get(), &Poller::committed, this, [this] { tellStore({}); });
    return {};
}

namespace {

/// Asks, commits, and says whether there is more: the same for calls, replies and bookings.
bool bringsNews(const CallBatch &batch)
{
    return !batch.legs.isEmpty() || !batch.voicemails.isEmpty();
}

bool bringsNews(const InboundBatch &batch)
{
    return !batch.texts.isEmpty();
}

bool bringsNews(const BookingBatch &batch)
{
    return !batch.bookings.isEmpty();
}

template<typename Backend, typename Commit>
Poller::List lister(QObject *context, const StageContext &stages, Backend *backend, Commit commit)
{
    return [=, &stages](const QByteArray &position, Millis since) {
        return backend->poll(position, since).then(context, [=, &stages](const auto &batch) -> Expected<bool> {
            if (!batch)
                return tl::unexpected(batch.error());
            if (!stages.hurried || bringsNews(*batch) || batch->cursor != position)
                RING_TRY(commit(*batch));
            return batch->more;
        });
    };
}

} // namespace

Poller::List Engine::listerFor(Connection &connection)
{
    const qint64 id = connection.settings.id;
    if (connection.phone) {
        const JoinSettings join = joinSettings(connection.settings.settings);
        return lister(this, m_context, connection.phone.get(), [this, id, join](const CallBatch &batch) {
            return commitCalls(*m_database, id, batch, join, m_context.now());
        });
    }
    if (connection.sms)
        return lister(this, m_context, connection.sms.get(), [this, id](const InboundBatch &batch) {
            return commitReplies(*m_database, id, batch, m_context.now());
        });
    return lister(this, m_context, connection.booking.get(), [this, id](const BookingBatch &batch) {
        return commitBookings(*m_database, id, batch, m_context.now());
    });
}

SmsBackend *Engine::smsBackend(qint64 connectionId)
{
    const auto found = m_connections.find(connectionId);
    return found == m_connections.end() ? nullptr : found->second.sms.get();
}

SmsBackend *Engine::ownSmsBackend(qint64 connectionId)
{
    return holds(connectionId) ? smsBackend(connectionId) : nullptr;
}

void Engine::start()
{
    m_running = true;
    for (auto &[id, connection] : m_connections)
        if (holds(id))
            connection.poller->start();
    if (m_database->isPostgres())
        m_lookAround.start(Sharing::lookEveryMs);
    const double speed = std::max(m_options.clock->speed(), 0.001);
    m_tick.start(std::max(shortestTickMs, int(double(tickEvery) / speed)));
    wake();
}

void Engine::stop()
{
    m_running = false;
    m_tick.stop();
    m_lookAround.stop();
    for (auto &[id, connection] : m_connections)
        connection.poller->stop();
}

void Engine::setHurried(bool hurried)
{
    m_context.hurried = hurried;
    m_database->waitForDisk(!hurried);
}

QFuture<void> Engine::cycle()
{
    if (m_cycle)
        return m_cycle->future();
    m_cycle.emplace();
    m_cycle->start();
    QFuture<void> future = m_cycle->future();
    pollDue();
    wake();
    return future;
}

/// Those that work poll together, so that putting one off never calls for another round of the others; one that fails
/// waits alone.
void Engine::pollDue()
{
    const bool due = std::any_of(m_connections.begin(), m_connections.end(), [this](const auto &entry) {
        return holds(entry.first) && !entry.second.poller->failing() && entry.second.poller->isDue();
    });
    for (auto &[id, connection] : m_connections) {
        if (!holds(id))
            continue;
        if (connection.poller->failing() ? connection.poller->isDue() : due)
            connection.poller->poll();
        else
            connection.poller->putOff();
    }
}

void Engine::wake()
{
    if (m_awake)
        return;
    m_awake = true;
    // While the store refuses, what is asked of a provider cannot be noted and would be asked again at once.
    if (m_storeSaid.isEmpty())
        QMetaObject::invokeMethod(this, &Engine::work, Qt::QueuedConnection);
    else
        m_pause.start(m_running ? pauseAfterRefusalMs : shortestPauseMs);
}

void Engine::work()
{
    m_awake = false;
    if (m_database->lost())
        return tryToFindStore();
    auto worked = workOnce();
    if (!worked && m_database->lost())
        return noteLoss();
    if (!worked) {
        // The store refused. Nothing was changed; tried again in a moment.
        qCWarning(logEngine).noquote() << worked.error().detail;
        if (storeTroubleOf(worked.error()) != StoreTrouble::Damaged)
            wake();
        return;
    }
    if (!*worked)
        return checkIdle();
    // By way of the event loop: a stage that always finds work must not starve the network.
    wake();
}

void Engine::tellStore(const Expected<void> &result)
{
    const StoreTrouble trouble = result ? StoreTrouble::None : storeTroubleOf(result.error());
    const QString sentence = sentenceFor(trouble);
    if (trouble == StoreTrouble::Damaged)
        stop();
    if (sentence == m_storeSaid)
        return;
    m_storeSaid = sentence;
    Q_EMIT storeSaid(sentence, trouble == StoreTrouble::Damaged);
}

/// The age limits are looked at when the engine begins and then daily. What fails is tried again the next day.
Expected<void> Engine::forgetOnceADay()
{
    const Millis now = m_context.now();
    if (now < m_forgetAt)
        return {};
    m_forgetAt = now + dayMs;
    return only(applyAgeLimits(*m_database, now));
}

Expected<bool> Engine::workOnce()
{
    bool any = false;
    const auto note = [&any](const Expected<bool> &worked) {
        any = any || worked.value_or(false);
        return only(worked);
    };
    RING_TRY(forgetOnceADay());
    RING_TRY(note(m_lineTypes->run()));
    RING_TRY(note(m_calls->run()));
    RING_TRY(note(runBookings(m_context)));
    RING_TRY(note(m_replies->run()));
    RING_TRY(note(m_touches->run()));
    RING_TRY(note(raiseAgain(m_context, m_options.ringAgainEvery)));
    RING_TRY(note(m_outbox->run()));
    RING_TRY(note(m_deliveries->run()));
    return any;
}

std::optional<Millis> Engine::nextDue()
{
    std::optional<Millis> earliest;
    const auto consider = [&](Millis at) {
        if (at > 0)
            earliest = earliest ? std::min(*earliest, at) : at;
    };
    if (auto at = m_database->value(u"messages.next_due"_s, {{u"now"_s, m_context.now()}}))
        consider(at->toLongLong());
    for (const auto &name : {u"messages.next_check"_s, u"leads.next_due"_s, u"calls.earliest_put_off"_s})
        if (auto at = m_database->value(name))
            consider(at->toLongLong());
    for (const auto &[id, connection] : m_connections)
        consider(connection.poller->putOffTo());
    consider(m_outbox->pacedUntil());
    consider(m_outbox->nextLook());
    return earliest;
}

bool Engine::isIdle() const
{
    for (const auto &[id, connection] : m_connections)
        if (connection.poller->busy())
            return false;
    return m_outbox->open() == 0 && m_deliveries->open() == 0 && m_lineTypes->open() == 0;
}

void Engine::checkIdle()
{
    if (!isIdle())
        return;
    if (m_cycle) {
        QPromise<void> done = std::move(*m_cycle);
        m_cycle.reset();
        done.finish();
    }
    Q_EMIT idle();
}

} // namespace ring
