// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rulejson.h"
#include "tests/engine/rules/asking.h"
#include "tests/engine/rules/records.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

/// The records that ship, and what happens to records that are wrong.
class RuleDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedDataReads();
    void everyStateIsWorkedOut_data();
    void everyStateIsWorkedOut();
    void badDataIsNamed_data();
    void badDataIsNamed();
    void operatorsMayNotSpeakForTheLaw_data();
    void operatorsMayNotSpeakForTheLaw();
    void recordsSurviveTheRoundTrip();
};

void RuleDataTest::shippedDataReads()
{
    const RuleBook &book = RuleBook::shipped();
    QVERIFY(book.rules().size() > 300);
    QVERIFY(book.dataVersion().startsWith(u"2026-11-21+"_s));
    QSet<QString> places;
    for (const Rule &rule : book.rules()) {
        places.insert(rule.jurisdiction);
        QVERIFY2(!rule.citation.isEmpty() && !rule.note.isEmpty(), qPrintable(rule.id));
    }
    for (const QString &place :
         {u"PR"_s, u"VI"_s, u"GU"_s, u"MP"_s, u"AS"_s, u"foreign"_s, u"foreign:CA"_s, u"US-UNKNOWN"_s})
        QVERIFY2(places.contains(place), qPrintable(place));
}

void RuleDataTest::everyStateIsWorkedOut_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("weekday"); // of a follow-up, local time
    QTest::addColumn<QString>("saturday");
    QTest::addColumn<QString>("sunday");
    QTest::addColumn<int>("cap");
    QTest::addColumn<bool>("allParty");
    const auto row = [](const char *state, const QString &weekday, const QString &sunday = {},
                        const QString &saturday = {}, int cap = 3, bool allParty = false) {
        QTest::newRow(state) << QString::fromLatin1(state) << weekday << (saturday.isNull() ? weekday : saturday)
                             << (sunday.isNull() ? weekday : sunday) << cap << allParty;
    };
    const QString plain = u"8-21"_s, early = u"8-20"_s, closed = u"0-0"_s, same;
    for (const char *state : {"AK", "AR", "AZ", "CO", "DC", "GA", "HI", "IA", "ID", "IN", "KS", "ME", "MO",
                              "NC", "ND", "NE", "NJ", "NY", "OH", "SC", "TN", "VA", "VT", "WI", "WV"})
        row(state, plain);
    for (const char *state : {"CA", "DE", "IL", "MI", "MT", "NH", "PA"})
        row(state, plain, same, same, 3, true);
    row("AL", early, closed);
    row("CT", u"9-20"_s, same, same, 3, true);
    row("FL", early, same, same, 3, true);
    row("KY", u"10-21"_s);
    row("LA", early, closed);
    row("MA", early, same, same, 3, true);
    row("MD", early, same, same, 3, true);
    row("MN", u"9-21"_s);
    row("MS", early, closed);
    row("NM", u"9-21"_s);
    row("NV", u"9-20"_s, same, same, 3, true);
    row("OK", early);
    row("OR", early);
    row("RI", u"9-18"_s, closed, u"10-17"_s);
    row("SD", u"9-21"_s, closed);
    row("TX", u"9-21"_s, u"12-21"_s);
    row("UT", plain, closed);
    row("WA", early, same, same, 3, true);
    row("WY", early);
}

