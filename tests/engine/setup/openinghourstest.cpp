// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/openinghours.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ring;

namespace {

const auto officeWeek = R"({"mon": ["08:00-12:00", "13:00-17:00"], "tue": ["08:00-17:00"], "wed": ["08:00-17:00"],
    "thu": ["08:00-17:00"], "fri": ["08:00-17:00", "18:00-02:00"], "holidays": {"2026-12-25": [], "2026-12-26": ["10:00-12:00"]}})";

OpeningHours hoursFrom(const char *json)
{
    const auto hours = readHours(QJsonDocument::fromJson(json).object());
    return hours ? *hours : OpeningHours();
}

Millis at(const QString &local, const QTimeZone &zone)
{
    return QDateTime(QDate::fromString(local.left(10), Qt::ISODate), QTime::fromString(local.mid(11), u"HH:mm"_s), zone)
        .toMSecsSinceEpoch();
}

QString shown(std::optional<Millis> moment, const QTimeZone &zone)
{
    return moment ? QDateTime::fromMSecsSinceEpoch(*moment, zone).toString(u"yyyy-MM-dd HH:mm"_s) : u"never"_s;
}

/// An independent answer, minute by minute from the wall clock; knows nothing of moments.
bool openByTheWall(const OpeningHours &hours, QDateTime local)
{
    const auto periodsOn = [&hours](QDate date) {
        return hours.holidays.value(date, hours.week[size_t(date.dayOfWeek() - 1)]);
    };
    const int minute = local.time().hour() * 60 + local.time().minute();
    for (const auto &p : periodsOn(local.date())) {
        if (minute >= p.from && (minute < p.to || p.to <= p.from))
            return true;
    }
    for (const auto &p : periodsOn(local.date().addDays(-1))) {
        if (p.to <= p.from && minute < p.to)
            return true;
    }
    return false;
}

OpeningHours randomHours(QRandomGenerator &dice)
{
    OpeningHours hours;
    for (auto &day : hours.week) {
        for (int start = 0; start < 22 * 60 && dice.bounded(3);) {
            const int from = start + dice.bounded(1, 300);
            const int to = from + dice.bounded(1, 600);
            if (from >= 24 * 60)
                break;
            day.append({from, to > 24 * 60 ? to - 24 * 60 : to});
            start = to;
        }
    }
    return hours;
}

} // namespace

class OpeningHoursTest : public QObject
{
    Q_OBJECT

private slots:
    void opens_data();
    void opens();
    void refuses_data();
    void refuses();
    void writesWhatItRead();
    void clocksChange_data();
    void clocksChange();
    void agreesWithTheWallClock_data();
    void agreesWithTheWallClock();
    void nextOpeningIsTheFirst();
    void closedForEver();
    void countsOpenTime();
    void isQuick();
};

void OpeningHoursTest::opens_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("businessDay");
    QTest::newRow("before opening") << u"2026-11-23 07:59"_s << false << u"2026-11-23 08:00"_s << u"2026-11-24 08:00"_s;
    QTest::newRow("opening minute") << u"2026-11-23 08:00"_s << true << u"2026-11-23 08:00"_s << u"2026-11-24 08:00"_s;
    QTest::newRow("lunch") << u"2026-11-23 12:00"_s << false << u"2026-11-23 13:00"_s << u"2026-11-24 08:00"_s;
    QTest::newRow("closing minute") << u"2026-11-23 17:00"_s << false << u"2026-11-24 08:00"_s << u"2026-11-24 08:00"_s;
    QTest::newRow("after midnight on Friday's shift")
        << u"2026-11-28 01:59"_s << true << u"2026-11-28 01:59"_s << u"2026-11-30 08:00"_s;
    QTest::newRow("shift over") << u"2026-11-28 02:00"_s << false << u"2026-11-30 08:00"_s << u"2026-11-30 08:00"_s;
    QTest::newRow("weekend") << u"2026-11-29 12:00"_s << false << u"2026-11-30 08:00"_s << u"2026-11-30 08:00"_s;
    QTest::newRow("Christmas closed") << u"2026-12-25 10:00"_s << false << u"2026-12-26 10:00"_s
                                      << u"2026-12-26 10:00"_s;
    QTest::newRow("eve counts on") << u"2026-12-24 10:00"_s << true << u"2026-12-24 10:00"_s << u"2026-12-26 10:00"_s;
    QTest::newRow("holiday hours") << u"2026-12-26 12:00"_s << false << u"2026-12-28 08:00"_s << u"2026-12-28 08:00"_s;
}

