// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/enginerun.h"

#include "app/keychain/keychain.h"
#include "app/verbs/output.h"
#include "engine/retention/mending.h"
#include "engine/setup/apply.h"

#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {
constexpr auto gatherFor = std::chrono::milliseconds(50);
constexpr auto watchEvery = std::chrono::milliseconds(300);
constexpr auto lineEvery = std::chrono::seconds(3);
constexpr qint64 longestQuietMs = 60'000;
} // namespace

EngineRun::EngineRun(DataFolder folder, RunOptions options, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_options(std::move(options))
    , m_credentials(readKeychain)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_gather, &QTimer::timeout, this, &EngineRun::tellNews);
    connect(&m_changes, &Changes::changed, this, [this] {
        if (!m_gather.isActive())
            m_gather.start();
    });
    connect(&m_watch, &QTimer::timeout, this, &EngineRun::watchOthers);
    connect(&m_lines, &QTimer::timeout, this, &EngineRun::tellSummary);
    connect(&m_signals, &EndSignals::asked, this, &EngineRun::finish);
}

EngineRun::~EngineRun()
{
    // Ending the engine ends polls that may still commit what they have; nobody here listens any more.
    m_changes.disconnect(this);
    m_feed.reset();
    m_engine.reset();
}

Expected<void> EngineRun::start()
{
    auto lock = m_folder.lockForEngine();
    RING_TRY(lock);
    m_lock = std::move(*lock);
    RING_TRY(openStore());
    if (m_options.sandbox) {
        m_host = std::make_unique<SandboxHost>(m_folder);
        RING_TRY(m_host->prepare(m_options.story));
    }
    RING_TRY(openEngine());
    keepBackups();
    begin();
    return {};
}

/// The store as the last run left it, or as the last backup has it.
Expected<void> EngineRun::openStore()
{
    const auto mended = makeWhole(m_folder.store(), m_wallClock.now());
    RING_TRY(mended);
    if (!mended->isEmpty())
        err(*mended);
    return {};
}

void EngineRun::keepBackups()
{
    if (!m_folder.store().url.isEmpty())
        return; // PostgreSQL has means of its own
    m_backups = std::make_unique<BackupKeeper>(m_folder.store().file, &m_wallClock);
    connect(m_backups.get(), &BackupKeeper::failed, this, [](const QString &sentence) { err(sentence); });
    if (!m_options.untilIdle)
        m_backups->start();
}

void EngineRun::storeSaid(const QString &sentence, bool damaged)
{
    err(sentence.isEmpty() ? u"The data store works again."_s : sentence);
    // Through the event loop: the engine that says it is still at work.
    if (damaged)
        QMetaObject::invokeMethod(this, &EngineRun::mendAndGoOn, Qt::QueuedConnection);
}

void EngineRun::mendAndGoOn()
{
    if (m_host) {
        m_problems[u"store"_s] = u"damaged"_s;
        return finish(); // a story cannot go on with another past; the next run mends the file
    }
    m_backups.reset();
    m_feed.reset();
    m_engine.reset();
    Expected<void> mended = openStore();
    if (mended)
        mended = openEngine();
    if (!mended) {
        err(mended.error().sentence);
        m_problems[u"store"_s] = mended.error().sentence;
        return finish();
    }
    keepBackups();
    begin();
}

Expected<void> EngineRun::openEngine()
{
    EngineOptions options;
    options.store = m_folder.store();
    options.clock = m_host ? m_host->clock() : &m_wallClock;
    options.secretFor =
        m_host ? m_host->secretFor() : [this](const QString &reference) { return m_credentials.secret(reference); };
    options.changes = &m_changes;
    if (m_host)
        options.ringAgainEvery = SandboxHost::ringAgainEvery(m_options.speed);
    m_engine = std::make_unique<Engine>(options);
    connect(m_engine.get(), &Engine::storeSaid, this, &EngineRun::storeSaid);
    RING_TRY(m_engine->open());
    m_feed = std::make_unique<EventFeed>(m_engine->database());
    RING_TRY(m_feed->startAtEnd());
    const auto counts = countSetup(m_engine->database());
    RING_TRY(counts);
    if (!counts->connections)
        err(u"No connection is set up in %1 yet: nothing is polled. Add some with init --from."_s.arg(m_folder.path()));
    return {};
}

void EngineRun::begin()
{
    m_quiet.start();
    if (m_folder.store().url.isEmpty())
        m_watch.start(watchEvery);
    if (!m_options.events)
        m_lines.start(lineEvery);
    if (m_options.seconds > 0)
        QTimer::singleShot(qRound64(m_options.seconds * 1000), this, &EngineRun::finish);
    if (!m_host) {
        if (!m_options.untilIdle)
            return m_engine->start();
        m_engine->cycle().then(this, [this] { finish(); });
        return;
    }
    connect(m_host.get(), &SandboxHost::ended, this, &EngineRun::finish);
    if (m_options.untilIdle) {
        if (!m_host->choice().scenario.isEmpty())
            return m_host->playThrough(m_engine.get());
        connect(m_host.get(), &SandboxHost::historyFilled, this, &EngineRun::finish);
    }
    m_host->play(m_engine.get(), m_options.speed);
}

/// PostgreSQL tells by itself.
void EngineRun::watchOthers()
{
    if (m_engine && m_engine->database().othersCommitted())
        m_changes.tell(TouchedLeads | TouchedMessages | TouchedEscalations | TouchedConnections | TouchedSetup);
}

void EngineRun::tellNews()
{
    if (!m_feed)
        return; // the store is being mended
    const auto events = m_feed->fresh();
    if (!events)
        return err(events.error().sentence);
    for (const FeedEvent &event : *events) {
        m_summary.add(event);
        if (m_options.events)
            outBytes(eventLine(event));
    }
    tellProblems();
}

void EngineRun::tellProblems()
{
    const auto read = m_engine->database().each(u"desk.polls"_s, {}, [this](const QSqlQuery &row) {
        const QString name = row.value(1).toString();
        const QString problem = row.value(5).toString();
        if (m_problems.value(name) == problem)
            return;
        if (problem.isEmpty())
            m_problems.remove(name);
        else
            m_problems[name] = problem;
        const QString sentence = problem.isEmpty() ? u"It answers again."_s : problem;
        if (m_options.events)
            outBytes(QJsonDocument(QJsonObject{{u"event"_s, u"connection"_s},
                                               {u"connection"_s, name},
                                               {u"working"_s, problem.isEmpty()},
                                               {u"sentence"_s, sentence}})
                         .toJson(QJsonDocument::Compact));
        else
            err(u"%1: %2"_s.arg(name, sentence));
    });
    if (!read)
        err(read.error().sentence);
}

void EngineRun::tellSummary()
{
    if (!m_engine || (!m_summary.fresh() && m_quiet.elapsed() < longestQuietMs))
        return;
    m_quiet.restart();
    const Clock *clock = m_engine->context().clock;
    const int percent = m_host ? m_host->historyPercent() : 100;
    const QString line = m_summary.line(clock->now());
    out(percent < 100 ? u"history %1%  "_s.arg(percent) + line : line);
}

void EngineRun::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_lines.stop();
    if (m_engine && m_feed) {
        m_engine->stop();
        tellNews();
    }
    if (!m_options.events)
        out(m_summary.farewell());
    // Through the event loop: whoever waits for the end may not be waiting yet.
    QMetaObject::invokeMethod(this, &EngineRun::ended, Qt::QueuedConnection);
}

} // namespace ring