void RuleDataTest::everyStateIsWorkedOut()
{
    QFETCH(QString, state);
    QFETCH(int, cap);
    QFETCH(bool, allParty);
    RuleQuestion question;
    question.kind = MessageKind::FollowUp;
    question.evidence = {{u"record"_s, {}, {state}, {}}};
    question.locationState = state;
    question.locationZone = zonesOfStates({state}).first();
    question.at = localMoment("UTC", 2026, 11, 21, 12);
    const MergedRules rules = RuleBook::shipped().merge(question);
    const auto window = [&](size_t day) {
        return u"%1-%2"_s.arg(rules.hours[day].from / 60).arg(rules.hours[day].to / 60);
    };
    QTEST(window(2), "weekday");
    QTEST(window(5), "saturday");
    QTEST(window(6), "sunday");
    QCOMPARE(rules.capCount, cap);
    QCOMPARE(fired(rules, state.toLower() + u".recording"_s), allParty);
    QVERIFY(fired(rules, state.toLower() + u".place"_s));
    QVERIFY(rules.businessName && rules.optOutLine);
    // The same caller gets a first reply at any hour, whatever the state.
    question.kind = MessageKind::FirstReply;
    QCOMPARE(nextAllowed(RuleBook::shipped().merge(question), 0), Millis(0));
}

void RuleDataTest::badDataIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char *name, const QJsonObject &changes, const QStringList &named) {
        QTest::newRow(name) << document({record(changes)}) << (QStringList{u"mine"_s} + named);
    };
    const auto params = [](const QJsonObject &object) { return QJsonObject{{u"params"_s, object}}; };
    QTest::newRow("no json") << QByteArray("{\"rules\": [") << QStringList{u"1"_s, u"JSON"_s};
    QTest::newRow("no rules") << QByteArray("{\"document\":\"mine\"}") << QStringList{u"mine"_s, u"rules"_s};
    QTest::newRow("twice") << document({record(), record()}) << QStringList{u"x.hours"_s, u"version"_s};
    row("no id", {{u"id"_s, 7}}, {u"id"_s});
    row("layer", {{u"layer"_s, u"city"_s}}, {u"x.hours"_s, u"layer"_s});
    row("place", {{u"jurisdiction"_s, u"ZZ"_s}}, {u"x.hours"_s, u"jurisdiction"_s, u"ZZ"_s});
    row("kind", {{u"kinds"_s, QJsonArray{u"shout"_s}}}, {u"x.hours"_s, u"kinds"_s, u"shout"_s});
    row("vertical", {{u"verticals"_s, QJsonArray{u"farms"_s}}}, {u"x.hours"_s, u"verticals"_s});
    row("effect", {{u"effect"_s, u"be_nice"_s}}, {u"x.hours"_s, u"effect"_s, u"be_nice"_s});
    row("severity", {{u"severity"_s, u"mild"_s}}, {u"x.hours"_s, u"severity"_s});
    row("confidence", {{u"confidence"_s, u"sure"_s}}, {u"x.hours"_s, u"confidence"_s});
    row("date", {{u"effective_from"_s, u"next week"_s}}, {u"x.hours"_s, u"effective_from"_s});
    row("version", {{u"version"_s, 0}}, {u"x.hours"_s, u"version"_s});
    row("misspelt field", {{u"efective_to"_s, u"2027-01-01"_s}}, {u"x.hours"_s, u"efective_to"_s});
    row("no windows", params({{u"zone"_s, u"recipient"_s}}), {u"x.hours"_s, u"windows"_s});
    row("window backwards",
        params({{u"windows"_s, QJsonObject{{u"daily"_s, QJsonArray{u"21:00"_s, u"08:00"_s}}}},
                {u"zone"_s, u"recipient"_s}}),
        {u"x.hours"_s, u"windows.daily"_s});
    row("no such day", params({{u"windows"_s, QJsonObject{{u"someday"_s, u"closed"_s}}}, {u"zone"_s, u"recipient"_s}}),
        {u"windows.someday"_s});
    row("no hours at all", params({{u"windows"_s, QJsonObject()}, {u"zone"_s, u"recipient"_s}}), {u"windows"_s});
    row("ends before it begins", {{u"effective_from"_s, u"2027-02-01"_s}, {u"effective_to"_s, u"2027-01-01"_s}},
        {u"effective_to"_s});
    row("zone", params({{u"windows"_s, QJsonObject{{u"sun"_s, u"closed"_s}}}, {u"zone"_s, u"Mars/Olympus"_s}}),
        {u"x.hours"_s, u"zone"_s});
    row("misspelt parameter", params({{u"windows"_s, QJsonObject()}, {u"zone"_s, u"recipient"_s}, {u"hour"_s, 1}}),
        {u"hour"_s});
    row("holiday", {{u"effect"_s, u"exclude_days"_s}, {u"params"_s, QJsonObject{{u"holidays"_s, QJsonArray{u"QQ"_s}}}}},
        {u"holidays"_s, u"QQ"_s});
    row("weekday",
        {{u"effect"_s, u"exclude_days"_s}, {u"params"_s, QJsonObject{{u"weekdays"_s, QJsonArray{u"sunday"_s}}}}},
        {u"weekdays"_s});
    row("cap",
        {{u"effect"_s, u"max_messages_per_window"_s}, {u"params"_s, QJsonObject{{u"messages"_s, 0}, {u"hours"_s, 24}}}},
        {u"messages"_s});
    row("consent", {{u"effect"_s, u"require_consent"_s}, {u"params"_s, QJsonObject{{u"consent"_s, u"a nod"_s}}}},
        {u"consent"_s});
    row("sentence",
        {{u"effect"_s, u"require_sentence"_s},
         {u"params"_s, QJsonObject{{u"id"_s, u"s"_s}, {u"text"_s, QJsonObject()}}}},
        {u"text"_s});
    row("operator unlocks",
        {{u"effect"_s, u"allow_reference_if"_s},
         {u"params"_s, QJsonObject{{u"topics"_s, QJsonArray{u"appointment"_s}}, {u"when"_s, u"asked"_s}}}},
        {u"layer"_s, u"vertical"_s});
    row("unlock without a fact",
        {{u"layer"_s, u"vertical"_s},
         {u"effect"_s, u"allow_reference_if"_s},
         {u"params"_s, QJsonObject{{u"topics"_s, QJsonArray{u"appointment"_s}}}}},
        {u"when"_s});
}

