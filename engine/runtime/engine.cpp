// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/engine.h"

#include "engine/leads/escalations.h"
#include "engine/leads/ladder.h"
#include "engine/leads/outcomes.h"
#include "engine/messages/wordindex.h"
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
    m_connections = std::make_unique<ConnectionSet>(m_context, m_network, m_options);
    followConnections();
    connect(&m_tick, &QTimer::timeout, this, &Engine::wake);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Engine::work);
    connect(&m_lookAround, &QTimer::timeout, this, &Engine::lookAround);
}

Engine::~Engine()
{
    stop();
    // Backends first: ending them ends their futures, which must still find the stages.
    m_connections->clear();
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
    makeStages();
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

void Engine::makeStages()
{
    const auto backendFor = [this](qint64 id) { return ownSmsBackend(id); };
    m_calls = std::make_unique<CallStage>(m_context);
    m_touches = std::make_unique<TouchStage>(m_context);
    m_replies = std::make_unique<ReplyStage>(
        m_context, [this](qint64 id) { return (abilities(id) & SmsBackend::AnswersStop) != 0; });
    m_outbox = std::make_unique<Outbox>(m_context, backendFor);
    m_outbox->setMine([this](qint64 id) { return holds(id); });
    m_outbox->setPace(m_options.textsPerSecond, m_options.textBurst);
    m_deliveries = std::make_unique<DeliveryStage>(m_context, backendFor);
    m_lineTypes = std::make_unique<LineTypeStage>(m_context, backendFor);
    m_context.looksUp = [this](qint64 id) { return (abilities(id) & SmsBackend::CanLookUp) != 0; };
    connect(m_lineTypes.get(), &LineTypeStage::settled, this, &Engine::wake);
    connect(m_outbox.get(), &Outbox::settled, this, &Engine::wake);
    connect(m_deliveries.get(), &DeliveryStage::settled, this, &Engine::wake);
}

void Engine::followConnections()
{
    connect(m_connections.get(), &ConnectionSet::polled, this, &Engine::wake);
    connect(m_connections.get(), &ConnectionSet::committed, this, [this] { tellStore({}); });
    connect(m_connections.get(), &ConnectionSet::made, this, [this](qint64 id) {
        if (m_running && holds(id))
            m_connections->find(id)->poller->start();
    });
    connect(m_connections.get(), &ConnectionSet::refused, this, [this](qint64 id, const QString &sentence) {
        if (!holds(id))
            return;
        if (auto noted = commitProblem(*m_database, id, sentence, m_context.now()); !noted)
            qCWarning(logEngine).noquote() << noted.error().detail;
    });
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
    RING_TRY(m_connections->read());
    RING_TRY(shareOut());
    m_connections->renew();
    return {};
}

int Engine::abilities(qint64 smsConnection)
{
    const Connection *connection = m_connections->find(smsConnection);
    return connection && connection->sms ? connection->sms->abilities() : 0;
}

SmsBackend *Engine::ownSmsBackend(qint64 connectionId)
{
    const Connection *connection = holds(connectionId) ? m_connections->find(connectionId) : nullptr;
    return connection ? connection->sms.get() : nullptr;
}

void Engine::start()
{
    m_running = true;
    for (auto &[id, connection] : m_connections->all())
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
    for (auto &[id, connection] : m_connections->all())
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
    auto &all = m_connections->all();
    const bool due = std::any_of(all.begin(), all.end(), [this](const auto &entry) {
        return holds(entry.first) && !entry.second.poller->failing() && entry.second.poller->isDue();
    });
    for (auto &[id, connection] : m_connections->all()) {
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
        return idleWork();
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

/// Looked at when the engine begins and then mostly daily. What fails is tried again the next day.
Expected<void> Engine::forgetOnceADay()
{
    const Millis now = m_context.now();
    if (now < m_forgetAt)
        return {};
    m_forgetAt = now + dayMs;
    const auto next = forgetWhatIsDue(*m_database, now);
    RING_TRY(next);
    m_forgetAt = *next;
    return {};
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
    RING_TRY(note(runLadder(m_context)));
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
    for (const auto &name :
         {u"messages.next_check"_s, u"leads.next_due"_s, u"ladder.next_due"_s, u"calls.earliest_put_off"_s})
        if (auto at = m_database->value(name))
            consider(at->toLongLong());
    for (const auto &[id, connection] : m_connections->all())
        consider(connection.poller->putOffTo());
    consider(m_outbox->pacedUntil());
    consider(m_outbox->nextLook());
    // The daily look may wait for a commit; those after a store went back to an older state may not.
    if (m_forgetAt - m_context.now() <= minuteMs)
        consider(m_forgetAt);
    return earliest;
}

/// What may wait until there is nothing else to do.
void Engine::idleWork()
{
    auto more = indexWords(*m_database);
    if (!more)
        qCWarning(logEngine).noquote() << more.error().detail;
    if (more.value_or(false))
        return wake();
    checkIdle();
}

bool Engine::isIdle() const
{
    for (const auto &[id, connection] : m_connections->all())
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
