// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/sandboxhost.h"

#include "engine/sandbox/install.h"
#include "engine/sandbox/populationstory.h"
#include "engine/sandbox/sandboxsetup.h"
#include "engine/sandbox/scenariostory.h"

#include <QLoggingCategory>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logSandbox, "ring.sandbox")

namespace {
constexpr Millis shortestStep = 5 * secondMs;
constexpr Millis longestStep = hourMs;
constexpr Millis silence = 10 * minuteMs;
constexpr double hurry = 20;
constexpr double fastest = 1000;
constexpr auto lookEvery = std::chrono::milliseconds(500);
} // namespace

SandboxHost::SandboxHost(DataFolder folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    connect(&m_look, &QTimer::timeout, this, &SandboxHost::hurryThroughSilence);
}

Expected<void> SandboxHost::prepare(const SandboxChoice &wanted)
{
    auto database = Database::open(m_folder.store());
    RING_TRY(database);
    const auto stored = storedChoice(**database);
    RING_TRY(stored);
    m_choice = stored->value_or(wanted);
    if (!m_choice.scenario.isEmpty()) {
        auto loaded = Scenario::load(m_choice.scenario);
        RING_TRY(loaded);
        m_scenario = std::move(*loaded);
        m_choice.weeks = 0;
    }
    if (!m_choice.liveFrom)
        m_choice.liveFrom = beginning();
    RING_TRY(storeChoice(**database, m_choice));
    const auto seen = lastSeen(**database);
    RING_TRY(seen);
    m_clock.set(qMax(m_choice.start(), *seen));
    return startCompany(**database);
}

/// When a new story's live part begins. A scenario that names its own start is about that day.
Millis SandboxHost::beginning() const
{
    const Millis now = SystemClock().now();
    if (m_scenario)
        return m_scenario->start.value_or(now);
    return busyMoment(now);
}

/// The last poll is the latest moment of the story that this store has seen.
Expected<Millis> SandboxHost::lastSeen(Database &database)
{
    Millis last = 0;
    RING_TRY(database.each(u"desk.polls"_s, {},
                           [&](const QSqlQuery &row) { last = qMax(last, row.value(4).toLongLong()); }));
    return last;
}

Expected<void> SandboxHost::startCompany(Database &database)
{
    SandboxOptions options;
    options.seed = m_choice.seed;
    options.locations = m_choice.locations;
    options.rate = m_choice.rate;
    options.clock = &m_clock;
    options.start = m_choice.start();
    options.keepEvents = false;
    options.journal = m_folder.sandboxJournal();
    const std::optional<Scenario> &scenario = m_scenario;
    if (scenario)
        options.faults = scenario->faults;
    const auto address = m_company.start(options, [&]() -> std::unique_ptr<Story> {
        if (scenario)
            return std::make_unique<ScenarioStory>(*scenario);
        return std::make_unique<PopulationStory>(options);
    });
    RING_TRY(address);
    m_secrets = sandboxSecrets(*address);
    const QJsonObject setup = scenario ? setupFor(*scenario, *address) : setupFor(options, *address);
    return installSandbox(database, setup, m_clock.now());
}

void SandboxHost::play(Engine *engine, double speed)
{
    m_engine = engine;
    m_speed = speed;
    m_desk.emplace(engine->context());
    engine->setHurried(m_clock.now() < m_choice.liveFrom);
    step();
}

void SandboxHost::playThrough(Engine *engine)
{
    m_engine = engine;
    m_through = true;
    step();
}

int SandboxHost::historyPercent() const
{
    const Millis whole = m_choice.liveFrom - m_choice.start();
    const Millis done = m_clock.now() - m_choice.start();
    return whole <= 0 || done >= whole ? 100 : int(done * 100 / whole);
}

Millis SandboxHost::nextStep()
{
    const Millis now = m_clock.now();
    const Millis story = m_company.nextEventAt().value_or(now + longestStep);
    const Millis due = m_engine->nextDue().value_or(story);
    return std::clamp(qMin(story, due), now + shortestStep, now + longestStep);
}

void SandboxHost::step()
{
    if (!m_engine)
        return;
    const bool history = m_clock.now() < m_choice.liveFrom;
    if (!history && !m_through)
        return goLive();
    if (!history && !m_company.nextEventAt()) {
        Q_EMIT ended();
        return;
    }
    if (history && m_desk)
        if (auto worked = m_desk->work(); !worked)
            qCWarning(logSandbox).noquote() << worked.error().detail;
    const Millis next = nextStep();
    m_clock.set(history ? qMin(next, m_choice.liveFrom) : next);
    m_engine->cycle().then(this, [this] { QMetaObject::invokeMethod(this, &SandboxHost::step, Qt::QueuedConnection); });
}

void SandboxHost::goLive()
{
    m_engine->setHurried(false);
    m_clock.run(m_speed);
    m_engine->start();
    m_look.start(lookEvery);
    Q_EMIT historyFilled();
}

void SandboxHost::hurryThroughSilence()
{
    const auto next = m_company.nextEventAt();
    const bool quiet = !next || *next - m_clock.now() > silence;
    const double wanted = quiet ? qMin(fastest, m_speed * hurry) : m_speed;
    if (!m_engine || wanted == m_clock.speed())
        return;
    m_clock.run(wanted);
    // Timers were set for the old pace.
    m_engine->start();
}

} // namespace ring
