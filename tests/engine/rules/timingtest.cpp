// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/rules/asking.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

class TimingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followUpGoesWhenEveryZoneAllows_data();
    void followUpGoesWhenEveryZoneAllows();
    void alwaysClosedNeverOpens();
    void openHoursAnswerAtOnce();
    void edgesOfAWindow();
    void isFast();
};

void TimingTest::followUpGoesWhenEveryZoneAllows_data()
{
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("from"); // local to the location
    QTest::addColumn<QString>("goes");
    const auto row = [](const char *name, const QString &caller, const QString &state, const QByteArray &zone,
                        const QString &from,
                        const QString &goes) { QTest::newRow(name) << caller << state << zone << from << goes; };
    const QByteArray east = "America/New_York", central = "America/Chicago", west = "America/Los_Angeles";
    row("same state at noon", u"+12125550142"_s, u"NY"_s, east, u"2026-11-18T12:00"_s, u"2026-11-18T12:00"_s);
    row("night", u"+12125550142"_s, u"NY"_s, east, u"2026-11-18T23:00"_s, u"2026-11-19T08:00"_s);
    row("caller three hours behind", u"+14155550142"_s, u"NY"_s, east, u"2026-11-18T08:00"_s, u"2026-11-18T11:00"_s);
    row("location three hours behind", u"+12125550142"_s, u"CA"_s, west, u"2026-11-18T18:30"_s, u"2026-11-19T08:00"_s);
    row("kentucky starts at ten", u"+15025550142"_s, u"OH"_s, east, u"2026-11-18T08:30"_s, u"2026-11-18T10:00"_s);
    row("kentucky in both zones", u"+12705550142"_s, u"OH"_s, east, u"2026-11-18T08:30"_s, u"2026-11-18T11:00"_s);
    row("hawaii and new york", u"+18085550142"_s, u"NY"_s, east, u"2026-11-18T09:00"_s, u"2026-11-18T13:00"_s);
    row("arizona keeps winter time", u"+14805550142"_s, u"AZ"_s, "America/Phoenix", u"2026-07-15T05:00"_s,
        u"2026-07-15T08:00"_s);
    row("arizona and california in summer", u"+14805550142"_s, u"CA"_s, west, u"2026-07-15T05:00"_s,
        u"2026-07-15T08:00"_s);
    row("arizona and california in winter", u"+14805550142"_s, u"CA"_s, west, u"2026-12-15T05:00"_s,
        u"2026-12-15T08:00"_s);
    row("saturday evening in alabama", u"+12055550142"_s, u"AL"_s, central, u"2026-11-21T20:00"_s,
        u"2026-11-23T08:00"_s);
    row("mardi gras in alabama", u"+12055550142"_s, u"AL"_s, central, u"2026-02-17T10:00"_s, u"2026-02-18T08:00"_s);
    row("acadian day after thanksgiving", u"+15045550142"_s, u"LA"_s, central, u"2026-11-26T10:00"_s,
        u"2026-11-28T08:00"_s);
    row("good friday in pennsylvania", u"+12155550142"_s, u"PA"_s, east, u"2026-04-03T10:00"_s, u"2026-04-04T08:00"_s);
    row("flag day in pennsylvania", u"+12155550142"_s, u"PA"_s, east, u"2027-06-14T10:00"_s, u"2027-06-15T08:00"_s);
    row("pioneer day in utah", u"+18015550142"_s, u"UT"_s, "America/Denver", u"2026-07-24T10:00"_s,
        u"2026-07-25T08:00"_s);
    row("victory day in rhode island", u"+14015550142"_s, u"RI"_s, east, u"2026-08-10T10:00"_s, u"2026-08-11T09:00"_s);
    row("election day in rhode island", u"+14015550142"_s, u"RI"_s, east, u"2026-11-03T10:00"_s, u"2026-11-04T09:00"_s);
    row("holiday of the caller's state", u"+18015550142"_s, u"NY"_s, east, u"2026-07-24T12:00"_s,
        u"2026-07-25T10:00"_s);
    row("day of the spring change", u"+12125550142"_s, u"NY"_s, east, u"2026-03-08T01:30"_s, u"2026-03-08T08:00"_s);
    row("day of the autumn change", u"+12125550142"_s, u"NY"_s, east, u"2026-11-01T00:30"_s, u"2026-11-01T08:00"_s);
    row("mississippi runs on central time", u"+16015550142"_s, u"GA"_s, east, u"2026-11-18T08:00"_s,
        u"2026-11-18T09:00"_s);
    row("guam is a day ahead", u"+16715550142"_s, u"CA"_s, west, u"2026-11-18T09:00"_s, u"2026-11-18T14:00"_s);
    row("texas panhandle sunday", u"+18065550142"_s, u"TX"_s, central, u"2026-11-22T09:00"_s, u"2026-11-22T12:00"_s);
}