void OpeningHoursTest::opens()
{
    const QTimeZone zone("America/Denver");
    const OpeningHours hours = hoursFrom(officeWeek);
    QFETCH(QString, local);
    QTEST(openAt(hours, zone, at(local, zone)), "open");
    QTEST(shown(nextOpening(hours, zone, at(local, zone)), zone), "next");
    QTEST(shown(nextBusinessDay(hours, zone, at(local, zone)), zone), "businessDay");
}

void OpeningHoursTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::newRow("day") << QByteArray(R"({"monday": []})") << u"locations[3].hours.monday:"_s;
    QTest::newRow("no list") << QByteArray(R"({"mon": "08:00-17:00"})") << u"locations[3].hours.mon:"_s;
    QTest::newRow("no period") << QByteArray(R"({"mon": ["8-5"]})") << u"locations[3].hours.mon[0]:"_s;
    QTest::newRow("no hour") << QByteArray(R"({"mon": ["08:00-12:00", "25:00-26:00"]})")
                             << u"locations[3].hours.mon[1]:"_s;
    QTest::newRow("after midnight") << QByteArray(R"({"mon": ["20:00-24:30"]})") << u"locations[3].hours.mon[0]:"_s;
    QTest::newRow("empty period") << QByteArray(R"({"mon": ["08:00-08:00"]})") << u"locations[3].hours.mon[0]:"_s;
    QTest::newRow("number") << QByteArray(R"({"mon": [8]})") << u"locations[3].hours.mon[0]:"_s;
    QTest::newRow("overlap") << QByteArray(R"({"mon": ["08:00-12:00", "11:00-13:00"]})")
                             << u"locations[3].hours.mon:"_s;
    QTest::newRow("overnight first") << QByteArray(R"({"mon": ["08:00-02:00", "11:00-13:00"]})")
                                     << u"locations[3].hours.mon:"_s;
    QTest::newRow("no date") << QByteArray(R"({"holidays": {"2026-02-30": []}})")
                             << u"locations[3].hours.holidays.2026-02-30:"_s;
    QTest::newRow("holidays list") << QByteArray(R"({"holidays": []})") << u"locations[3].hours.holidays:"_s;
}

void OpeningHoursTest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto hours = readHours(QJsonDocument::fromJson(json).object(), u"locations[3].hours"_s);
    QVERIFY(!hours);
    QVERIFY2(hours.error().sentence.startsWith(path), qPrintable(hours.error().sentence));
}

void OpeningHoursTest::writesWhatItRead()
{
    const OpeningHours hours = hoursFrom(officeWeek);
    const auto again = readHours(writeHours(hours));
    QVERIFY(again);
    QVERIFY(*again == hours);
    QCOMPARE(hoursFrom(R"({"sun": ["00:00-24:00"]})").week[6], (QList<OpeningPeriod>{{0, 1440}}));
}

void OpeningHoursTest::clocksChange_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<bool>("open");
    // New York jumps from 02:00 to 03:00 at 07:00 UTC on 2026-03-08 and back from 02:00 to 01:00 at 06:00 UTC on
    // 2026-11-01.
    const QByteArray skipped = R"({"sun": ["02:30-05:00"]})";
    QTest::newRow("before the jump") << skipped << u"2026-03-08T06:59:00Z"_s << false;
    QTest::newRow("opens with the jump") << skipped << u"2026-03-08T07:00:00Z"_s << true;
    QTest::newRow("closes by the wall") << skipped << u"2026-03-08T09:00:00Z"_s << false;
    const QByteArray doubled = R"({"sun": ["01:30-01:45"]})";
    QTest::newRow("first time round") << doubled << u"2026-11-01T05:30:00Z"_s << true;
    QTest::newRow("open in between") << doubled << u"2026-11-01T06:10:00Z"_s << true;
    QTest::newRow("closes the second time") << doubled << u"2026-11-01T06:45:00Z"_s << false;
    const QByteArray bar = R"({"sat": ["20:00-02:00"]})";
    QTest::newRow("short night") << bar << u"2026-03-08T06:59:00Z"_s << true;
    QTest::newRow("short night over") << bar << u"2026-03-08T07:00:00Z"_s << false;
    QTest::newRow("long night") << bar << u"2026-11-01T06:59:00Z"_s << true;
    QTest::newRow("long night over") << bar << u"2026-11-01T07:00:00Z"_s << false;
}

