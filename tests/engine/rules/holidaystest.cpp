// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/holidays.h"

#include <QDate>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class HolidaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheDays_data();
    void knowsTheDays();
    void refusesBadCalendars_data();
    void refusesBadCalendars();
    void everyYearHasItsHolidays();
};

void HolidaysTest::knowsTheDays_data()
{
    QTest::addColumn<QString>("calendar");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("holiday"); // empty: none
    const auto row = [](const QString &calendar, const QDate &day, const QString &holiday) {
        QTest::newRow(qPrintable(calendar + u' ' + day.toString(Qt::ISODate))) << calendar << day << holiday;
    };
    row(u"AL"_s, {2026, 2, 17}, u"Mardi Gras Day"_s);
    row(u"LA"_s, {2027, 2, 9}, u"Mardi Gras Day"_s);
    row(u"LA"_s, {2026, 4, 3}, u"Good Friday"_s);
    row(u"PA"_s, {2027, 3, 26}, u"Good Friday"_s);
    row(u"PA"_s, {2026, 6, 14}, u"Flag Day"_s);
    row(u"PA"_s, {2026, 11, 3}, u"Election Day"_s);
    row(u"PA"_s, {2027, 11, 2}, u"Election Day"_s);
    row(u"RI"_s, {2026, 11, 3}, u"Election Day"_s);
    row(u"RI"_s, {2027, 11, 2}, {});
    row(u"RI"_s, {2026, 8, 10}, u"Victory Day"_s);
    row(u"UT"_s, {2026, 7, 24}, u"Pioneer Day"_s);
    row(u"UT"_s, {2027, 7, 23}, u"Pioneer Day"_s); // 24 July 2027 is a Saturday
    row(u"UT"_s, {2027, 7, 24}, u"Pioneer Day"_s);
    row(u"UT"_s, {2026, 7, 25}, {});
    row(u"AL"_s, {2026, 4, 27}, u"Confederate Memorial Day"_s);
    row(u"AL"_s, {2026, 6, 1}, u"Jefferson Davis' Birthday"_s);
    row(u"LA"_s, {2026, 11, 1}, u"All Saints' Day"_s);
    row(u"LA"_s, {2026, 11, 27}, u"Acadian Day"_s);
    row(u"US"_s, {2026, 7, 3}, u"Independence Day"_s); // the 4th is a Saturday
    row(u"US"_s, {2026, 7, 4}, u"Independence Day"_s);
    row(u"US"_s, {2026, 11, 26}, u"Thanksgiving Day"_s);
    row(u"US"_s, {2026, 5, 25}, u"Memorial Day"_s);
    row(u"US"_s, {2027, 1, 18}, u"Martin Luther King Jr. Day"_s);
    row(u"US"_s, {2027, 12, 31}, u"New Year's Day"_s); // 1 January 2028 is a Saturday
    row(u"US"_s, {2026, 11, 18}, {});
    row(u"US"_s, {2026, 2, 17}, {});
    row(u"nowhere"_s, {2026, 12, 25}, {});
    row(u"US"_s, {1999, 12, 25}, {});
}

void HolidaysTest::knowsTheDays()
{
    QFETCH(QString, calendar);
    QFETCH(QDate, day);
    QFETCH(QString, holiday);
    QCOMPARE(Holidays::shipped().isHoliday(calendar, day.toJulianDay()), !holiday.isEmpty());
    QCOMPARE(Holidays::shipped().nameOf(calendar, day.toJulianDay()), holiday);
}

void HolidaysTest::refusesBadCalendars_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("no json") << QByteArray("?") << u"no calendars"_s;
    QTest::newRow("no such day") << QByteArray(R"({"calendars":{"X":[{"name":"Odd Day","month":2,"day":30}]}})")
                                 << u"Odd Day"_s;
    QTest::newRow("no name") << QByteArray(R"({"calendars":{"XY":[{"month":2,"day":3}]}})") << u"XY"_s;
}

void HolidaysTest::refusesBadCalendars()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto read = Holidays::fromJson(json);
    QVERIFY(!read);
    QVERIFY2(read.error().sentence.contains(named), qPrintable(read.error().sentence));
}

void HolidaysTest::everyYearHasItsHolidays()
{
    for (const QString &calendar : Holidays::shipped().calendars()) {
        for (int year = 2000; year <= 2099; ++year) {
            QVERIFY(Holidays::shipped().isHoliday(calendar, QDate(year, 12, 25).toJulianDay()));
            QVERIFY(Holidays::shipped().isHoliday(calendar, QDate(year, 7, 4).toJulianDay()));
        }
    }
}

QTEST_GUILESS_MAIN(HolidaysTest)
#include "holidaystest.moc"