void TimingTest::followUpGoesWhenEveryZoneAllows()
{
    QFETCH(QString, caller);
    QFETCH(QString, state);
    QFETCH(QByteArray, zone);
    QFETCH(QString, from);
    QDateTime local = QDateTime::fromString(from, Qt::ISODate);
    local.setTimeZone(QTimeZone(zone));
    const Millis at = local.toMSecsSinceEpoch();
    const MergedRules rules =
        RuleBook::shipped().merge(ask(MessageKind::FollowUp, caller, {state, zone.constData()}, at));
    const std::optional<Millis> next = nextAllowed(rules, at);
    QVERIFY(next);
    QVERIFY(allowedAt(rules, *next));
    QTEST(QDateTime::fromMSecsSinceEpoch(*next, QTimeZone(zone)).toString(u"yyyy-MM-ddTHH:mm"_s), "goes");
}

void TimingTest::alwaysClosedNeverOpens()
{
    MergedRules rules;
    rules.hours.fill({0, 0});
    QVERIFY(!nextAllowed(rules, 0));
    // Zones half a day apart leave no common minute of 9 to 5.
    rules.hours.fill({9 * 60, 17 * 60});
    rules.zones = {QTimeZone("Pacific/Guam"), QTimeZone("America/New_York")};
    QVERIFY(!nextAllowed(rules, localMoment("UTC", 2026, 11, 18, 0)));
}

void TimingTest::openHoursAnswerAtOnce()
{
    MergedRules rules;
    QCOMPARE(nextAllowed(rules, 123'456), Millis(123'456));
    QVERIFY(allowedAt(rules, 123'456));
}

void TimingTest::edgesOfAWindow()
{
    MergedRules rules;
    rules.hours.fill({8 * 60, 21 * 60});
    rules.zones = {QTimeZone("UTC")};
    const Millis eight = localMoment("UTC", 2026, 11, 18, 8);
    QVERIFY(!allowedAt(rules, eight - 1));
    QVERIFY(allowedAt(rules, eight));
    QVERIFY(allowedAt(rules, eight + 13 * hourMs - 1));
    QVERIFY(!allowedAt(rules, eight + 13 * hourMs));
    QCOMPARE(nextAllowed(rules, eight - 1), eight);
    QCOMPARE(nextAllowed(rules, eight + 13 * hourMs), eight + dayMs);
}

void TimingTest::isFast()
{
    const Millis at = localMoment("America/New_York", 2026, 11, 26, 22);
    const RuleQuestion question = ask(MessageKind::FollowUp, u"+15045550142"_s, {u"RI"_s, "America/New_York"}, at);
    const MergedRules rules = RuleBook::shipped().merge(question);
    QBENCHMARK
    {
        for (int i = 0; i < 100; ++i)
            QVERIFY(nextAllowed(rules, at));
    }
}

QTEST_GUILESS_MAIN(TimingTest)
#include "timingtest.moc"
