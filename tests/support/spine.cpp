// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spine.h"

#include "engine/runtime/storyrunner.h"
#include "engine/sandbox/install.h"
#include "engine/sandbox/sandboxsetup.h"
#include "engine/sandbox/scenariostory.h"

#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QTest>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QByteArray readScenario(const QString &name)
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Spine::Spine(const QString &scenario, EngineOptions options) : m_options(std::move(options))
{
    begin(readScenario(scenario));
}

Spine::Spine(const QByteArray &document, EngineOptions options) : m_options(std::move(options))
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
    const SandboxAddress address{sandbox->baseUrl(), sandbox->accountSid(), sandbox->authToken(), sandbox->calendarKey()};
    m_options.store.file = file();
    m_options.clock = &clock;
    m_options.changes = &changes;
    m_options.pollFrom = m_start - hourMs;
    m_options.seed = 7;
    m_options.secretFor = sandboxSecrets(address);
    {
        auto database = Database::open(m_options.store);
        if (!database)
            qFatal("store: %s", qPrintable(database.error().detail));
        if (auto done = installSandbox(**database, setupFor(*scenario, address), m_start); !done)
            qFatal("setup: %s %s", qPrintable(done.error().sentence), qPrintable(done.error().detail));
    }
    restartEngine();
}

void Spine::restartEngine()
{
    engine.reset();
    ++m_options.seed; // another run draws other identifiers
    engine = std::make_unique<Engine>(m_options);
    if (auto opened = engine->open(); !opened)
        qFatal("engine: %s", qPrintable(opened.error().detail));
}

void Spine::runTo(Millis until)
{
    StoryRunner runner(*engine, clock,
                       {[this] { return sandbox->nextEventAt(); }, [this](Millis now) { sandbox->advanceTo(now); }});
    QEventLoop loop;
    QFutureWatcher<void> watcher;
    QObject::connect(&watcher, &QFutureWatcher<void>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(runner.run(until));
    if (!watcher.isFinished())
        loop.exec();
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
