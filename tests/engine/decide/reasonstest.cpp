// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decide/reasons.h"

#include "tests/engine/decide/situations.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

const Where denver{u"CO"_s, "America/Denver", u"plumbing"_s};
const QString caller = u"+17205550142"_s;
const QString flood = u"please hurry there is water pouring through the ceiling and we cannot shut it off"_s;
/// A Wednesday, two in the afternoon in Denver.
const Millis afternoon = localMoment("America/Denver", 2026, 11, 18, 14);
const Millis night = localMoment("America/Denver", 2026, 11, 18, 22);

void makeHighValue(Situation &s)
{
    s.contact.known = true;
    s.contact.valueCents = 900'000;
}

void setNow(Situation &s, Millis now)
{
    const Millis moved = now - s.now;
    s.now += moved;
    s.call.startedAt += moved;
    s.call.endedAt += moved;
    s.listedAt += moved;
}

void callFrom(Situation &s, const QString &number)
{
    s.call.from = number;
    s.number = number.isEmpty() ? NumberFacts() : factsOf(number);
}

struct Case
{
    const char *name;
    QLatin1String reason;
    Action action;
    bool needsUs;
    void (*change)(Situation &);
};

const QList<Case> &cases()
{
    static const QList<Case> all{
        {"ordinary call", reason::missedCall, Action::Text, false, [](Situation &) {}},
        {"abandoned while it rang", reason::missedCall, Action::Text, false,
         [](Situation &s) { s.call.missReason = MissReason::Abandoned; }},
        {"routine voicemail", reason::missedCall, Action::Text, false,
         [](Situation &s) { leaveVoicemail(s, u"hi this is dana i would like a quote for a new faucet thanks"_s); }},
        {"empty voicemail", reason::missedCall, Action::Text, false, [](Situation &s) { leaveVoicemail(s, {}); }},
        {"known customer", reason::missedCall, Action::Text, false,
         [](Situation &s) {
             s.contact.known = true;
             s.contact.lastVisit = u"2026-03-01"_s;
         }},
        {"follow-up by day", reason::followUp, Action::Text, false, askFollowUp},
        {"follow-up by night", reason::heldByHours, Action::Text, false,
         [](Situation &s) {
             setNow(s, night);
             askFollowUp(s);
         }},
        {"late first text by night", reason::heldByHours, Action::Text, false,
         [](Situation &s) {
             setNow(s, night);
             s.now += 10 * minuteMs;
         }},
        {"emergency", reason::emergency, Action::Callback, true, [](Situation &s) { leaveVoicemail(s, flood); }},
        {"high value, open", reason::highValue, Action::Callback, true, makeHighValue},
        {"high value, closed", reason::missedCall, Action::Text, false,
         [](Situation &s) {
             makeHighValue(s);
             s.place.open = false;
         }},
        {"high value, texted by policy", reason::missedCall, Action::Text, false,
         [](Situation &s) {
             makeHighValue(s);
             s.place.policy.highValueText = true;
         }},
        {"high value, nobody claimed it", reason::fallback, Action::Text, false,
         [](Situation &s) {
             makeHighValue(s);
             s.fallback = true;
         }},
        {"engaged prospect", reason::highValue, Action::Callback, true,
         [](Situation &s) {
             s.contact.known = true;
             s.contact.engagedAt = s.now - 3 * dayMs;
         }},
        {"an outage outlived the window", reason::tooLate, Action::Callback, true,
         [](Situation &s) { s.now += 31 * minuteMs; }},
        {"opted out", reason::optedOut, Action::None, true, [](Situation &s) { s.history.optedOut = true; }},
        {"opted out, follow-up", reason::optedOut, Action::None, true,
         [](Situation &s) {
             askFollowUp(s);
             s.history.optedOut = true;
         }},
        {"landline", reason::landline, Action::None, true,
         [](Situation &s) { s.number.kind = NumberFacts::Kind::Landline; }},
        {"toll-free caller", reason::tollFree, Action::None, true,
         [](Situation &s) { callFrom(s, u"+18335550142"_s); }},
        {"paused", reason::paused, Action::None, true, [](Situation &s) { s.place.paused = true; }},
        {"no SMS service", reason::noSms, Action::None, true, [](Situation &s) { s.lineTexts = false; }},
        {"Toronto", reason::foreign, Action::None, true, [](Situation &s) { callFrom(s, u"+14165550142"_s); }},
        {"Kingston", reason::foreign, Action::None, false, [](Situation &s) { callFrom(s, u"+18765550142"_s); }},
        {"London", reason::foreign, Action::None, false, [](Situation &s) { callFrom(s, u"+442079460018"_s); }},
        {"no names to sign with", reason::noLawfulText, Action::None, true,
         [](Situation &s) { s.place.business = s.place.name = s.place.neutralName = QString(); }},
        {"number not registered", reason::byRule, Action::None, true,
         [](Situation &s) { s.place.policy.conditions = {u"missing:a2p_registration"_s}; }},
        {"health agreement missing", reason::byRule, Action::None, true,
         [](Situation &s) {
             s.place.trade = u"dental"_s;
             s.place.policy.conditions = {u"missing:baa"_s};
         }},
        {"health agreement missing at a plumber", reason::missedCall, Action::Text, false,
         [](Situation &s) { s.place.policy.conditions = {u"missing:baa"_s}; }},
        {"third text of the day has gone", reason::capReached, Action::None, false,
         [](Situation &s) {
             askFollowUp(s);
             s.history.reached = {s.now - 20 * hourMs, s.now - 5 * hourMs, s.now - 2 * hourMs};
         }},
        {"answered after all", reason::answered, Action::None, false,
         [](Situation &s) { s.call.state = CallState::Answered; }},
        {"withheld number", reason::anonymous, Action::None, false, [](Situation &s) { callFrom(s, {}); }},
        {"withheld number with a voicemail", reason::anonymous, Action::None, true,
         [](Situation &s) {
             callFrom(s, {});
             leaveVoicemail(s, u"hi this is dana please call me back about the faucet"_s);
         }},
        {"premium number", reason::invalidNumber, Action::None, false,
         [](Situation &s) { callFrom(s, u"+19005550142"_s); }},
        {"short number", reason::invalidNumber, Action::None, false, [](Situation &s) { callFrom(s, u"911"_s); }},
        {"recorded sales voice", reason::robocall, Action::None, false,
         [](Situation &s) {
             leaveVoicemail(s, u"this is an important message about your car warranty press one to speak to an "
                               "agent or press nine to be removed from the list"_s);
         }},
        {"rings all our lines", reason::robocall, Action::None, false,
         [](Situation &s) { s.history.linesLastHour = 3; }},
        {"five calls in a quarter of an hour", reason::robocall, Action::None, false,
         [](Situation &s) { s.history.callsLast15Minutes = 5; }},
        {"rings all our lines from a fixed one", reason::robocall, Action::None, false,
         [](Situation &s) {
             s.history.linesLastHour = 3;
             s.number.kind = NumberFacts::Kind::Landline;
         }},
        {"sells from a toll-free number", reason::robocall, Action::None, false,
         [](Situation &s) {
             callFrom(s, u"+18335550142"_s);
             leaveVoicemail(s, u"this is an important message about your car warranty press one to speak to an "
                               "agent or press nine to be removed from the list"_s);
         }},
        {"asked for somebody else", reason::wrongNumber, Action::None, false,
         [](Situation &s) { leaveVoicemail(s, u"oh sorry wrong number i was trying to reach my sister"_s); }},
        {"called again within a day", reason::repeat, Action::None, false,
         [](Situation &s) { s.history.lastFirstText = s.now - 23 * hourMs; }},
        {"called again after a day", reason::missedCall, Action::Text, false,
         [](Situation &s) { s.history.lastFirstText = s.now - 24 * hourMs; }},
        {"staff talks with them", reason::inConversation, Action::None, false,
         [](Situation &s) { s.history.personInConversation = true; }},
        {"line type is being looked up", reason::waitsForLineType, Action::Wait, false,
         [](Situation &s) { s.lineTypeComing = true; }},
        {"transcript is on its way", reason::waitsForTranscript, Action::Wait, false,
         [](Situation &s) {
             leaveVoicemail(s, {});
             s.voicemail->state = Voicemail::Transcript::Pending;
         }},
        {"transcript did not come in time", reason::missedCall, Action::Text, false,
         [](Situation &s) {
             leaveVoicemail(s, {});
             s.voicemail->state = Voicemail::Transcript::Pending;
             s.now = s.call.endedAt + s.place.policy.transcriptWait;
         }},
        {"emergency of an opted-out caller", reason::emergency, Action::Callback, true,
         [](Situation &s) {
             leaveVoicemail(s, flood);
             s.history.optedOut = true;
         }},
        {"emergency from a landline", reason::emergency, Action::Callback, true,
         [](Situation &s) {
             leaveVoicemail(s, flood);
             s.number.kind = NumberFacts::Kind::Landline;
         }},
        {"emergency at a paused location", reason::emergency, Action::Callback, true,
         [](Situation &s) {
             leaveVoicemail(s, flood);
             s.place.paused = true;
         }},
        {"emergency from a withheld number", reason::emergency, Action::Callback, true,
         [](Situation &s) {
             leaveVoicemail(s, flood);
             callFrom(s, {});
         }},
        {"emergency of a repeat caller, late", reason::emergency, Action::Callback, true,
         [](Situation &s) {
             leaveVoicemail(s, flood);
             s.history.lastFirstText = s.now - hourMs;
             s.now += 2 * hourMs;
         }},
    };
    return all;
}

