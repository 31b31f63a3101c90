// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskactions.h"
#include "engine/desk/ladderreader.h"
#include "engine/desk/leadreader.h"
#include "engine/retention/erasure.h"
#include "tests/support/spine.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

const auto ana = u"+17205550181"_s;
const auto luis = u"+17205550182"_s;
const auto eva = u"+17205550183"_s;
const auto maxReed = u"+17205550184"_s;
const auto bob = u"+17205550143"_s;

/// tests/scenarios/ladder.json with an emergency on the voicemail of `place`, and what a test adds.
QByteArray story(const QString &place, const QJsonObject &more = {})
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/ladder.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The scenario is missing");
    QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    if (!place.isEmpty()) {
        const QJsonObject voicemail{
            {u"seconds"_s, 9},
            {u"transcript"_s, u"A pipe burst and water is pouring through the ceiling, please call me right now."_s},
            {u"transcript_after"_s, 12}};
        document[u"calls"_s] = QJsonArray{QJsonObject{{u"at"_s, 5},
                                                      {u"from"_s, u"bob"_s},
                                                      {u"to"_s, place},
                                                      {u"outcome"_s, u"voicemail"_s},
                                                      {u"kind"_s, u"emergency"_s},
                                                      {u"voicemail"_s, voicemail}}};
    }
    for (auto part = more.begin(); part != more.end(); ++part)
        document[part.key()] = part.value();
    return QJsonDocument(document).toJson();
}

QJsonObject replies(const QString &from, const QString &say, int text = 1, int after = 30)
{
    return {{u"replies"_s,
             QJsonArray{QJsonObject{{u"from"_s, from}, {u"text"_s, text}, {u"after"_s, after}, {u"say"_s, say}}}}};
}

/// From the n-th time a statement is asked for, the store does nothing any more.
class PowerCut : public StoreWatch
{
public:
    PowerCut(QString statement, int nth)
        : m_statement(std::move(statement))
        , m_left(nth)
    {
    }
    bool allow(const QString &statement) override
    {
        m_left -= m_left > 0 && statement == m_statement ? 1 : 0;
        return m_left > 0;
    }
    bool happened() const { return m_left == 0; }

private:
    QString m_statement;
    int m_left;
};

QStringList happened(Spine &spine)
{
    return spine.rows(
        u"SELECT kind, detail FROM happenings WHERE kind LIKE 'on_call%' OR kind = 'acknowledged' ORDER BY id"_s);
}

LeadRow rowOf(Spine &spine)
{
    LeadQuery query;
    query.view = LeadView::Escalations;
    const auto page = readLeads(spine.store(), query, Seat::trusted(u"Dana"_s), spine.clock.now());
    if (!page || page->rows.isEmpty())
        return {};
    return page->rows.constFirst();
}

QString endingOf(Spine &spine)
{
    return spine.rows(u"SELECT ending FROM climbs ORDER BY id"_s).join(u' ');
}

} // namespace

/// Ruling 1, with a real engine over the loopback: an emergency is texted to the people on call, one after the other,
/// until somebody acknowledges it by name.
class LadderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyIsToldInTurnUntilTheEnd();
    void anAnswerAcknowledgesByName_data();
    void anAnswerAcknowledgesByName();
    void noHasTheNextToldAtOnce();
    void whoIsLateHearsWhoHasIt();
    void aDeskAcknowledgementEndsTheClimb();
    void anOutcomeEndsTheClimb();
    void takingBackGoesOn();
    void killedBetweenStepsNobodyIsToldTwice_data();
    void killedBetweenStepsNobodyIsToldTwice();
    void withoutPeopleOnCallNothingHappens();
    void whoOptedOutIsPassedOver();
    void whoCannotBeReachedIsPassedOver();
    void aClosedServiceCostsOneStepOnly();
    void stopEndsTheTextsToAPersonOnCall();
    void whatAPersonOnCallWritesIsNoCallers_data();
    void whatAPersonOnCallWritesIsNoCallers();
    void urgentRepliesClimbWhereWanted_data();
    void urgentRepliesClimbWhereWanted();
    void sensitivePlacesAreNamedNeutrally();
    void theTraceTellsEveryStep();
    void erasingTheCallerErasesWhatWasTold();
};