void RuleDataTest::badDataIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, named);
    const auto book = RuleBook::fromJson({json});
    QVERIFY(!book);
    QCOMPARE(book.error().code, Error::Code::BadInput);
    for (const QString &word : named)
        QVERIFY2(book.error().sentence.contains(word), qPrintable(book.error().sentence));
}

void RuleDataTest::operatorsMayNotSpeakForTheLaw_data()
{
    QTest::addColumn<QByteArray>("house");
    QTest::addColumn<QString>("named"); // empty: accepted
    QTest::newRow("own rule") << document({record()}) << QString();
    QTest::newRow("newer house rule") << document({record({{u"id"_s, u"operator.service_hours"_s}, {u"version"_s, 2}})})
                                      << QString();
    QTest::newRow("law of its own") << document({record({{u"layer"_s, u"federal"_s}})}) << u"layer"_s;
    QTest::newRow("newer version of a law")
        << document({record({{u"id"_s, u"us.hours"_s}, {u"version"_s, 2}})}) << u"id"_s;
}

void RuleDataTest::operatorsMayNotSpeakForTheLaw()
{
    QFETCH(QByteArray, house);
    QFETCH(QString, named);
    const auto book = RuleBook::fromJson(RuleBook::shippedDocuments(), {house});
    QCOMPARE(book.has_value(), named.isEmpty());
    if (!book)
        QVERIFY2(book.error().sentence.contains(named), qPrintable(book.error().sentence));
}

void RuleDataTest::recordsSurviveTheRoundTrip()
{
    for (const Rule &rule : RuleBook::shipped().rules()) {
        const auto again = ruleFromJson(toJson(rule));
        QVERIFY2(again, qPrintable(rule.id));
        QCOMPARE(toJson(*again), toJson(rule));
    }
}

QTEST_GUILESS_MAIN(RuleDataTest)
#include "ruledatatest.moc"
