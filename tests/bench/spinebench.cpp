// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the path from a missed call to an accepted text takes, on real parts: the sandbox on the loopback in
// a thread of its own with 50 ms an answer, the ordinary adapters, a SQLite file that waits for its disk, time running
// at its own speed.
//
// "spinebench burst": 1,000 callers hang up on 200 lines within one second.
// "spinebench hour": the busiest hour of a weekday of 200 locations, polled every 2 s. Stretches in which nothing waits
// are skipped: the clock jumps to 2.5 s before the end of the next missed call. With "whole" nothing is skipped.
// Without words: both.
#include "engine/runtime/engine.h"
#include "engine/sandbox/install.h"
#include "engine/sandbox/populationstory.h"
#include "engine/sandbox/sandboxsetup.h"
#include "engine/sandbox/sandboxthread.h"
#include "engine/sandbox/scenariostory.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <sys/resource.h>

using namespace ring;
using namespace ring::sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int latencyMs = 50;
constexpr int locations = 200;
constexpr int callers = 1000;
constexpr Millis dayStart = 1'772'409'600'000; // Monday 2026-03-02, 00:00 UTC

double cpuSeconds(clockid_t which)
{
    timespec spent{};
    clock_gettime(which, &spent);
    return double(spent.tv_sec) + double(spent.tv_nsec) / 1e9;
}

/// Notes how long the thread's event loop is kept from coming round, and how much of that was the thread's own work:
/// the rest it spent waiting for the disk, or for a processor that others had.
class LoopWatch : public QObject
{
public:
    LoopWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &LoopWatch::round);
        m_timer.start(tickMs);
        m_since.start();
        m_cpu = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
    }

    void print() const
    {
        std::printf(
            "  event loop of the engine: %d rounds over 50 ms, longest %.0f ms (own work in it %.0f ms), most own "
            "work in a round %.0f ms\n",
            m_long, m_longest, m_workInLongest, m_mostWork);
    }

private:
    static constexpr int tickMs = 5;

    void round()
    {
        const double gap = double(m_since.nsecsElapsed()) / 1e6 - tickMs;
        const double cpu = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
        const double work = (cpu - m_cpu) * 1e3;
        m_since.restart();
        m_cpu = cpu;
        m_long += gap > 50;
        m_mostWork = std::max(m_mostWork, work);
        if (gap <= m_longest)
            return;
        m_longest = gap;
        m_workInLongest = work;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_cpu = 0;
    double m_longest = 0;
    double m_workInLongest = 0;
    double m_mostWork = 0;
    int m_long = 0;
};

/// Everything between a caller and a text, made anew for each measurement.
class World
{
public:
    World(Millis start, SandboxOptions options, const SandboxThread::StoryMaker &story,
          const std::function<QJsonObject(const SandboxAddress &)> &setup)
        : clock(start)
    {
        options.clock = &clock;
        options.start = start;
        options.latencyMs = latencyMs;
        const auto address = sandbox.start(options, story);
        if (!address)
            qFatal("%s", qPrintable(address.error().sentence));
        EngineOptions engineOptions;
        engineOptions.store.file = m_folder.filePath(u"bench.db"_s);
        engineOptions.clock = &clock;
        engineOptions.changes = &m_changes;
        engineOptions.secretFor = sandboxSecrets(*address);
        engineOptions.pollFrom = start;
        install(engineOptions.store, setup(*address));
        engine = std::make_unique<Engine>(engineOptions);
        if (const auto opened = engine->open(); !opened)
            qFatal("%s", qPrintable(opened.error().sentence));
    }

    void run()
    {
        clock.run(1);
        engine->start();
    }

    /// Lets the event loop go round until `done`, looked at every few milliseconds.
    void until(const std::function<bool()> &done)
    {
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (done())
                loop.quit();
        });
        look.start(20);
        loop.exec();
    }

    qint64 count(const QString &sql)
    {
        QSqlQuery query(engine->database().handle());
        return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
    }

    StoryClock clock;
    SandboxThread sandbox;
    std::unique_ptr<Engine> engine;