void LadderTest::everybodyIsToldInTurnUntilTheEnd()
{
    Spine spine(story(u"denver"_s));
    spine.runFor(2 * minuteMs);
    const LeadRow early = rowOf(spine);
    QCOMPARE(early.ladder.told.size(), 1);
    QCOMPARE(early.ladder.told[0].person, u"Ana Ruiz"_s);
    QCOMPARE(early.ladder.nextPerson, u"Luis Vega"_s);
    QVERIFY(early.ladder.nextAt > spine.clock.now());
    spine.runFor(40 * minuteMs);
    QCOMPARE(spine.textsByNumber(), (QMap<QString, int>{{ana, 2}, {luis, 2}}));
    const QStringList at = spine.rows(u"SELECT at FROM rungs ORDER BY step"_s);
    QCOMPARE(at.size(), 4);
    for (int i = 1; i < 4; ++i)
        QCOMPARE(at[i].toLongLong() - at[i - 1].toLongLong(), 5 * minuteMs);
    QCOMPARE(endingOf(spine), u"nobody_answered"_s);
    QCOMPARE(happened(spine),
             (QStringList{u"on_call_told Ana Ruiz"_s, u"on_call_told Luis Vega"_s, u"on_call_told Ana Ruiz"_s,
                          u"on_call_told Luis Vega"_s, u"on_call_ended nobody_answered"_s}));
    const LeadRow late = rowOf(spine);
    QCOMPARE(late.ladder.told.size(), 4);
    QCOMPARE(late.ladder.nextAt, 0);
    QCOMPARE(late.ladder.ending, u"nobody_answered"_s);
    // In the language of each, with what it is, whom to call and how to take it; none of the caller's words or name.
    const QStringList bodies = spine.rows(u"SELECT body FROM messages WHERE touch = 'on_call' ORDER BY id"_s);
    QVERIFY2(bodies[0].startsWith(u"Guardia de Denver: "_s) && bodies[0].contains(u"Responda OK"_s),
             qPrintable(bodies[0]));
    QVERIFY2(bodies[1].startsWith(u"On call for Denver: "_s) && bodies[1].contains(u"Reply OK"_s),
             qPrintable(bodies[1]));
    QVERIFY2(bodies[3].startsWith(u"Still open. "_s), qPrintable(bodies[3]));
    for (const QString &body : bodies) {
        QVERIFY2(body.contains(u"555-0143"_s) && body.contains(u"11:00 PM"_s) + body.contains(u"23:00"_s) == 1,
                 qPrintable(body));
        QVERIFY(!body.contains(u"Bob"_s) && !body.contains(u"pipe"_s));
    }
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM leads"_s).toInt(), 1);
}

void LadderTest::anAnswerAcknowledgesByName_data()
{
    QTest::addColumn<QString>("says");
    for (const QString &says : {u"OK"_s, u"1"_s, u"yo voy"_s, u"Sí, ya voy"_s, u"\U0001F44D"_s})
        QTest::newRow(qPrintable(says)) << says;
}

void LadderTest::anAnswerAcknowledgesByName()
{
    QFETCH(QString, says);
    Spine spine(story(u"denver"_s, replies(u"ana"_s, says, 1, 90)));
    spine.pollFor(4 * minuteMs, 10 * secondMs);
    spine.runFor(20 * minuteMs);
    QCOMPARE(spine.textsByNumber().value(luis), 0);
    QCOMPARE(spine.rows(u"SELECT acknowledged_by, acknowledged_how FROM escalations"_s),
             QStringList{u"Ana Ruiz text"_s});
    QCOMPARE(endingOf(spine), u"acknowledged"_s);
    QCOMPARE(happened(spine), (QStringList{u"on_call_told Ana Ruiz"_s, u"acknowledged Ana Ruiz (on call)"_s}));
    const LeadRow row = rowOf(spine);
    QCOMPARE(row.escalationAckBy, u"Ana Ruiz"_s);
    QCOMPARE(row.escalationAckHow, u"text"_s);
    QCOMPARE(spine.rows(u"SELECT person, deed FROM audit WHERE deed = 'acknowledge' OR kind = 'acknowledge'"_s).size(),
             1);
    // They are told that it is theirs; what they wrote belongs to no lead.
    const QStringList notes = spine.rows(u"SELECT number, body FROM messages WHERE touch = 'on_call_note'"_s);
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes[0].startsWith(ana + u" Anotado, Ana Ruiz"_s), qPrintable(notes[0]));
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM leads WHERE number = '%1'"_s.arg(ana)).toInt(), 0);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM messages WHERE inbound = 1 AND lead_id IS NULL AND handled_at > 0"_s)
                 .toInt(),
             1);
}

