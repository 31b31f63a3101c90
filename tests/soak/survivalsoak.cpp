// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cutstory.h"
#include "tests/support/mortal.h"
#include "tests/support/spine.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <atomic>
#include <csignal>
#include <cstdio>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis whole = 3 * hourMs;
const auto story = u"survival"_s;

/// Set by a signal or when the time is over; what was counted till then is said.
std::atomic_bool enough = false;

/// Refuses one access.
class OneRefused : public StoreWatch
{
public:
    explicit OneRefused(int at)
        : m_at(at)
    {
    }
    bool allow(const QString &) override { return ++m_count != m_at; }

private:
    int m_at;
    int m_count = 0;
};

/// What all runs came to.
struct Tally
{
    int runs = 0;
    int kills = 0;
    int faults = 0;
    int expected = 0;
    int received = 0;
    int lost = 0;
    int twice = 0;
    int different = 0; ///< runs whose rows or cursors differ
    int unfinished = 0;
};

class Soak
{
public:
    bool prepare();
    void kills(const char *name, KillPoint::Of of, int total, int stride);
    void storms(int count);
    void anyMoments(int count);
    void refusedAccesses(int total, int stride);
    void cutRequests(int total, int stride);
    int accesses() const { return m_undisturbed.accesses; }
    int netEvents() const { return m_undisturbed.netEvents; }
    int say() const;
    void setFor(qint64 seconds) { m_forMs = seconds * 1000; }

private:
    bool goOn();
    void finish(Mortal &mortal, const QString &what);
    void count(const Ending &end, const QString &what);
    void line(const char *name, const Tally &before) const;

    Tally m_all;
    Ending m_right;
    qsizetype m_journalled = 0;
    Mortal::Life m_undisturbed;
    QElapsedTimer m_clock;
    qint64 m_forMs = 0; ///< 0: to the end
};

bool Soak::goOn()
{
    if (m_forMs > 0 && m_clock.elapsed() >= m_forMs)
        enough = true;
    return !enough;
}

bool Soak::prepare()
{
    m_clock.start();
    Mortal mortal(story, whole);
    m_undisturbed = mortal.live();
    m_right = mortal.ending();
    m_journalled = mortal.journalled();
    std::printf("undisturbed: %d store accesses, %d network events, %d texts\n", accesses(), netEvents(),
                m_right.textCount());
    std::fflush(stdout);
    return m_undisturbed.done;
}

void Soak::count(const Ending &end, const QString &what)
{
    ++m_all.runs;
    m_all.expected += m_right.textCount();
    m_all.received += end.textCount();
    m_all.lost += lostTexts(end, m_right);
    m_all.twice += extraTexts(end, m_right);
    const QString difference = end.differenceTo(m_right);
    if (difference.isEmpty())
        return;
    ++m_all.different;
    std::printf("DIFFERENT after %s: %s\n", qPrintable(what), qPrintable(difference));
}

void Soak::finish(Mortal &mortal, const QString &what)
{
    const Mortal::Life life = mortal.live();
    if (enough)
        return; // the signal may have ended the child too
    if (!life.done) {
        ++m_all.unfinished;
        std::printf("NOT FINISHED after %s: %s\n", qPrintable(what), qPrintable(life.said));
    }
    count(mortal.ending(), what);
    if (mortal.journalled() != m_journalled)
        std::printf("JOURNAL after %s: %d texts asked for\n", qPrintable(what), int(mortal.journalled()));
}

void Soak::line(const char *name, const Tally &before) const
{
    std::printf("%-34s runs %5d  kills %5d  faults %5d  texts expected %6d  received %6d  lost %d  twice %d  "
                "different %d  (%llds)\n",
                name, m_all.runs - before.runs, m_all.kills - before.kills, m_all.faults - before.faults,
                m_all.expected - before.expected, m_all.received - before.received, m_all.lost - before.lost,
                m_all.twice - before.twice, m_all.different - before.different,
                static_cast<long long>(m_clock.elapsed() / 1000));
    std::fflush(stdout);
}

void Soak::kills(const char *name, KillPoint::Of of, int total, int stride)
{
    const Tally before = m_all;
    for (int at = 1; at <= total && goOn(); at += stride) {
        Mortal mortal(story, whole);
        m_all.kills += mortal.live({of, at}).killed ? 1 : 0;
        finish(mortal, QString::fromLatin1(name) + u' ' + QString::number(at));
    }
    line(name, before);
}

