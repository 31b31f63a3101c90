// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spine.h"

#include "engine/runtime/storyrunner.h"
#include "engine/sandbox/install.h"
#include "engine/sandbox/sandboxsetup.h"
#include "engine/sandbox/scenariostory.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QSqlError>
#include <QSqlRecord>
#include <QTest>
#include <QTimer>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QByteArray readScenario(const QString &name)
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Looks (a millisecond apart) without a step and with nothing under way after which something in the engine surely
/// waits for time to pass.
constexpr int heldUpLooks = 20;

} // namespace

Spine::Spine(const QString &scenario, EngineOptions options)
    : m_options(std::move(options))
{
    begin(readScenario(scenario));
}

Spine::Spine(const QByteArray &document, EngineOptions options)
    : m_options(std::move(options))
{
    begin(document);
}

void Spine::begin(const QByteArray &document)
{
    auto scenario = Scenario::parse(document);
    if (!scenario)
        qFatal("scenario: %s", qPrintable(scenario.error().sentence));
    m_start = scenario->start.value_or(1'770'000'000'000);
    clock.set(m_start);
    SandboxOptions options;
    options.clock = &clock;
    options.segmentsPerSecond = 1000;
    options.faults = scenario->faults;
    sandbox = std::make_unique<SandboxServer>(options, std::make_unique<ScenarioStory>(*scenario));
    if (auto port = sandbox->listen(); !port)
        qFatal("sandbox: %s", qPrintable(port.error().sentence));
    m_options.store = stores.address();
    m_options.clock = &clock;
    m_options.changes = &changes;
    m_options.netWatch = &traffic;
    m_options.pollFrom = m_start - hourMs;
    m_options.seed = 7;
    m_options.secretFor = sandboxSecrets(sandbox->address());
    installStore(*scenario);
    restartEngine();
}

void Spine::installStore(const Scenario &scenario)
{
    auto database = Database::open(m_options.store);
    if (!database)
        qFatal("store: %s", qPrintable(database.error().detail));
    const QJsonObject setup = setupFor(scenario, sandbox->address());
    if (auto done = installSandbox(**database, setup, m_start); !done)
        qFatal("setup: %s %s", qPrintable(done.error().sentence), qPrintable(done.error().detail));
}

void Spine::killEngine()
{
    engine.reset();
    TestStores::waitUntilReleased(m_options.store);
}

void Spine::restartEngine()
{
    if (auto opened = tryRestart(); !opened)
        qFatal("engine: %s", qPrintable(opened.error().detail));
}

Expected<void> Spine::tryRestart()
{
    killEngine();
    ++m_options.seed; // another run draws other identifiers
    engine = std::make_unique<Engine>(m_options);
    return engine->open();
}

bool Spine::runTo(Millis until)
{
    StoryRunner runner(*engine, clock,
                       {[this] { return sandbox->nextEventAt(); }, [this](Millis now) { sandbox->advanceTo(now); }});
    return waitFor(runner.run(until));
}

bool Spine::waitFor(const QFuture<void> &run)
{
    QEventLoop loop;
    QFutureWatcher<void> watcher;
    QObject::connect(&watcher, &QFutureWatcher<void>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(run);
    bool stopped = false;
    QObject stopper;
    if (m_stop)
        QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &stopper, [&] {
            if (!stopped && m_stop())
                stopped = true, loop.quit();
        });
    QTimer pulse;
    std::pair<Millis, qint64> seen;
    int held = 0;
    QObject::connect(&pulse, &QTimer::timeout, &stopper, [&] {
        const std::pair now{clock.now(), sandbox->requests()};
        held = now == seen && traffic.isQuiet() ? held + 1 : 0;
        if (held > heldUpLooks) {
            clock.advance(100);
            held = heldUpLooks;
        }
        seen = {clock.now(), sandbox->requests()};
    });
    pulse.start(1);
    if (!watcher.isFinished())
        loop.exec();
    return !stopped;
}

bool Spine::pollFor(Millis duration, Millis step)
{
    const Millis until = clock.now() + duration;
    while (clock.now() < until)
        if (!runTo(std::min(until, clock.now() + step)))
            return false;
    return true;
}

QMap<QString, int> Spine::textsByNumber() const
{
    QMap<QString, int> texts;
    for (const SandboxEvent &event : events(u"text_accepted"_s))
        ++texts[event.facts.value("to"_L1).toString()];
    return texts;
}

QStringList Spine::rows(const QString &sql)
{
    QSqlQuery query(store().handle());
    QStringList lines;
    if (!query.exec(sql))
        return {query.lastError().text()};
    while (query.next()) {
        QStringList cells;
        for (int i = 0; i < query.record().count(); ++i)
            cells << query.value(i).toString();
        lines << cells.join(u' ');
    }
    return lines;
}

QVariant Spine::value(const QString &sql)
{
    QSqlQuery query(store().handle());
    if (!query.exec(sql) || !query.next())
        return {};
    return query.value(0);
}

QList<SandboxEvent> Spine::events(const QString &type) const
{
    QList<SandboxEvent> found;
    for (const SandboxEvent &event : sandbox->events())
        if (event.type == type)
            found << event;
    return found;
}

} // namespace ring