void LadderTest::noHasTheNextToldAtOnce()
{
    Spine spine(story(u"denver"_s, replies(u"ana"_s, u"no puedo"_s)));
    spine.pollFor(2 * minuteMs, 5 * secondMs);
    const LeadRow row = rowOf(spine);
    QCOMPARE(row.ladder.told.size(), 2);
    QCOMPARE(row.ladder.told[0].passedOver, u"declined"_s);
    QCOMPARE(row.ladder.told[1].person, u"Luis Vega"_s);
    QVERIFY(row.escalationAckBy.isEmpty());
}

void LadderTest::whoIsLateHearsWhoHasIt()
{
    QJsonObject more = replies(u"luis"_s, u"OK"_s);
    QJsonArray both = more[u"replies"_s].toArray();
    both << QJsonObject{{u"from"_s, u"ana"_s}, {u"text"_s, 1}, {u"after"_s, 400}, {u"say"_s, u"ok"_s}};
    more[u"replies"_s] = both;
    Spine spine(story(u"denver"_s, more));
    spine.pollFor(12 * minuteMs, 10 * secondMs);
    QCOMPARE(spine.value(u"SELECT acknowledged_by FROM escalations"_s).toString(), u"Luis Vega"_s);
    const QStringList notes =
        spine.rows(u"SELECT body FROM messages WHERE touch = 'on_call_note' AND number = '%1'"_s.arg(ana));
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes[0].startsWith(u"Ya la tiene Luis Vega"_s), qPrintable(notes[0]));
}

void LadderTest::aDeskAcknowledgementEndsTheClimb()
{
    Spine spine(story(u"denver"_s));
    spine.runFor(2 * minuteMs);
    DeskActions desk(spine.engine->context(), u"Dana"_s);
    QVERIFY(desk.acknowledge(rowOf(spine).escalationId));
    spine.runFor(30 * minuteMs);
    QCOMPARE(spine.textsByNumber(), (QMap<QString, int>{{ana, 1}}));
    QCOMPARE(endingOf(spine), u"acknowledged"_s);
    QVERIFY(rowOf(spine).escalationAckHow.isEmpty());
}

void LadderTest::anOutcomeEndsTheClimb()
{
    Spine spine(story(u"denver"_s));
    spine.runFor(2 * minuteMs);
    DeskActions desk(spine.engine->context(), u"Dana"_s);
    QVERIFY(desk.setOutcome({rowOf(spine).id}, u"called_back"_s));
    spine.runFor(30 * minuteMs);
    QCOMPARE(spine.textsByNumber(), (QMap<QString, int>{{ana, 1}}));
    QCOMPARE(endingOf(spine), u"closed"_s);
}

void LadderTest::takingBackGoesOn()
{
    Spine spine(story(u"denver"_s));
    spine.runFor(2 * minuteMs);
    DeskActions desk(spine.engine->context(), u"Dana"_s);
    const auto action = desk.acknowledge(rowOf(spine).escalationId);
    QVERIFY(action);
    spine.runFor(minuteMs);
    QCOMPARE(endingOf(spine), u"acknowledged"_s);
    QVERIFY(desk.undo(*action));
    spine.runFor(10 * minuteMs);
    QCOMPARE(spine.textsByNumber().value(luis), 1);
}

void LadderTest::killedBetweenStepsNobodyIsToldTwice_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<int>("nth");
    for (const auto statement : {"ladder.begin"_L1, "ladder.end"_L1, "messages.insert_out"_L1, "ladder.rung"_L1,
                                 "ladder.advance"_L1, "messages.sending"_L1, "messages.accepted"_L1})
        for (const int nth : {1, 2, 4})
            if (nth == 1 || (statement != "ladder.begin"_L1 && statement != "ladder.end"_L1))
                QTest::addRow("%s %d", statement.data(), nth) << QString(statement) << nth;
}

void LadderTest::killedBetweenStepsNobodyIsToldTwice()
{
    QFETCH(QString, statement);
    QFETCH(int, nth);
    Spine spine(story(u"denver"_s));
    PowerCut cut(statement, nth);
    spine.options().watch = &cut;
    spine.restartEngine();
    spine.stopWhen([&] { return cut.happened(); });
    spine.runTo(spine.start() + 45 * minuteMs);
    QVERIFY(cut.happened());
    spine.killEngine();
    spine.options().watch = nullptr;
    spine.stopWhen({});
    spine.restartEngine();
    spine.runTo(spine.start() + 45 * minuteMs);
    QCOMPARE(spine.textsByNumber(), (QMap<QString, int>{{ana, 2}, {luis, 2}}));
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM rungs WHERE passed_over = ''"_s).toInt(), 4);
    QCOMPARE(endingOf(spine), u"nobody_answered"_s);
}

