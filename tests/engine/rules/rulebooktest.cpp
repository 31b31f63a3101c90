// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/rules/asking.h"
#include "tests/engine/rules/records.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

class RuleBookTest : public QObject
{
    Q_OBJECT

private:
    static MergedRules merge(const QList<QJsonObject> &records, Millis at = 0, MessageKind kind = MessageKind::FollowUp)
    {
        const auto book = RuleBook::fromJson({document(records)});
        if (!book)
            qFatal("%s", qPrintable(book.error().sentence));
        return book->merge(ask(kind, u"+12125550142"_s, {u"NY"_s, "America/New_York"}, at));
    }

private Q_SLOTS:
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
