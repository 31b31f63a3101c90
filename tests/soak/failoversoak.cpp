// SPDX-License-Identifier: GPL-3.0-or-later
// failoversoak [KILLS] [CONNECTIONS] [--cables N] [--for SECONDS]: three engines on one PostgreSQL server, one of them
// killed again and again, and then one cut off from the server without being told; prints how long it took until the
// others polled everything, and what became of the texts that went out meanwhile. Ctrl-C ends it early with its
// figures.
#include "tests/support/enginecrew.h"
#include "tests/support/relay.h"
#include "tests/support/waitfor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <csignal>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestMs = 30'000;
std::atomic_bool enough = false;

class Soak
{
public:
    Soak(OwnPostgres &postgres, int connections, qint64 forSeconds)
        : m_crew(postgres, connections / 2)
        , m_cable(postgres.port())
        , m_connections(connections)
        , m_forMs(forSeconds * 1000)
    {
        m_clock.start();
        m_beyond = m_crew.address().url;
        m_beyond.replace(QString::number(postgres.port()), QString::number(m_cable.port()));
        for (int i = 0; i < 3; ++i)
            m_crew.startEngine();
    }

    void kill()
    {
        const auto [share, session] = load();
        m_crew.kill(0);
        note(u"kill"_s, share, session);
        ++m_kills;
        m_crew.startEngine();
    }

    /// The first engine goes, and one takes its place whose way to the server goes dead.
    void pullCable()
    {
        m_crew.kill(0);
        m_crew.startEngine(m_beyond);
        const qsizetype last = m_crew.engines() - 1;
        m_unshared += !waitFor([&] { return m_crew.sharedOut(3); }, 60'000);
        m_crew.queueTexts(60, 12);
        const int session = m_crew.session(last);
        const auto share = m_crew.shares().value(session);
        m_cable.cut();
        note(u"cable"_s, share, session);
        ++m_cables;
        m_cable.mend();
        m_unshared += !waitFor([&] { return m_crew.sharedOut(3); }, 60'000);
        m_crew.kill(last);
        m_crew.startEngine();
    }

    bool goOn()
    {
        if (m_forMs > 0 && m_clock.elapsed() >= m_forMs)
            enough = true;
        return !enough;
    }
    int say();

private:
    std::pair<QList<qint64>, int> load()
    {
        m_unshared += !waitFor([&] { return m_crew.sharedOut(3); }, 60'000);
        m_crew.queueTexts(60, 12);
        return {m_crew.shares().value(m_crew.session(0)), m_crew.session(0)};
    }
    void note(const QString &what, const QList<qint64> &share, int session);

    EngineCrew m_crew;
    Relay m_cable;
    int m_connections;
    qint64 m_forMs;
    QString m_beyond;
    QElapsedTimer m_clock;
    QTextStream m_out{stdout};
    QList<qint64> m_took;
    int m_kills = 0;
    int m_cables = 0;
    int m_unshared = 0;
};

void Soak::note(const QString &what, const QList<qint64> &share, int session)
{
    const qint64 ms = m_crew.takenOver(share, session, int(longestMs));
    m_took << (ms < 0 ? longestMs : ms);
    m_out << u"%1 %2: %3 connections taken over after %4 s\n"_s.arg(what)
                 .arg(m_took.size())
                 .arg(share.size())
                 .arg(double(m_took.last()) / 1000, 0, 'f', 2);
    m_out.flush();
}

int Soak::say()
{
    const bool sent = m_crew.allSent(240'000);
    const EngineCrew::Tally tally = m_crew.tally();
    std::sort(m_took.begin(), m_took.end());
    const auto seconds = [](qint64 ms) { return QString::number(double(ms) / 1000, 'f', 2); };
    const qint64 median = m_took.value(m_took.size() / 2);
    const qint64 longest = m_took.isEmpty() ? 0 : m_took.last();
    m_out
        << u"\n%1\nkills           %2\ncables pulled   %3\nconnections     %4\ntaken over      median %5 s, longest %6 s\n"_s
               .arg(enough ? u"ended early"_s : u"to the end"_s)
               .arg(m_kills)
               .arg(m_cables)
               .arg(m_connections)
               .arg(seconds(median), seconds(longest));
    m_out << u"texts expected  %1\ntexts received  %2\nlost            %3\ntwice           %4\n"_s.arg(tally.texts)
                 .arg(tally.texts - tally.lost)
                 .arg(tally.lost)
                 .arg(tally.twice);
    m_out << u"calls           %1\ncalls lost      %2\nnot shared out  %3\nseconds         %4\n"_s.arg(tally.calls)
                 .arg(tally.callsLost)
                 .arg(m_unshared)
                 .arg(m_clock.elapsed() / 1000);
    const bool good = sent && !m_unshared && !tally.lost && !tally.twice && !tally.callsLost && longest < 10'000;
    return good ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"cables"_s, u"Pulls the cable so many times after the kills."_s, u"n"_s, u"3"_s});
    parser.addOption({u"for"_s, u"Ends after so many seconds."_s, u"seconds"_s, u"0"_s});
    parser.process(app);
    const QStringList words = parser.positionalArguments();
    std::signal(SIGINT, [](int) { enough = true; });
    std::signal(SIGTERM, [](int) { enough = true; });
    OwnPostgres postgres;
    if (!postgres.start())
        qFatal("PostgreSQL is not installed here (apt-get install postgresql).");
    Soak soak(postgres, words.value(1, u"200"_s).toInt(), parser.value(u"for"_s).toLongLong());
    for (int i = 0; i < words.value(0, u"20"_s).toInt() && soak.goOn(); ++i)
        soak.kill();
    for (int i = 0; i < parser.value(u"cables"_s).toInt() && soak.goOn(); ++i)
        soak.pullCable();
    return soak.say();
}
