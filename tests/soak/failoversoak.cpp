// SPDX-License-Identifier: GPL-3.0-or-later
// failoversoak [KILLS] [CONNECTIONS]: three engines on one PostgreSQL server, one of them killed again and again;
// prints how long it took until the others polled everything, and what became of the texts that went out meanwhile.
#include "tests/support/enginecrew.h"
#include "tests/support/waitfor.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace ring;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int kills = words.value(1, u"20"_s).toInt();
    const int connections = words.value(2, u"200"_s).toInt();
    QTextStream out(stdout);
    OwnPostgres postgres;
    if (!postgres.start())
        qFatal("PostgreSQL is not installed here (apt-get install postgresql).");
    EngineCrew crew(postgres, connections / 2);
    for (int i = 0; i < 3; ++i)
        crew.startEngine();
    QList<qint64> took;
    int shareFailures = 0;
    for (int i = 0; i < kills; ++i) {
        shareFailures += !waitFor([&] { return crew.sharedOut(3); }, 60'000);
        crew.queueTexts(60, 12);
        const int session = crew.session(0);
        const auto share = crew.shares().value(session);
        crew.kill(0);
        const qint64 ms = crew.takenOver(share, session, 30'000);
        took << (ms < 0 ? 30'000 : ms);
        out << u"kill %1: %2 connections taken over after %3 s\n"_s.arg(i + 1)
                   .arg(share.size())
                   .arg(double(took.last()) / 1000, 0, 'f', 2);
        out.flush();
        crew.startEngine();
    }
    const bool sent = crew.allSent(180'000);
    const EngineCrew::Tally tally = crew.tally();
    std::sort(took.begin(), took.end());
    out << u"%1 kills, %2 connections: median %3 s, longest %4 s\n"_s.arg(kills)
               .arg(connections)
               .arg(double(took.value(took.size() / 2)) / 1000, 0, 'f', 2)
               .arg(double(took.value(took.size() - 1)) / 1000, 0, 'f', 2);
    out << u"texts %1, lost %2, twice %3; calls %4, lost %5\n"_s.arg(tally.texts)
               .arg(tally.lost)
               .arg(tally.twice)
               .arg(tally.calls)
               .arg(tally.callsLost);
    const bool good = sent && !shareFailures && !tally.lost && !tally.twice && !tally.callsLost && took.last() < 10'000;
    return good ? 0 : 1;
}
