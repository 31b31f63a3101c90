// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/spokenname.h"
#include "engine/decide/reasons.h"
#include "engine/setup/openinghours.h"
#include "tests/engine/decide/situations.h"
#include "tests/engine/rules/records.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

const char *const eastern = "America/New_York";
const QString miami = u"+13055550142"_s;

Where florida(const QString &trade = u"plumbing"_s)
{
    return {u"FL"_s, eastern, trade};
}

Millis november(int day, int hour, int minute = 0)
{
    return localMoment(eastern, 2026, 11, day, hour) + minute * minuteMs;
}

Decision under(const Situation &situation, QJsonObject house)
{
    house.insert(u"id"_s, u"x.house"_s);
    const auto book = RuleBook::fromJson(RuleBook::shippedDocuments(), {document({record(house)})});
    if (!book)
        qFatal("%s", qPrintable(book.error().sentence));
    return decide(situation, *book);
}

} // namespace

/// What was lawful when it was decided has to be lawful when it leaves, and true as well.
class LawfulMomentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstReplyThatWouldBeLateKeepsToTheHours();
    void aFirstReplyByDayMayWait();
    void aFollowUpEndsWithItsHours();
    void aTextThatWaitsSpeaksOfTheTimeItGoes();
    void aSpanishVoicemailIsAnsweredInSpanish();
    void anEmergencyIsNeverFollowedUpByAText();
    void anOldCallIsNoConsent();
    void aHouseMayAskForConsent();
    void aDeclaredEmergencyStopsFollowUps();
    void aBusinessMayBeCalledDiscountTire();
    void aHouseSentenceIsJudgedLikeTheRest();
    void aTollFreeLineThatTextsIsTexted();
    void ourOwnLineIsNoCaller();
    void aCapLeavesRoomAgain();
    void answersDoNotTellTheSpeciality();
};

void LawfulMomentTest::aFirstReplyThatWouldBeLateKeepsToTheHours()
{
    const Situation situation = missedCall(miami, florida(), november(18, 19, 58));
    const Decision decision = decided(situation);
    QCOMPARE(decision.action, Action::Text);
    QCOMPARE(decision.lawfulUntil, situation.call.endedAt + 5 * minuteMs);
}

void LawfulMomentTest::aFirstReplyByDayMayWait()
{
    const Situation situation = missedCall(miami, florida(), november(18, 14));
    QVERIFY(decided(situation).lawfulUntil >= situation.call.endedAt + 30 * minuteMs);
}

void LawfulMomentTest::aFollowUpEndsWithItsHours()
{
    Situation situation = missedCall(miami, florida(), november(18, 19, 57));
    askFollowUp(situation);
    const Decision decision = decided(situation);
    QCOMPARE(decision.action, Action::Text);
    QVERIFY(decision.lawfulUntil < november(18, 20));
    QVERIFY(decision.lawfulUntil >= november(18, 19, 59));
}

void LawfulMomentTest::aTextThatWaitsSpeaksOfTheTimeItGoes()
{
    Situation situation = missedCall(miami, florida(), november(18, 21));
    situation.call.startedAt -= 6 * minuteMs;
    situation.call.endedAt -= 6 * minuteMs;
    situation.place.open = false;
    situation.place.hours =
        readHours({{u"wed"_s, QJsonArray{u"07:00-18:00"_s}}, {u"thu"_s, QJsonArray{u"07:00-18:00"_s}}}).value();
    const Decision decision = decided(situation);
    QCOMPARE(decision.sendAt, november(19, 8));
    QVERIFY2(!decision.text.text.contains(u"closed"), qPrintable(decision.text.text));
    const auto hours = std::find_if(decision.guards.begin(), decision.guards.end(),
                                    [](const Guard &guard) { return guard.id == u"hours"; });
    QVERIFY2(hours->note.contains(u"08:00 America/New_York") && hours->note.contains(u"fl."), qPrintable(hours->note));
}

void LawfulMomentTest::aSpanishVoicemailIsAnsweredInSpanish()
{
    Situation situation = missedCall(miami, florida(), november(18, 14));
    leaveVoicemail(situation, u"hola buenas tardes necesito que me llamen para una cotización de un lavabo gracias"_s);
    QCOMPARE(decided(situation).language, u"es"_s);
    situation.contact.language = u"en"_s;
    QCOMPARE(decided(situation).language, u"en"_s);
}

void LawfulMomentTest::anEmergencyIsNeverFollowedUpByAText()
{
    Situation situation = missedCall(miami, florida(), november(18, 14));
    leaveVoicemail(situation, u"please hurry we smell gas all over the kitchen and we feel dizzy"_s);
    askFollowUp(situation);
    const Decision decision = decided(situation);
    QCOMPARE(decision.action, Action::Callback);
    QCOMPARE(decision.reason, QString(reason::emergency));
}

