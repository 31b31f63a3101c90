// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rulejson.h"
#include "tests/engine/rules/asking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

class RuleBookTest : public QObject
{
    Q_OBJECT

private:
    static QJsonObject record(const QJsonObject &changes = {})
    {
        QJsonObject record{
            {u"id"_s, u"x.hours"_s},
            {u"layer"_s, u"operator"_s},
            {u"jurisdiction"_s, u"US"_s},
            {u"kinds"_s, QJsonArray{u"follow_up"_s}},
            {u"effect"_s, u"quiet_hours"_s},
            {u"params"_s, QJsonObject{{u"windows"_s, QJsonObject{{u"daily"_s, QJsonArray{u"09:00"_s, u"17:00"_s}}}},
                                      {u"zone"_s, u"recipient"_s}}},
            {u"severity"_s, u"hold"_s},
            {u"confidence"_s, u"high"_s}};
        for (auto it = changes.begin(); it != changes.end(); ++it)
            record.insert(it.key(), *it);
        return record;
    }
    static QByteArray document(const QList<QJsonObject> &records)
    {
        QJsonArray rules;
        for (const QJsonObject &one : records)
            rules.append(one);
        return QJsonDocument(
                   QJsonObject{{u"document"_s, u"mine"_s}, {u"data_version"_s, u"2027-01-01"_s}, {u"rules"_s, rules}})
            .toJson();
    }
    static MergedRules merge(const QList<QJsonObject> &records, Millis at = 0, MessageKind kind = MessageKind::FollowUp)
    {
        const auto book = RuleBook::fromJson({document(records)});
        if (!book)
            qFatal("%s", qPrintable(book.error().sentence));
        return book->merge(ask(kind, u"+12125550142"_s, {u"NY"_s, "America/New_York"}, at));
    }

private Q_SLOTS:
    void shippedDataReads();
    void everyStateIsWorkedOut_data();
    void everyStateIsWorkedOut();
    void badDataIsNamed_data();
    void badDataIsNamed();
    void operatorsMayNotSpeakForTheLaw_data();
    void operatorsMayNotSpeakForTheLaw();
    void recordsSurviveTheRoundTrip();
    void newerVersionReplacesOlder();
    void rulesCountFromTheirDate();
    void warningsOnlyWarn();
    void weakStateRulesSpareTheFirstReply();
    void capsTakeTheLowestOverTheLongest();
    void strictestConsentAndShortestDeadline();
    void missingAgreementStopsHealth();
    void unlockNeedsAVerticalAndAFact();
    void keywordsAndRetention();
    void exceptionsConcernOnlyTheirRule();
};

void RuleBookTest::shippedDataReads()
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

void RuleBookTest::everyStateIsWorkedOut_data()
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

void RuleBookTest::everyStateIsWorkedOut()
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

void RuleBookTest::badDataIsNamed_data()
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
    row("zone", params({{u"windows"_s, QJsonObject()}, {u"zone"_s, u"Mars/Olympus"_s}}), {u"x.hours"_s, u"zone"_s});
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

void RuleBookTest::badDataIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, named);
    const auto book = RuleBook::fromJson({json});
    QVERIFY(!book);
    QCOMPARE(book.error().code, Error::Code::BadInput);
    for (const QString &word : named)
        QVERIFY2(book.error().sentence.contains(word), qPrintable(book.error().sentence));
}

void RuleBookTest::operatorsMayNotSpeakForTheLaw_data()
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

void RuleBookTest::operatorsMayNotSpeakForTheLaw()
{
    QFETCH(QByteArray, house);
    QFETCH(QString, named);
    const auto book = RuleBook::fromJson(RuleBook::shippedDocuments(), {house});
    QCOMPARE(book.has_value(), named.isEmpty());
    if (!book)
        QVERIFY2(book.error().sentence.contains(named), qPrintable(book.error().sentence));
}

void RuleBookTest::recordsSurviveTheRoundTrip()
{
    for (const Rule &rule : RuleBook::shipped().rules()) {
        const auto again = ruleFromJson(toJson(rule));
        QVERIFY2(again, qPrintable(rule.id));
        QCOMPARE(toJson(*again), toJson(rule));
    }
}

void RuleBookTest::newerVersionReplacesOlder()
{
    const QJsonObject until{{u"daily"_s, QJsonArray{u"10:00"_s, u"12:00"_s}}};
    const QJsonObject newer = record({{u"version"_s, 2},
                                      {u"effective_from"_s, u"2027-01-01"_s},
                                      {u"params"_s, QJsonObject{{u"windows"_s, until}, {u"zone"_s, u"recipient"_s}}}});
    const auto from = [&](int year, int month, int day) {
        return merge({record(), newer}, localMoment("America/New_York", year, month, day, 0, 1)).hours[0].from / 60;
    };
    QCOMPARE(from(2026, 12, 31), 9);
    QCOMPARE(from(2027, 1, 1), 10);
}

void RuleBookTest::rulesCountFromTheirDate()
{
    const QJsonObject dated = record({{u"effective_from"_s, u"2027-01-01"_s}, {u"effective_to"_s, u"2028-01-01"_s}});
    const auto inForce = [&](int year, int month, int day, int hour) {
        return fired(merge({dated}, localMoment("America/New_York", year, month, day, hour)), u"x.hours"_s);
    };
    QVERIFY(!inForce(2026, 12, 31, 23));
    QVERIFY(inForce(2027, 1, 1, 0));
    QVERIFY(inForce(2027, 12, 31, 23));
    QVERIFY(!inForce(2028, 1, 1, 0));
}

void RuleBookTest::warningsOnlyWarn()
{
    const MergedRules rules = merge({record({{u"severity"_s, u"warn"_s}})});
    QVERIFY(fired(rules, u"x.hours"_s));
    QCOMPARE(rules.hours[0], DayWindow());
}

