// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calls/join.h"

#include <QTest>

#include <algorithm>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

CallLeg root(LegEnd end, int talk = 0)
{
    return {u"R"_s,
            u"R"_s,
            true,
            Direction::Inbound,
            u"+17205550142"_s,
            u"(303) 555-0100"_s,
            u"DOE JANE"_s,
            end,
            1000,
            end == LegEnd::Running ? 0 : 61000,
            talk};
}

CallLeg child(LegEnd end, int talk = 0, Millis started = 2000)
{
    return {u"C%1%2"_s.arg(int(end)).arg(started),
            u"R"_s,
            false,
            Direction::Outbound,
            u"+17205550142"_s,
            u"+13035550191"_s,
            {},
            end,
            started,
            end == LegEnd::Running ? 0 : started + 30000,
            talk};
}

CallLeg outbound(LegEnd end, int talk = 0)
{
    return {u"R"_s, u"R"_s, true, Direction::Outbound, u"+13035550100"_s, u"+17205550142"_s, {}, end,
            1000,   61000,  talk};
}

struct Case
{
    const char *name;
    QList<CallLeg> legs;
    bool voicemail;
    CallState state;
    MissReason reason;
    int talk;
};

QList<Case> cases()
{
    using E = LegEnd;
    using S = CallState;
    using M = MissReason;
    return {
        {"rings", {root(E::Running)}, false, S::Running, M::None, 0},
        {"answered at a desk", {root(E::Handled), child(E::Answered, 40)}, false, S::Answered, M::None, 40},
        {"answered at the second desk",
         {root(E::Handled), child(E::NoAnswer), child(E::Answered, 12, 9000)},
         false,
         S::Answered,
         M::None,
         12},
        {"still talking, first desk passed it on",
         {root(E::Running), child(E::Answered, 40)},
         false,
         S::Answered,
         M::None,
         40},
        {"a desk still rings", {root(E::Handled), child(E::Running)}, false, S::Running, M::None, 0},
        {"answered on the leg itself", {root(E::Answered, 33)}, false, S::Answered, M::None, 33},
        {"rang out", {root(E::NoAnswer)}, false, S::Missed, M::NoAnswer, 0},
        {"busy", {root(E::Busy)}, false, S::Missed, M::Busy, 0},
        {"hung up while it rang", {root(E::Abandoned)}, false, S::Missed, M::Abandoned, 0},
        {"failed", {root(E::Rejected)}, false, S::Missed, M::Rejected, 0},
        {"desks rang out",
         {root(E::Handled), child(E::NoAnswer), child(E::Busy, 0, 3000)},
         false,
         S::Missed,
         M::NoAnswer,
         0},
        {"hung up while a desk rang", {root(E::Handled), child(E::Abandoned)}, false, S::Missed, M::Abandoned, 0},
        {"all desks busy", {root(E::Handled), child(E::Busy), child(E::Busy, 0, 3000)}, false, S::Missed, M::Busy, 0},
        {"desk switched off", {root(E::Handled), child(E::Rejected)}, false, S::Missed, M::Rejected, 0},
        {"desks rang out, then voicemail", {root(E::Handled), child(E::NoAnswer)}, true, S::Missed, M::Voicemail, 0},
        {"voicemail only", {root(E::Handled)}, true, S::Missed, M::Voicemail, 0},
        {"answered and recorded", {root(E::Handled), child(E::Answered, 40)}, true, S::Answered, M::None, 40},
        {"menu only", {root(E::Handled)}, false, S::Unclear, M::None, 0},
        {"another phone took it",
         {root(E::NoAnswer), child(E::Elsewhere), child(E::Answered, 20, 3000)},
         false,
         S::Answered,
         M::None,
         20},
        {"taken elsewhere, nobody known", {root(E::Elsewhere)}, false, S::Unclear, M::None, 0},
        {"only a desk's leg is listed yet", {child(E::NoAnswer)}, false, S::Running, M::None, 0},
        {"we called and talked", {outbound(E::Answered, 75)}, false, S::Outgoing, M::None, 75},
        {"we called in vain", {outbound(E::NoAnswer)}, false, S::Outgoing, M::None, 0},
        {"we are calling", {outbound(E::Running)}, false, S::Running, M::None, 0},
    };
}

bool byId(const CallLeg &a, const CallLeg &b)
{
    return a.legId < b.legId;
}

} // namespace

class JoinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joins_data()
    {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const Case &one : cases())
            QTest::newRow(one.name) << number++;
    }
    void joins()
    {
        QFETCH(int, number);
        Case one = cases().at(number);
        std::sort(one.legs.begin(), one.legs.end(), byId);
        do {
            const Call call = joinLegs(one.legs, {}, one.voicemail);
            QCOMPARE(call.state, one.state);
            QCOMPARE(call.missReason, one.reason);
            QCOMPARE(call.talkSeconds, one.talk);
            QCOMPARE(call.callKey, u"R"_s);
        } while (std::next_permutation(one.legs.begin(), one.legs.end(), byId));
    }

    void makesNumbersOfWhatIsWritten()
    {
        const Call call = joinLegs({root(LegEnd::NoAnswer)});
        QCOMPARE(call.from, u"+17205550142"_s);
        QCOMPARE(call.to, u"+13035550100"_s);
        QCOMPARE(call.callerName, u"DOE JANE"_s);
        QCOMPARE(call.startedAt, Millis(1000));
        QCOMPARE(call.endedAt, Millis(61000));
    }

    void anonymousCallersHaveNoNumber()
    {
        CallLeg leg = root(LegEnd::NoAnswer);
        leg.from = u"anonymous"_s;
        QCOMPARE(joinLegs({leg}).from, QString());
    }

    void aCallFromADesksClientGoesWhereItsChildGoes()
    {
        CallLeg leg = outbound(LegEnd::Handled);
        leg.from = u"client:anna"_s;
        leg.to = u"sip:out"_s;
        CallLeg dialled = child(LegEnd::Answered, 50);
        dialled.to = u"+17205550142"_s;
        const Call call = joinLegs({leg, dialled});
        QCOMPARE(call.state, CallState::Outgoing);
        QCOMPARE(call.to, u"+17205550142"_s);
        QCOMPARE(call.talkSeconds, 50);
    }

    void aShortTalkMayBeSomebodysVoicemailBox_data()
    {
        QTest::addColumn<int>("least");
        QTest::addColumn<CallState>("state");
        QTest::newRow("any talk counts") << 0 << CallState::Answered;
        QTest::newRow("exactly long enough") << 6 << CallState::Answered;
        QTest::newRow("too short") << 10 << CallState::Missed;
    }
    void aShortTalkMayBeSomebodysVoicemailBox()
    {
        QFETCH(int, least);
        JoinSettings settings;
        settings.minTalkSeconds = least;
        QTEST(joinLegs({root(LegEnd::Handled), child(LegEnd::Answered, 6)}, settings).state, "state");
    }

    void theHouseSaysWhatAMenuAloneMeans()
    {
        JoinSettings settings;
        settings.handledAlone = JoinSettings::HandledMeans::Missed;
        const Call call = joinLegs({root(LegEnd::Handled)}, settings);
        QCOMPARE(call.state, CallState::Missed);
        QCOMPARE(call.missReason, MissReason::NoAnswer);
    }

    void nothingIsNoCall() { QVERIFY(joinLegs({}).callKey.isEmpty()); }
};

QTEST_GUILESS_MAIN(JoinTest)
#include "jointest.moc"