private:
    void install(const StoreAddress &store, const QJsonObject &setup)
    {
        const auto database = Database::open(store);
        if (!database)
            qFatal("%s", qPrintable(database.error().sentence));
        if (const auto done = installSandbox(**database, setup, clock.now()); !done)
            qFatal("%s", qPrintable(done.error().sentence));
    }

    QTemporaryDir m_folder;
    Changes m_changes;
};

void printSpent(double cpuBefore, double threadBefore)
{
    std::printf("  processor: %.2f s in all threads, of which %.2f s in the engine's\n",
                cpuSeconds(CLOCK_PROCESS_CPUTIME_ID) - cpuBefore, cpuSeconds(CLOCK_THREAD_CPUTIME_ID) - threadBefore);
}

/// What became of the calls whose text did not leave at once.
void printOthers(World &world)
{
    QSqlQuery others(world.engine->database().handle());
    others.exec(u"SELECT action, reason, COUNT(*) FROM decisions WHERE reason <> 'missed_call' GROUP BY action, reason "
                "UNION ALL SELECT state, problem_code, COUNT(*) FROM messages WHERE accepted_at = 0 AND inbound = 0 "
                "GROUP BY state, problem_code"_s);
    while (others.next())
        std::printf("  otherwise: %s %s %d\n", qPrintable(others.value(0).toString()),
                    qPrintable(others.value(1).toString()), others.value(2).toInt());
}

/// Twenty-five lines in each of eight states, five callers for each.
QByteArray burstScenario()
{
    const std::pair<QString, int> states[] = {{u"CO"_s, 303}, {u"NY"_s, 212}, {u"IL"_s, 312}, {u"GA"_s, 404},
                                              {u"AZ"_s, 602}, {u"OR"_s, 503}, {u"MN"_s, 612}, {u"NC"_s, 704}};
    const QStringList zones{u"America/Denver"_s,   u"America/New_York"_s, u"America/Chicago"_s,
                            u"America/New_York"_s, u"America/Phoenix"_s,  u"America/Los_Angeles"_s,
                            u"America/Chicago"_s,  u"America/New_York"_s};
    QJsonArray places;
    for (int i = 0; i < locations; ++i) {
        const auto &[state, area] = states[i % 8];
        places << QJsonObject{{u"key"_s, u"site%1"_s.arg(i)},
                              {u"line"_s, u"+1%1"_s.arg(area) + u"555%1"_s.arg(300 + i / 8, 4, 10, QChar(u'0'))},
                              {u"state"_s, state},
                              {u"zone"_s, zones.at(i % 8)},
                              {u"business"_s, u"Burst %1 Plumbing"_s.arg(i)},
                              {u"desks"_s, QJsonArray()}};
    }
    const QJsonObject call{{u"at"_s, 10},
                           {u"from"_s, u"+17205550142"_s},
                           {u"to"_s, u"site0"_s},
                           {u"outcome"_s, u"hang_up"_s},
                           {u"ring"_s, 4},
                           {u"repeat"_s, QJsonObject{{u"times"_s, callers},
                                                     {u"every"_s, 0.001},
                                                     {u"distinct_callers"_s, true},
                                                     {u"every_line"_s, true}}}};
    return QJsonDocument(QJsonObject{{u"scenario"_s, 1},
                                     {u"name"_s, u"burst"_s},
                                     {u"about"_s, u"1,000 callers, 200 lines, one second."_s},
                                     {u"start"_s, u"2026-03-02T12:00:00-07:00"_s},
                                     {u"locations"_s, places},
                                     {u"calls"_s, QJsonArray{call}}})
        .toJson();
}