void RuleBookTest::weakStateRulesSpareTheFirstReply()
{
    const QJsonObject weak = record({{u"layer"_s, u"state"_s},
                                     {u"jurisdiction"_s, u"NY"_s},
                                     {u"kinds"_s, QJsonArray()},
                                     {u"confidence"_s, u"low"_s}});
    const MergedRules first = merge({weak}, 0, MessageKind::FirstReply);
    QCOMPARE(first.hours[0], DayWindow());
    QCOMPARE(first.fired.first().severity, Severity::Warn);
    QCOMPARE(merge({weak}).hours[0], (DayWindow{9 * 60, 17 * 60}));
    QJsonObject sure = weak;
    sure.insert(u"confidence"_s, u"medium"_s);
    QCOMPARE(merge({sure}, 0, MessageKind::FirstReply).hours[0], (DayWindow{9 * 60, 17 * 60}));
}

void RuleBookTest::capsTakeTheLowestOverTheLongest()
{
    const auto cap = [](const QString &id, int messages, int hours) {
        return record({{u"id"_s, id},
                       {u"effect"_s, u"max_messages_per_window"_s},
                       {u"params"_s, QJsonObject{{u"messages"_s, messages}, {u"hours"_s, hours}}}});
    };
    const MergedRules rules = merge({cap(u"a"_s, 5, 72), cap(u"b"_s, 2, 24)});
    QCOMPARE(rules.capCount, 2);
    QCOMPARE(rules.capHours, 72);
    QVERIFY(!merge({record()}).capCount);
}

void RuleBookTest::strictestConsentAndShortestDeadline()
{
    const auto consent = [](const QString &id, const QString &kind) {
        return record(
            {{u"id"_s, id}, {u"effect"_s, u"require_consent"_s}, {u"params"_s, QJsonObject{{u"consent"_s, kind}}}});
    };
    const auto deadline = [](const QString &id, int minutes) {
        return record(
            {{u"id"_s, id}, {u"effect"_s, u"reply_deadline"_s}, {u"params"_s, QJsonObject{{u"minutes"_s, minutes}}}});
    };
    const MergedRules rules = merge({consent(u"a"_s, u"express_written"_s), consent(u"b"_s, u"express"_s),
                                     deadline(u"c"_s, 9), deadline(u"d"_s, 3)});
    QCOMPARE(rules.consent, Consent::ExpressWritten);
    QCOMPARE(rules.replyDeadline, 3 * minuteMs);
}

void RuleBookTest::missingAgreementStopsHealth()
{
    RuleQuestion question =
        ask(MessageKind::FirstReply, u"+12125550142"_s, {u"NY"_s, "America/New_York", u"dental"_s}, 0);
    QVERIFY(RuleBook::shipped().merge(question).suppress.isEmpty());
    question.conditions = {u"missing:baa"_s};
    QCOMPARE(RuleBook::shipped().merge(question).suppress, QStringList{u"agreement_missing"_s});
    question.vertical = RuleVertical::General;
    QVERIFY(RuleBook::shipped().merge(question).suppress.isEmpty());
}

void RuleBookTest::unlockNeedsAVerticalAndAFact()
{
    RuleQuestion notice =
        ask(MessageKind::ServiceNotice, u"+12125550142"_s, {u"NY"_s, "America/New_York", u"dental"_s}, 0);
    QVERIFY(RuleBook::shipped().merge(notice).forbiddenReferences.contains(u"appointment"_s));
    notice.conditions = {u"text_preference_recorded"_s};
    QVERIFY(!RuleBook::shipped().merge(notice).forbiddenReferences.contains(u"appointment"_s));
    QVERIFY(RuleBook::shipped().merge(notice).forbiddenReferences.contains(u"treatment"_s));
    RuleQuestion plumber = ask(MessageKind::FirstReply, u"+14155550142"_s, {u"NV"_s, "America/Los_Angeles"}, 0);
    QVERIFY(RuleBook::shipped().merge(plumber).forbiddenReferences.contains(u"voicemail_words"_s));
    plumber.conditions = {u"recording_announced"_s};
    QVERIFY(!RuleBook::shipped().merge(plumber).forbiddenReferences.contains(u"voicemail_words"_s));
}

void RuleBookTest::keywordsAndRetention()
{
    const RuleBook &book = RuleBook::shipped();
    for (const QString &word :
         {u"stop"_s, u"quit"_s, u"end"_s, u"revoke"_s, u"opt out"_s, u"cancel"_s, u"unsubscribe"_s, u"stopall"_s})
        QVERIFY2(book.keywords(u"stop"_s, u"en"_s).contains(word), qPrintable(word));
    QVERIFY(book.keywords(u"help"_s, u"en"_s).contains(u"info"_s));
    QVERIFY(book.keywords(u"dance"_s, u"en"_s).isEmpty());
    QCOMPARE(book.retentionYears(u"opt_outs"_s), 10);
    QCOMPARE(book.retentionYears(u"consents"_s), 5);
    QCOMPARE(book.retentionYears(u"jokes"_s), 0);
}

void RuleBookTest::exceptionsConcernOnlyTheirRule()
{
    RuleQuestion question =
        ask(MessageKind::Marketing, u"+15035550142"_s, {u"FL"_s, "America/New_York"}, 1'780'000'000'000);
    question.conditions = {u"transaction_18_months"_s};
    const MergedRules rules = RuleBook::shipped().merge(question);
    QVERIFY(!fired(rules, u"or.cap"_s));
    QVERIFY(fired(rules, u"fl.cap"_s));
    QCOMPARE(rules.capCount, 3);
}

QTEST_GUILESS_MAIN(RuleBookTest)
#include "rulebooktest.moc"
