// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/rules/asking.h"

#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

class StatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evidenceIsAUnion();
    void strongestEvidenceComesFirst();
    void noEvidenceIsNoState();
    void readsWhatPeopleSay_data();
    void readsWhatPeopleSay();
    void portedNumberKeepsBothStates();
    void addressWidensTheZones();
    void numberTellsTheBranch_data();
    void numberTellsTheBranch();
};

void StatesTest::evidenceIsAUnion()
{
    const auto evidence =
        resolveStates(u"Idaho"_s, u"98101"_s, u"I'm in Portland, OR"_s, factsOf(u"+14155550142"_s), u"NV"_s);
    QCOMPARE(plausibleStates(evidence), (QStringList{u"CA"_s, u"ID"_s, u"NV"_s, u"OR"_s, u"WA"_s}));
}

void StatesTest::strongestEvidenceComesFirst()
{
    const auto evidence = resolveStates(u"wa"_s, {}, u"we live in Oregon"_s, factsOf(u"+12085550142"_s), u"MT"_s);
    QStringList sources;
    for (const StateEvidence &one : evidence)
        sources.append(one.source);
    QCOMPARE(sources, (QStringList{u"record"_s, u"thread"_s, u"number"_s, u"location"_s}));
    QCOMPARE(evidence[2].detail, u"area code 208"_s);
}

void StatesTest::noEvidenceIsNoState()
{
    QVERIFY(resolveStates({}, {}, {}, factsOf(u"+18335550142"_s), {}).isEmpty());
    QVERIFY(resolveStates(u"Ontario"_s, u"M5V 2T6"_s, u"hello"_s, factsOf(u"+14165550142"_s), u"??"_s).isEmpty());
}

void StatesTest::readsWhatPeopleSay_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QStringList>("states");
    QTest::newRow("city and code") << u"Spokane, WA"_s << QStringList{u"WA"_s};
    QTest::newRow("code and zip") << u"123 Elm St Tulsa OK 74103"_s << QStringList{u"OK"_s};
    QTest::newRow("name") << u"moved to north carolina last year"_s << QStringList{u"NC"_s};
    QTest::newRow("west virginia alone") << u"i'm in West Virginia now"_s << QStringList{u"WV"_s};
    QTest::newRow("two states") << u"Between Kansas and Missouri"_s << QStringList{u"KS"_s, u"MO"_s};
    QTest::newRow("words that are codes") << u"hi, or call me in, ok? Oh me"_s << QStringList();
    QTest::newRow("a price") << u"they said $98101"_s << QStringList();
    QTest::newRow("nothing") << u""_s << QStringList();
}

void StatesTest::readsWhatPeopleSay()
{
    QFETCH(QString, said);
    QTEST(statesMentioned(said), "states");
}

void StatesTest::portedNumberKeepsBothStates()
{
    const auto evidence = resolveStates({}, u"02903"_s, {}, factsOf(u"+15025550142"_s), u"NY"_s);
    QCOMPARE(plausibleStates(evidence), (QStringList{u"KY"_s, u"NY"_s, u"RI"_s}));
    RuleQuestion question = ask(MessageKind::FollowUp, u"+15025550142"_s, {u"NY"_s, "America/New_York"},
                                localMoment("America/New_York", 2026, 11, 18, 9));
    question.evidence = evidence;
    const MergedRules rules = RuleBook::shipped().merge(question);
    QCOMPARE(rules.hours[0].from, 10 * 60); // Kentucky's morning
    QCOMPARE(rules.hours[0].to, 18 * 60);   // Rhode Island's evening
}

void StatesTest::addressWidensTheZones()
{
    RuleQuestion question = ask(MessageKind::FollowUp, u"+13055550142"_s, {u"FL"_s, "America/New_York"}, 0);
    QCOMPARE(RuleBook::shipped().merge(question).zones.size(), 1);
    question.evidence = resolveStates(u"FL"_s, {}, {}, factsOf(u"+13055550142"_s), u"FL"_s);
    QCOMPARE(RuleBook::shipped().merge(question).zones.size(), 2);
}

void StatesTest::numberTellsTheBranch_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QStringList>("suppressed");
    QTest::newRow("domestic") << u"+12125550142"_s << QStringList();
    QTest::newRow("puerto rico") << u"+17875550142"_s << QStringList();
    QTest::newRow("virgin islands") << u"+13405550142"_s << QStringList();
    QTest::newRow("guam") << u"+16715550142"_s << QStringList();
    QTest::newRow("saipan") << u"+16705550142"_s << QStringList();
    QTest::newRow("samoa") << u"+16845550142"_s << QStringList();
    QTest::newRow("canada") << u"+16045550142"_s << QStringList{u"foreign"_s};
    QTest::newRow("bahamas") << u"+12425550142"_s << QStringList{u"foreign"_s};
    QTest::newRow("barbados") << u"+12465550142"_s << QStringList{u"foreign"_s};
    QTest::newRow("bermuda") << u"+14415550142"_s << QStringList{u"foreign"_s};
    QTest::newRow("jamaica") << u"+18765550142"_s << QStringList{u"foreign"_s};
    QTest::newRow("dominican republic") << u"+18095550142"_s << QStringList{u"foreign"_s};
    QTest::newRow("britain") << u"+442079460958"_s << QStringList{u"foreign"_s, u"landline"_s};
    QTest::newRow("toll-free") << u"+18885550142"_s << QStringList{u"toll_free"_s};
    QTest::newRow("premium") << u"+19005550142"_s << QStringList{u"premium"_s};
    QTest::newRow("911") << u"911"_s << QStringList{u"emergency_number"_s};
}

void StatesTest::numberTellsTheBranch()
{
    QFETCH(QString, number);
    const MergedRules rules =
        RuleBook::shipped().merge(ask(MessageKind::FirstReply, number, {u"NY"_s, "America/New_York"}, 0));
    QTEST(rules.suppress, "suppressed");
}

QTEST_GUILESS_MAIN(StatesTest)
#include "statestest.moc"
