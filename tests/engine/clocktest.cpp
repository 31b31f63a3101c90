// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/clock.h"

#include <QTest>

using namespace ring;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsStillUntilTold()
    {
        StoryClock clock(1'000);
        QCOMPARE(clock.now(), Millis(1'000));
        clock.advance(2 * hourMs);
        QCOMPARE(clock.now(), Millis(1'000) + 2 * hourMs);
    }

    void runsOnFromWhereItWasSet()
    {
        StoryClock clock(0);
        clock.run(1000);
        clock.set(5 * hourMs);
        QVERIFY(clock.now() >= 5 * hourMs);
        clock.run(0);
        const Millis stopped = clock.now();
        QCOMPARE(clock.now(), stopped);
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clocktest.moc"