void measureBurst()
{
    const auto scenario = Scenario::parse(burstScenario());
    if (!scenario)
        qFatal("%s", qPrintable(scenario.error().sentence));
    World world(
        *scenario->start, {}, [&] { return std::make_unique<ScenarioStory>(*scenario); },
        [&](const SandboxAddress &address) { return setupFor(*scenario, address); });
    const double cpu = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    const double thread = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
    const LoopWatch watch;
    world.run();
    world.until([&] {
        const bool late = world.clock.now() > *scenario->start + 3 * minuteMs;
        return late ||
               (world.count(u"SELECT COUNT(*) FROM calls WHERE state = 'missed' AND handled_at > 0"_s) == callers &&
                world.count(u"SELECT COUNT(*) FROM messages WHERE state IN ('queued', 'sending')"_s) == 0);
    });
    Millis firstEnd = 0, lastEnd = 0, firstText = 0, lastText = 0;
    int texts = 0;
    QSet<QString> reached;
    for (const SandboxEvent &event : world.sandbox.events()) {
        if (event.type == "call_ended"_L1) {
            firstEnd = firstEnd ? firstEnd : event.at;
            lastEnd = event.at;
        } else if (event.type == "text_accepted"_L1) {
            firstText = firstText ? firstText : event.at;
            lastText = event.at;
            reached << event.facts[u"to"_s].toString();
            ++texts;
        }
    }
    std::printf("burst: %d calls missed within %.1f s on %d lines; %d texts to %d callers\n", callers,
                double(lastEnd - firstEnd) / 1e3, locations, texts, int(reached.size()));
    std::printf("  first listed -> first text accepted %.2f s, -> last text accepted %.2f s\n",
                double(firstText + latencyMs - firstEnd) / 1e3, double(lastText + latencyMs - firstEnd) / 1e3);
    std::printf("  line types known when the text was decided: %lld of %d\n",
                static_cast<long long>(world.count(
                    u"SELECT COUNT(*) FROM line_types t JOIN leads l ON l.number = t.number JOIN decisions d ON "
                    "d.lead_id = l.id WHERE t.at <= d.at"_s)),
                callers);
    printOthers(world);
    printSpent(cpu, thread);
    watch.print();
}

struct Hour
{
    Millis start = 0;
    QList<Millis> ends; ///< of the missed calls, in order
};

/// The hour with the most missed calls of the day, as the story has them before anybody texts.
Hour busiestHour(const SandboxOptions &options)
{
    PopulationStory story(options);
    story.begin(dayStart);
    QMap<Millis, QList<Millis>> hours;
    for (const Happening &happening : story.take(dayStart + dayMs)) {
        const auto *call = std::get_if<PhoneCall>(&happening);
        // A robot's burst would be the busiest hour of every day, and none of its calls is texted.
        if (call && call->inbound && call->ending != Ending::Answered && call->kind != "robocall"_L1)
            hours[(call->at + call->lasts) / hourMs * hourMs] << call->at + call->lasts;
    }
    Hour busiest;
    for (auto hour = hours.begin(); hour != hours.end(); ++hour) {
        if (hour->size() > busiest.ends.size())
            busiest = {hour.key(), *hour};
    }
    std::sort(busiest.ends.begin(), busiest.ends.end());
    return busiest;
}

/// Jumps over time in which nothing is waiting and no missed call is about to end. Pollers keep their own rhythm, so
/// where in a poll interval a call ends stays a matter of chance.
void skipQuiet(World &world, const QList<Millis> &ends, Millis until)
{
    constexpr Millis before = 2500; // longer than a poll interval
    constexpr Millis after = 3 * secondMs;
    const Millis now = world.clock.now();
    const auto next = std::upper_bound(ends.begin(), ends.end(), now);
    if (next != ends.begin() && now < *std::prev(next) + after)
        return;
    const Millis moment = next == ends.end() ? until : *next - before;
    const auto waiting = u"SELECT (SELECT COUNT(*) FROM calls WHERE state = 'missed' AND handled_at = 0) + (SELECT "
                         "COUNT(*) FROM messages WHERE state IN ('queued', 'sending') AND send_at <= %1)"_s;
    if (moment > now && world.count(waiting.arg(now)) == 0)
        world.clock.set(moment);
}