void LadderTest::withoutPeopleOnCallNothingHappens()
{
    Spine spine(story(u"nobody"_s));
    spine.runFor(20 * minuteMs);
    QCOMPARE(spine.value(u"SELECT kind FROM escalations"_s).toString(), u"emergency"_s);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM climbs"_s).toInt(), 0);
    QVERIFY(spine.textsByNumber().isEmpty());
}

void LadderTest::whoOptedOutIsPassedOver()
{
    Spine spine(story(u"denver"_s));
    QSqlQuery query(spine.store().handle());
    QVERIFY(query.exec(u"INSERT INTO opt_outs (number, at, source) VALUES ('%1', 1, 'staff')"_s.arg(ana)));
    spine.runFor(2 * minuteMs);
    const LeadRow row = rowOf(spine);
    QCOMPARE(row.ladder.told.size(), 2);
    QCOMPARE(row.ladder.told[0].passedOver, u"opted_out"_s);
    QVERIFY(row.ladder.told[0].state.isEmpty());
    QCOMPARE(row.ladder.told[1].person, u"Luis Vega"_s);
    spine.runFor(30 * minuteMs);
    QCOMPARE(spine.textsByNumber(), (QMap<QString, int>{{luis, 2}}));
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM rungs WHERE passed_over = 'opted_out'"_s).toInt(), 1);
}

void LadderTest::whoCannotBeReachedIsPassedOver()
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/ladder.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonArray callers = QJsonDocument::fromJson(file.readAll()).object()[u"callers"_s].toArray();
    for (QJsonValueRef caller : callers) {
        QJsonObject changed = caller.toObject();
        if (changed[u"key"_s] == u"ana"_s)
            changed[u"delivery_error"_s] = 30003;
        caller = changed;
    }
    Spine spine(story(u"denver"_s, {{u"callers"_s, callers}}));
    spine.runFor(3 * minuteMs);
    const LeadRow row = rowOf(spine);
    QCOMPARE(row.ladder.told.size(), 2);
    QVERIFY(!row.ladder.told[0].passedOver.isEmpty());
    QCOMPARE(row.ladder.told[1].person, u"Luis Vega"_s);
    // The caller's own row says nothing of it: no text to them failed.
    QCOMPARE(row.escalationKind, u"emergency"_s);
    QVERIFY(row.messageState.isEmpty());
}

void LadderTest::aClosedServiceCostsOneStepOnly()
{
    const QJsonObject fault{
        {u"at"_s, 0}, {u"for"_s, u"7m"_s}, {u"on"_s, u"send"_s}, {u"kind"_s, u"status"_s}, {u"status"_s, 503}};
    Spine spine(story(u"denver"_s, {{u"faults"_s, QJsonArray{fault}}}));
    spine.pollFor(9 * minuteMs, 20 * secondMs);
    QCOMPARE(spine.textsByNumber(), (QMap<QString, int>{{luis, 1}}));
    const LeadRow row = rowOf(spine);
    QCOMPARE(row.ladder.told.value(0).state, u"cancelled"_s);
    QCOMPARE(row.ladder.told.value(0).passedOver, u"too_late"_s);
}

void LadderTest::stopEndsTheTextsToAPersonOnCall()
{
    Spine spine(story(u"denver"_s, replies(u"ana"_s, u"STOP"_s)));
    spine.pollFor(4 * minuteMs, 10 * secondMs);
    spine.runFor(30 * minuteMs);
    QCOMPARE(spine.textsByNumber().value(luis), 2);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM opt_outs WHERE number = '%1'"_s.arg(ana)).toInt(), 1);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM messages WHERE number = '%1' AND touch = 'on_call'"_s.arg(ana)).toInt(),
             1);
    QCOMPARE(spine.value(u"SELECT passed_over FROM rungs ORDER BY step"_s).toString(), u"opted_out"_s);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM leads WHERE number = '%1'"_s.arg(ana)).toInt(), 0);
}

void LadderTest::whatAPersonOnCallWritesIsNoCallers_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");
    QTest::newRow("a question during a climb") << u"denver"_s << u"Which street is it?"_s;
    QTest::newRow("OK while nothing is open") << QString() << u"OK"_s;
    QTest::newRow("something else while nothing is open") << QString() << u"Running late tomorrow, URGENT"_s;
}