Situation ordinary()
{
    return missedCall(caller, denver, afternoon);
}

} // namespace

/// Every reason the engine can give, each reached by a call.
class ReasonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheReason_data();
    void givesTheReason();
    void everyReasonIsReached();
    void waitsNoLongerThanThePolicy();
    void closedHighValueGetsNoPromise();
    void anEmergencyIsEscalatedAndNotTexted();
    void aHoldingTextToEmergenciesIsAPolicy();
    void aLateFirstTextIsAFollowUp_data();
    void aLateFirstTextIsAFollowUp();
};

void ReasonsTest::givesTheReason_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < cases().size(); ++i)
        QTest::newRow(cases().at(i).name) << i;
}

void ReasonsTest::givesTheReason()
{
    QFETCH(int, index);
    const Case &expected = cases().at(index);
    Situation situation = ordinary();
    expected.change(situation);
    const Decision decision = decided(situation);
    QCOMPARE(decision.reason, QString(expected.reason));
    QCOMPARE(codeOf(decision.action), codeOf(expected.action));
    QCOMPARE(decision.needsUs, expected.needsUs);
    QCOMPARE(!decision.text.text.isEmpty(), expected.action == Action::Text);
    QCOMPARE(decision.sendAt > 0, expected.action == Action::Text);
    QCOMPARE(decision.waitUntil > 0, expected.action == Action::Wait || decision.reason == reason::capReached);
    if (expected.reason == reason::heldByHours)
        QVERIFY(decision.sendAt > situation.now);
}