void printDelays(const char *what, QList<double> delays)
{
    if (delays.isEmpty())
        return;
    std::sort(delays.begin(), delays.end());
    const auto at = [&](double part) {
        return delays.at(std::min(delays.size() - 1, qsizetype(part * double(delays.size()))));
    };
    std::printf("  %s: %d, median %.2f s, p95 %.2f s, longest %.2f s\n", what, int(delays.size()), at(0.5), at(0.95),
                delays.last());
}

/// From the listing of a call (of its transcript, where a message was left) to the accepting of its text.
void printHour(World &world, const Hour &hour)
{
    QHash<QString, Millis> ended, transcribed;
    QHash<QString, QList<Millis>> accepted;
    for (const SandboxEvent &event : world.sandbox.events()) {
        const QString call = event.facts[u"call"_s].toString();
        if (event.type == "call_ended"_L1)
            ended[call] = event.at;
        else if (event.type == "transcript"_L1)
            transcribed[call] = event.at;
        else if (event.type == "text_accepted"_L1)
            accepted[event.facts[u"to"_s].toString()] << event.at + latencyMs;
    }
    QSqlQuery query(world.engine->database().handle());
    query.exec(
        u"SELECT c.call_key, c.number, c.miss_reason, m.accepted_at FROM messages m JOIN decisions d ON d.id = "
        "m.decision_id JOIN calls c ON c.id = d.call_id WHERE m.touch = 'first' AND m.inbound = 0 AND d.reason = "
        "'missed_call' AND d.send_at <= d.at"_s);
    QList<double> plain, spoken;
    int waiting = 0;
    while (query.next()) {
        const QString key = query.value(0).toString();
        const Millis listed = std::max(ended.value(key), transcribed.value(key));
        if (listed < hour.start || listed >= hour.start + hourMs)
            continue;
        const auto texts = accepted.value(query.value(1).toString());
        const auto text = std::find_if(texts.begin(), texts.end(), [&](Millis at) { return at >= ended.value(key); });
        if (text == texts.end())
            ++waiting;
        else
            (transcribed.contains(key) ? spoken : plain) << double(*text - listed) / 1e3;
    }
    printDelays("texts after calls without a message", plain);
    printDelays("texts after a message, from its transcript on", spoken);
    if (waiting)
        std::printf("  not accepted when the hour ended: %d\n", waiting);
}

void measureHour(bool whole)
{
    SandboxOptions options;
    options.locations = locations;
    options.seed = 2026;
    const Hour hour = busiestHour(options);
    const Millis end = hour.start + hourMs + minuteMs;
    SandboxOptions setupOptions = options;
    setupOptions.start = hour.start - 5 * minuteMs;
    World world(
        setupOptions.start, options, [&] { return std::make_unique<PopulationStory>(options); },
        [&](const SandboxAddress &address) { return setupFor(setupOptions, address); });
    std::printf("busiest hour of %d locations: %d missed calls from %s UTC on, %s\n", locations, int(hour.ends.size()),
                qPrintable(QDateTime::fromMSecsSinceEpoch(hour.start, Qt::UTC).toString(u"yyyy-MM-dd hh:mm"_s)),
                whole ? "in real time" : "quiet stretches skipped");
    std::fflush(stdout);
    const double cpu = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    const double thread = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
    const LoopWatch watch;
    world.run();
    world.until([&] {
        if (!whole)
            skipQuiet(world, hour.ends, end);
        return world.clock.now() >= end;
    });
    printHour(world, hour);
    printOthers(world);
    printSpent(cpu, thread);
    watch.print();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = app.arguments().mid(1);
    if (words.isEmpty() || words.contains(u"burst"_s))
        measureBurst();
    if (words.isEmpty() || words.contains(u"hour"_s))
        measureHour(words.contains(u"whole"_s));
    return 0;
}