void LadderTest::whatAPersonOnCallWritesIsNoCallers()
{
    QFETCH(QString, place);
    QFETCH(QString, says);
    const QJsonObject text{{u"at"_s, 60}, {u"from"_s, u"ana"_s}, {u"to"_s, u"denver"_s}, {u"say"_s, says}};
    Spine spine(story(place, {{u"texts"_s, QJsonArray{text}}}));
    spine.pollFor(3 * minuteMs, 10 * secondMs);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM messages WHERE inbound = 1 AND handled_at > 0 AND lead_id IS NULL"_s)
                 .toInt(),
             1);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM leads WHERE number = '%1'"_s.arg(ana)).toInt(), 0);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM escalations WHERE acknowledged_at > 0"_s).toInt(), 0);
}

void LadderTest::urgentRepliesClimbWhereWanted_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("toldMax");
    QTest::newRow("wanted") << u"urgent"_s << 1;
    QTest::newRow("not wanted") << u"denver"_s << 0;
}

void LadderTest::urgentRepliesClimbWhereWanted()
{
    QFETCH(QString, place);
    QFETCH(int, toldMax);
    const QJsonObject call{{u"at"_s, 36010}, {u"from"_s, u"ann"_s}, {u"to"_s, place}, {u"outcome"_s, u"no_answer"_s}};
    QJsonObject more = replies(u"ann"_s, u"URGENT"_s);
    more[u"calls"_s] = QJsonArray{call};
    Spine spine(story({}, more));
    spine.runFor(10 * hourMs);
    spine.pollFor(5 * minuteMs, 5 * secondMs);
    QCOMPARE(spine.value(u"SELECT kind FROM escalations"_s).toString(), u"urgent_reply"_s);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM rungs"_s).toInt(), 0);
    spine.pollFor(3 * minuteMs, 5 * secondMs);
    QCOMPARE(spine.textsByNumber().value(maxReed), toldMax);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM climbs"_s).toInt(), toldMax);
}

void LadderTest::sensitivePlacesAreNamedNeutrally()
{
    Spine spine(story(u"clinic"_s));
    spine.runFor(20 * minuteMs);
    const QStringList bodies = spine.rows(u"SELECT body FROM messages WHERE touch = 'on_call'"_s);
    QCOMPARE(bodies.size(), 1); // one round
    QVERIFY2(bodies[0].startsWith(u"On call for Front Range office: a call that cannot wait"_s), qPrintable(bodies[0]));
    for (const QString &word : {u"Smiles"_s, u"emergency"_s, u"Clinic"_s, u"dental"_s})
        QVERIFY2(!bodies[0].contains(word, Qt::CaseInsensitive), qPrintable(word));
    const Millis raised = spine.value(u"SELECT begun_at FROM climbs"_s).toLongLong();
    // Two minutes of their own instead of the location's five.
    QCOMPARE(spine.value(u"SELECT ended_at FROM climbs"_s).toLongLong() - raised, 2 * minuteMs);
}

void LadderTest::theTraceTellsEveryStep()
{
    Spine spine(story(u"denver"_s, replies(u"luis"_s, u"OK"_s)));
    spine.pollFor(8 * minuteMs, 10 * secondMs);
    const auto steps = readClimbs(spine.store(), rowOf(spine).id);
    QVERIFY(steps);
    QCOMPARE(steps->size(), 3);
    QCOMPARE(steps->at(0)[u"person"_s].toString(), u"Ana Ruiz"_s);
    QCOMPARE(steps->at(1)[u"answer"_s].toString(), u"OK"_s);
    QCOMPARE(steps->at(2)[u"ending"_s].toString(), u"acknowledged"_s);
    QCOMPARE(steps->at(2)[u"by"_s].toString(), u"Luis Vega"_s);
}

void LadderTest::erasingTheCallerErasesWhatWasTold()
{
    Spine spine(story(u"denver"_s, replies(u"ana"_s, u"Is this 555-0143 again?"_s)));
    spine.pollFor(2 * minuteMs, 10 * secondMs);
    const QString words = u"SELECT COUNT(*) FROM messages WHERE body LIKE '%555-0143%'"_s;
    QCOMPARE(spine.value(words).toInt(), 2);
    QVERIFY(eraseNumber(spine.store(), bob, u"Dana"_s, spine.clock.now()));
    QCOMPARE(spine.value(words).toInt(), 0);
    spine.runFor(30 * minuteMs);
    QCOMPARE(spine.textsByNumber(), (QMap<QString, int>{{ana, 1}}));
    QCOMPARE(endingOf(spine), u"erased"_s);
}

QTEST_GUILESS_MAIN(LadderTest)
#include "laddertest.moc"
