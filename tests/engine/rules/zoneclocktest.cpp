// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/zoneclock.h"

#include "engine/contacts/statesplan.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class ZoneClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithQt_data();
    void agreesWithQt();
    void skippedAndRepeatedHours_data();
    void skippedAndRepeatedHours();
    void unknownZoneIsUtc();
};

void ZoneClockTest::agreesWithQt_data()
{
    QTest::addColumn<QTimeZone>("zone");
    const StatesPlan &plan = StatesPlan::shipped();
    QSet<QByteArray> seen;
    for (const QString &state : plan.states() + plan.territories()) {
        for (const QTimeZone &zone : plan.place(state)->zones) {
            if (!seen.contains(zone.id()))
                QTest::newRow(zone.id().constData()) << zone;
            seen.insert(zone.id());
        }
    }
}

void ZoneClockTest::agreesWithQt()
{
    QFETCH(QTimeZone, zone);
    QRandomGenerator random(20261121);
    const ZoneClock &clock = ZoneClock::of(zone);
    for (int i = 0; i < 300; ++i) {
        // From 2001 to 2035, to the millisecond.
        const Millis moment = 978'307'200'000 + Millis(random.generate64() % 1'072'915'200'000ull);
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment, zone);
        const WallTime wall = clock.wallTime(moment);
        QCOMPARE(wall.day, local.date().toJulianDay());
        QCOMPARE(wall.minute, local.time().hour() * 60 + local.time().minute());
        QCOMPARE(wall.weekday, local.date().dayOfWeek() - 1);
        const Millis back = clock.moment(wall.day, wall.minute);
        QCOMPARE(clock.wallTime(back).minute, wall.minute);
        QVERIFY(back >= moment - minuteMs);
    }
}

void ZoneClockTest::skippedAndRepeatedHours_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("minute");
    QTest::addColumn<QString>("utc");
    QTest::newRow("before the gap") << QDate(2026, 3, 8) << 119 << u"2026-03-08T06:59:00Z"_s;
    QTest::newRow("in the gap") << QDate(2026, 3, 8) << 150 << u"2026-03-08T07:00:00Z"_s;
    QTest::newRow("after the gap") << QDate(2026, 3, 8) << 180 << u"2026-03-08T07:00:00Z"_s;
    QTest::newRow("eight that day") << QDate(2026, 3, 8) << 480 << u"2026-03-08T12:00:00Z"_s;
    QTest::newRow("repeated hour, second time") << QDate(2026, 11, 1) << 90 << u"2026-11-01T06:30:00Z"_s;
    QTest::newRow("eight after the change") << QDate(2026, 11, 1) << 480 << u"2026-11-01T13:00:00Z"_s;
    QTest::newRow("midnight of the change") << QDate(2026, 11, 1) << 0 << u"2026-11-01T04:00:00Z"_s;
}

void ZoneClockTest::skippedAndRepeatedHours()
{
    QFETCH(QDate, day);
    QFETCH(int, minute);
    const ZoneClock &clock = ZoneClock::of(QTimeZone("America/New_York"));
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(clock.moment(day.toJulianDay(), minute), Qt::UTC);
    QTEST(moment.toString(Qt::ISODate), "utc");
}

void ZoneClockTest::unknownZoneIsUtc()
{
    QCOMPARE(ZoneClock::of(QTimeZone()).wallTime(0).minute, 0);
    QCOMPARE(ZoneClock::of(QTimeZone()).wallTime(-1).minute, 24 * 60 - 1);
}

QTEST_GUILESS_MAIN(ZoneClockTest)
#include "zoneclocktest.moc"