void OpeningHoursTest::clocksChange()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, utc);
    const Millis moment = QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch();
    QTEST(openAt(hoursFrom(json.constData()), QTimeZone("America/New_York"), moment), "open");
}

void OpeningHoursTest::agreesWithTheWallClock_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone :
         {"America/New_York", "America/Phoenix", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico"})
        QTest::newRow(zone) << QByteArray(zone);
}

/// Everywhere but in the hour that comes twice, where the wall clock cannot tell which one it shows.
void OpeningHoursTest::agreesWithTheWallClock()
{
    QFETCH(QByteArray, zone);
    const QTimeZone place(zone);
    QRandomGenerator dice(7);
    for (int round = 0; round < 20; ++round) {
        const OpeningHours hours = randomHours(dice);
        for (int i = 0; i < 60; ++i) {
            const Millis moment = at(u"2026-01-01 00:00"_s, place) + Millis(dice.bounded(365 * 24 * 60)) * minuteMs;
            const auto local = QDateTime::fromMSecsSinceEpoch(moment, place);
            if (local.time().hour() < 4 && (local.date() == QDate(2026, 3, 8) || local.date() == QDate(2026, 11, 1)))
                continue;
            QVERIFY2(openAt(hours, place, moment) == openByTheWall(hours, local), qPrintable(local.toString()));
        }
    }
}

void OpeningHoursTest::nextOpeningIsTheFirst()
{
    const QTimeZone zone("America/Chicago");
    QRandomGenerator dice(11);
    for (int round = 0; round < 300; ++round) {
        const OpeningHours hours = randomHours(dice);
        const Millis from = at(u"2026-01-01 00:00"_s, zone) + Millis(dice.bounded(365 * 24 * 60)) * minuteMs;
        const auto next = nextOpening(hours, zone, from);
        if (!next)
            continue;
        QVERIFY(*next >= from);
        QVERIFY(openAt(hours, zone, *next));
        QCOMPARE(*next == from, openAt(hours, zone, from));
        for (Millis before = from; before < *next; before += qMax(minuteMs, (*next - from) / 50))
            QVERIFY(!openAt(hours, zone, before));
        const auto day = nextBusinessDay(hours, zone, from);
        QVERIFY(day && openAt(hours, zone, *day) && *day > from);
        QVERIFY(QDateTime::fromMSecsSinceEpoch(*day, zone).date() > QDateTime::fromMSecsSinceEpoch(from, zone).date());
    }
}

void OpeningHoursTest::closedForEver()
{
    const QTimeZone zone("America/Denver");
    QVERIFY(!openAt({}, zone, 0));
    QVERIFY(!nextOpening({}, zone, 0));
    QVERIFY(!nextBusinessDay({}, zone, 0));
}

void OpeningHoursTest::countsOpenTime()
{
    const QTimeZone zone("America/Denver");
    const OpeningHours hours = hoursFrom(officeWeek);
    const auto between = [&](const QString &from, const QString &to) {
        return openTimeBetween(hours, zone, at(from, zone), at(to, zone));
    };
    QCOMPARE(between(u"2026-11-23 00:00"_s, u"2026-11-24 00:00"_s), 8 * hourMs);
    QCOMPARE(between(u"2026-11-23 11:30"_s, u"2026-11-23 13:30"_s), hourMs);
    QCOMPARE(between(u"2026-11-28 00:30"_s, u"2026-11-28 12:00"_s), 90 * minuteMs);
    QCOMPARE(between(u"2026-11-29 00:00"_s, u"2026-11-29 12:00"_s), Millis(0));
    QCOMPARE(between(u"2026-11-23 12:00"_s, u"2026-11-23 10:00"_s), Millis(0));
}

void OpeningHoursTest::isQuick()
{
    const QTimeZone zone("America/Denver");
    const OpeningHours hours = hoursFrom(officeWeek);
    const Millis from = at(u"2026-11-27 20:00"_s, zone);
    QBENCHMARK
    {
        QVERIFY(openAt(hours, zone, from) && nextOpening(hours, zone, from) && nextBusinessDay(hours, zone, from));
    }
}

QTEST_GUILESS_MAIN(OpeningHoursTest)
#include "openinghourstest.moc"