void LawfulMomentTest::anOldCallIsNoConsent()
{
    Situation situation = missedCall(miami, florida(), november(18, 14));
    askFollowUp(situation);
    situation.call.endedAt = situation.now - 91 * dayMs;
    const Decision decision = decided(situation);
    QCOMPARE(decision.action, Action::None);
    QCOMPARE(decision.reason, QString(reason::byRule));
    QVERIFY(decision.needsUs);
}

void LawfulMomentTest::aHouseMayAskForConsent()
{
    const Situation situation = missedCall(miami, florida(), november(18, 14));
    const QJsonObject house{{u"effect"_s, u"require_consent"_s},
                            {u"kinds"_s, QJsonArray{u"first_reply"_s}},
                            {u"params"_s, QJsonObject{{u"consent"_s, u"express_written"_s}}}};
    QCOMPARE(under(situation, house).reason, QString(reason::byRule));
}

void LawfulMomentTest::aDeclaredEmergencyStopsFollowUps()
{
    Situation situation = missedCall(u"+15045550142"_s, {u"LA"_s, "America/Chicago", u"plumbing"_s}, november(18, 14));
    const QJsonObject house{{u"effect"_s, u"emergency_ban"_s},
                            {u"jurisdiction"_s, u"LA"_s},
                            {u"kinds"_s, QJsonArray{u"follow_up"_s}},
                            {u"params"_s, QJsonObject()}};
    QCOMPARE(under(situation, house).action, Action::Text);
    askFollowUp(situation);
    QCOMPARE(decided(situation).action, Action::Text);
    QCOMPARE(under(situation, house).reason, QString(reason::byRule));
    situation.place.policy.conditions = {u"emergency:LA"_s};
    QCOMPARE(decided(situation).reason, QString(reason::byRule));
}

void LawfulMomentTest::aBusinessMayBeCalledDiscountTire()
{
    Situation situation = missedCall(miami, florida(u"auto_repair"_s), november(18, 14));
    situation.place.business = u"Discount Tire"_s;
    const Decision decision = decided(situation);
    QCOMPARE(decision.action, Action::Text);
    QCOMPARE(decision.kind, MessageKind::FirstReply);
    QVERIFY(decision.text.text.contains(u"Discount Tire"));
}

void LawfulMomentTest::aHouseSentenceIsJudgedLikeTheRest()
{
    const Situation situation = missedCall(miami, florida(u"dental"_s), november(18, 14));
    const QJsonObject telling{
        {u"effect"_s, u"require_sentence"_s},
        {u"kinds"_s, QJsonArray()},
        {u"params"_s, QJsonObject{{u"id"_s, u"house"_s},
                                  {u"text"_s, QJsonObject{{u"en"_s, u"Your root canal results are in."_s}}}}}};
    QCOMPARE(under(situation, telling).reason, QString(reason::noLawfulText));
}

void LawfulMomentTest::aTollFreeLineThatTextsIsTexted()
{
    Situation situation = missedCall(u"+18335550142"_s, florida(), november(18, 14));
    QCOMPARE(decided(situation).reason, QString(reason::tollFree));
    QVERIFY(!decided(situation).rules.fired.isEmpty());
    situation.place.policy.conditions = {u"toll_free_textable"_s};
    QCOMPARE(decided(situation).action, Action::Text);
}

void LawfulMomentTest::ourOwnLineIsNoCaller()
{
    Situation situation = missedCall(miami, florida(), november(18, 14));
    situation.call.to = situation.call.from;
    QCOMPARE(decided(situation).reason, QString(reason::invalidNumber));
}

void LawfulMomentTest::aCapLeavesRoomAgain()
{
    Situation situation = missedCall(miami, florida(), november(18, 14));
    askFollowUp(situation);
    situation.history.reached = {situation.now - 30 * hourMs, situation.now - 20 * hourMs, situation.now - 5 * hourMs,
                                 situation.now - 2 * hourMs};
    const Decision decision = decided(situation);
    QCOMPARE(decision.reason, QString(reason::capReached));
    QCOMPARE(decision.waitUntil, situation.now + 4 * hourMs);
}

void LawfulMomentTest::answersDoNotTellTheSpeciality()
{
    QCOMPARE(spokenName({u"plumbing"_s, u"Acme"_s, {}, u"North"_s}), u"Acme"_s);
    QCOMPARE(spokenName({u"counseling"_s, u"Lakeview Counseling"_s, u"Lakeview Office"_s, u"Lakeview"_s}),
             u"Lakeview Office"_s);
    QCOMPARE(spokenName({u"counseling"_s, u"Lakeview Counseling"_s, {}, u"Lakeview Recovery"_s}), u"Our office"_s);
}

QTEST_GUILESS_MAIN(LawfulMomentTest)
#include "lawfulmomenttest.moc"