void Soak::storms(int count)
{
    const Tally before = m_all;
    for (int seed = 1; seed <= count && goOn(); ++seed) {
        QRandomGenerator dice{quint32(seed)};
        const int every = 60 + int(dice.bounded(900));
        Mortal mortal(story, whole);
        for (int life = 0; life < 15; ++life) {
            if (!mortal.live({KillPoint::Of::Either, 1 + int(dice.bounded(every))}).killed)
                break;
            ++m_all.kills;
        }
        finish(mortal, u"storm %1"_s.arg(seed));
    }
    line("killed again and again", before);
}

void Soak::anyMoments(int count)
{
    const Tally before = m_all;
    QRandomGenerator dice{20};
    for (int i = 0; i < count && goOn(); ++i) {
        Mortal mortal(story, whole);
        for (int life = 0; life < 4; ++life)
            m_all.kills += mortal.live({}, 30 + int(dice.bounded(400))).killed ? 1 : 0;
        finish(mortal, u"moments %1"_s.arg(i));
    }
    line("killed at any moment of real time", before);
}

void Soak::refusedAccesses(int total, int stride)
{
    const Tally before = m_all;
    for (int at = 1; at <= total && goOn(); at += stride) {
        Spine spine(story);
        OneRefused watch(at);
        spine.options().watch = &watch;
        if (!spine.tryRestart() && !spine.tryRestart())
            ++m_all.unfinished;
        ++m_all.faults;
        spine.runFor(whole);
        count(endingOf(spine.store(), *spine.sandbox), u"refused access %1"_s.arg(at));
        spine.killEngine(); // before the watch
    }
    line("each store access refused", before);
}

void Soak::cutRequests(int total, int stride)
{
    for (const char *kind : {"close", "half", "cut", "html", "status"}) {
        const Tally before = m_all;
        for (int nth = 1; nth <= total && goOn(); nth += stride) {
            Spine spine(cutStory(story, nth, QString::fromLatin1(kind)));
            ++m_all.faults;
            spine.runFor(whole);
            count(endingOf(spine.store(), *spine.sandbox), u"request %1 %2"_s.arg(nth).arg(QLatin1String(kind)));
        }
        line(qPrintable(u"each request: "_s + QLatin1String(kind)), before);
    }
}

int Soak::say() const
{
    std::printf(
        "\n%s\nkills           %d\nfaults          %d\ntexts expected  %d\ntexts received  %d\nlost            %d\n"
        "twice           %d\nrows differ     %d\nnot finished    %d\nseconds         %lld\n",
        enough ? "ended early" : "to the end", m_all.kills, m_all.faults, m_all.expected, m_all.received, m_all.lost,
        m_all.twice, m_all.different, m_all.unfinished, static_cast<long long>(m_clock.elapsed() / 1000));
    return m_all.lost + m_all.twice + m_all.different + m_all.unfinished == 0 ? 0 : 1;
}

} // namespace

/// The long version of tests/engine/survival/sweeptest and of tests/engine/spine: every point of the path, one run
/// each.
int main(int argc, char **argv)
{
    if (isMortalChild(argc, argv))
        return mortalMain(argc, argv);
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"stride"_s, u"Every how-manieth store access."_s, u"n"_s, u"1"_s});
    parser.addOption({u"events"_s, u"Every how-manieth network event."_s, u"n"_s, u"1"_s});
    parser.addOption({u"storms"_s, u"How many stories are killed again and again."_s, u"n"_s, u"40"_s});
    parser.addOption({u"requests"_s, u"Every how-manieth request is spoilt."_s, u"n"_s, u"1"_s});
    parser.addOption(
        {u"for"_s, u"Ends after so many seconds and says what was counted till then."_s, u"seconds"_s, u"0"_s});
    parser.process(application);
    qputenv("QT_LOGGING_RULES", "*.warning=false");
    std::signal(SIGINT, [](int) { enough = true; });
    std::signal(SIGTERM, [](int) { enough = true; });
    Soak soak;
    soak.setFor(parser.value(u"for"_s).toLongLong());
    if (!soak.prepare())
        return 1;
    const auto number = [&](const QString &option) { return std::max(1, parser.value(option).toInt()); };
    soak.kills("killed at network events", KillPoint::Of::Network, soak.netEvents(), number(u"events"_s));
    soak.storms(number(u"storms"_s));
    soak.anyMoments(25);
    soak.kills("killed at store accesses", KillPoint::Of::Store, soak.accesses(), number(u"stride"_s));
    soak.cutRequests(soak.netEvents() / 3, number(u"requests"_s));
    soak.refusedAccesses(soak.accesses(), number(u"stride"_s));
    return soak.say();
}
