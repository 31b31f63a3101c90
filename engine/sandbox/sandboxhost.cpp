// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/sandboxhost.h"

#include "engine/sandbox/frontdesk.h"
#include "engine/sandbox/install.h"
#include "engine/sandbox/populationstory.h"
#include "engine/sandbox/sandboxsetup.h"

#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logSandbox, "ring.sandbox")

namespace {

constexpr int saveEveryMs = 2000;
/// The invented team leaves this much of the queue to the person who opens the window.
constexpr Millis leftToDo = 5 * hourMs;

/// Ten in the morning in the middle of the country on the last weekday: people call then, whatever the hour is here.
Millis liveMoment(Millis realNow)
{
    const QTimeZone zone("America/Chicago");
    QDate day = QDateTime::fromMSecsSinceEpoch(realNow, zone).date();
    while (day.dayOfWeek() > 5)
        day = day.addDays(-1);
    return QDateTime(day, QTime(10, 0), zone).toMSecsSinceEpoch();
}

} // namespace

SandboxHost::SandboxHost(SandboxHostOptions options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    connect(&m_saver, &QTimer::timeout, this, &SandboxHost::saveClock);
}

SandboxHost::~SandboxHost()
{
    saveClock();
}

Expected<void> SandboxHost::readClock()
{
    QFile file(m_options.folder + u"/sandbox-clock.json"_s);
    QJsonObject saved;
    if (file.open(QIODevice::ReadOnly))
        saved = QJsonDocument::fromJson(file.readAll()).object();
    m_liveFrom = saved.value("live_from"_L1).toInteger(liveMoment(m_options.realNow));
    m_storyStart = m_liveFrom - m_options.historyWeeks * 7 * dayMs;
    m_clock.set(saved.value("now"_L1).toInteger(m_storyStart));
    return {};
}

void SandboxHost::saveClock()
{
    QSaveFile file(m_options.folder + u"/sandbox-clock.json"_s);
    if (m_liveFrom == 0 || !file.open(QIODevice::WriteOnly))
        return;
    file.write(QJsonDocument(QJsonObject{{u"live_from"_s, m_liveFrom}, {u"now"_s, m_clock.now()}}).toJson());
    file.commit();
}

Expected<void> SandboxHost::open()
{
    RING_TRY(readClock());
    SandboxOptions options;
    options.seed = m_options.seed;
    options.locations = m_options.locations;
    options.clock = &m_clock;
    options.start = m_storyStart;
    options.keepEvents = false;
    options.journal = m_options.folder + u"/sandbox-journal.jsonl"_s;
    auto address = m_phones.start(options, [options] { return std::make_unique<PopulationStory>(options); });
    RING_TRY(address);
    m_address = *address;
    auto database = Database::open(m_options.store);
    RING_TRY(database);
    m_saver.start(saveEveryMs);
    return installSandbox(**database, setupFor(options, m_address), m_clock.now());
}

SecretFor SandboxHost::secrets() const
{
    return sandboxSecrets(m_address);
}

void SandboxHost::goLive(Engine &engine, std::function<void()> live)
{
    const auto begin = [this, &engine, live] {
        m_percent = 100;
        m_clock.run(m_options.speed);
        engine.start();
        if (live)
            live();
        Q_EMIT progressed();
    };
    if (m_clock.now() >= m_liveFrom)
        return begin();
    auto dice = std::make_shared<QRandomGenerator>(quint32(m_options.seed));
    auto team = std::make_shared<SandboxFrontDesk>(engine.context(), quint32(m_options.seed));
    auto *runner = new StoryRunner(
        engine, m_clock, {[this] { return m_phones.nextEventAt(); }, [this](Millis now) { m_phones.advanceTo(now); }},
        // What a poll every two seconds and the way to the provider add.
        [dice] { return Millis(400 + dice->bounded(2600)); }, &engine);
    const Millis start = m_clock.now();
    connect(runner, &StoryRunner::reached, this, [this, start](qint64 now) {
        const int percent = int(99 * (now - start) / std::max<Millis>(1, m_liveFrom - start));
        if (percent != m_percent.exchange(percent))
            Q_EMIT progressed();
    });
    runner->run(m_liveFrom, [team, this](Millis now) { team->workAt(now, m_liveFrom - leftToDo); }).then(runner, [runner, begin] {
        runner->deleteLater();
        begin();
    });
}

} // namespace ring