void ReasonsTest::everyReasonIsReached()
{
    QFile header(QStringLiteral(RING_SOURCE_DIR "/engine/decide/reasons.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression constant(u"QLatin1String \\w+\\(\"(\\w+)\"\\)"_s);
    QSet<QString> reached;
    for (const Case &one : cases())
        reached.insert(one.reason);
    int known = 0;
    for (auto it = constant.globalMatch(QString::fromUtf8(header.readAll())); it.hasNext(); ++known) {
        const QString code = it.next().captured(1);
        QVERIFY2(reached.contains(code), qPrintable(code));
    }
    QCOMPARE(known, int(reached.size()));
}

void ReasonsTest::waitsNoLongerThanThePolicy()
{
    Situation transcript = ordinary();
    leaveVoicemail(transcript, {});
    transcript.voicemail->state = Voicemail::Transcript::Pending;
    QCOMPARE(decided(transcript).waitUntil, transcript.call.endedAt + transcript.place.policy.transcriptWait);
    Situation lineType = ordinary();
    lineType.lineTypeComing = true;
    QCOMPARE(decided(lineType).waitUntil, lineType.listedAt + lineType.place.policy.lineTypeWait);
}

void ReasonsTest::closedHighValueGetsNoPromise()
{
    Situation closed = ordinary();
    makeHighValue(closed);
    closed.place.open = false;
    const Decision decision = decided(closed);
    QVERIFY(decision.highValue);
    QVERIFY(decision.escalation.isEmpty());
    Situation unclaimed = ordinary();
    makeHighValue(unclaimed);
    unclaimed.fallback = true;
    unclaimed.now += 10 * minuteMs;
    QCOMPARE(decided(unclaimed).sendAt, unclaimed.now);
}

void ReasonsTest::anEmergencyIsEscalatedAndNotTexted()
{
    Situation situation = ordinary();
    leaveVoicemail(situation, flood);
    const Decision decision = decided(situation);
    QCOMPARE(decision.escalation, u"emergency"_s);
    QVERIFY(decision.emergency && decision.text.text.isEmpty());
    QVERIFY(!decision.voicemailBecause.isEmpty());
}

void ReasonsTest::aHoldingTextToEmergenciesIsAPolicy()
{
    Situation situation = ordinary();
    leaveVoicemail(situation, flood);
    situation.place.policy.emergencyText = true;
    const Decision decision = decided(situation);
    QCOMPARE(codeOf(decision.action), u"text"_s);
    QCOMPARE(decision.escalation, u"emergency"_s);
    QVERIFY(decision.needsUs);
    situation.history.optedOut = true;
    QCOMPARE(codeOf(decided(situation).action), u"callback"_s);
}

void ReasonsTest::aLateFirstTextIsAFollowUp_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<MessageKind>("kind");
    QTest::newRow("at once") << qint64(0) << MessageKind::FirstReply;
    QTest::newRow("five minutes") << qint64(300) << MessageKind::FirstReply;
    QTest::newRow("later") << qint64(301) << MessageKind::FollowUp;
}

void ReasonsTest::aLateFirstTextIsAFollowUp()
{
    QFETCH(qint64, seconds);
    Situation situation = ordinary();
    situation.now = situation.call.endedAt + seconds * secondMs;
    QTEST(decided(situation).kind, "kind");
}

QTEST_GUILESS_MAIN(ReasonsTest)
#include "reasonstest.moc"
