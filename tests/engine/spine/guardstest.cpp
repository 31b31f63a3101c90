// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskactions.h"
#include "tests/support/spine.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

const auto ann = u"+17205550142"_s;
const auto bob = u"+17205550143"_s;

QByteArray story(const QByteArray &parts, const QByteArray &start = "2026-03-02T10:00:00-07:00",
                 const QByteArray &place = R"({"key":"denver","line":"+13035550100"})")
{
    return R"({"scenario":1,"name":"test","about":"test","start":")" + start + R"(","locations":[)" + place +
           R"(],"callers":[{"key":"ann","number":"+17205550142","name":"Ann Lee"},
             {"key":"bob","number":"+17205550143","name":"Bob Roy"},
             {"key":"rich","number":"+17205550144","name":"Rita Rich","contact":{"id":"C1","state":"CO","value":9000,"last_visit":"2026-01-05"}}],)" +
           parts + "}";
}

/// One text of Ann's goes at once; the one for Bob is then held up by pacing for twenty seconds.
constexpr auto annThenBob = R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":5},
                                        {"at":11,"from":"bob","to":"denver","outcome":"no_answer","ring":5}])";

EngineOptions slow()
{
    EngineOptions options;
    options.textsPerSecond = 0.05;
    options.textBurst = 1;
    return options;
}

/// Another desk on the same store, with a connection of its own.
class OtherDesk
{
public:
    OtherDesk(Spine &spine, const QString &person)
        : m_database(std::move(*Database::open(spine.address())))
        , m_actions(m_context, person)
    {
        m_context.database = m_database.get();
        m_context.clock = &spine.clock;
        m_context.random = &m_random;
    }
    DeskActions *operator->() { return &m_actions; }

private:
    std::unique_ptr<Database> m_database;
    QRandomGenerator m_random{4};
    StageContext m_context;
    DeskActions m_actions;
};

bool change(Spine &spine, const QString &sql)
{
    QSqlQuery query(spine.store().handle());
    return query.exec(sql) && query.numRowsAffected() == 1;
}

qint64 leadOf(Spine &spine, const QString &number)
{
    return spine.value(u"SELECT id FROM leads WHERE number = '%1' ORDER BY id DESC"_s.arg(number)).toLongLong();
}

QString localTime(Millis at, const QByteArray &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, QTimeZone(zone)).toString(u"ddd HH:mm"_s);
}

} // namespace

/// What stands between a decision and a sent text: everything is looked at again at the moment of sending.
class GuardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueuedTextIsWithdrawn_data();
    void aQueuedTextIsWithdrawn();
    void aHeldTextGoesWhenNothingSpeaksAgainstIt();
    void pacingHoldsEachLineOnItsOwn();
    void whatPeopleWriteGoesBeforeABurst();
    void followUpsKeepTheHours_data();
    void followUpsKeepTheHours();
    void aFollowUpHeldUpIntoTheNightWaitsForTheMorning();
    void highValueFallsBackToATextWhenNobodyClaims();
    void highValueThatIsClaimedIsNotTexted();
    void highValueWhileClosedIsTextedAtOnce();
    void anEmergencyTranscriptAfterTheTextEscalates();
    void aStaffTextTakenBackNeverReachesTheProvider();
    void aStaffTextGoesOnceAndIsThenTooLateToTakeBack();
    void twoDesksClaimAtOnceAndOneWins();
};

void GuardsTest::aQueuedTextIsWithdrawn_data()
{
    QTest::addColumn<QByteArray>("happens"); // in the story, while the text waits
    QTest::addColumn<QString>("sql");        // or in the store, by somebody else
    QTest::addColumn<QString>("act");        // or by a colleague
    QTest::addColumn<QString>("why");        // the first of the guards that fires
    const QByteArray none;
    QTest::newRow("opt-out by text")
        << QByteArray(R"("texts":[{"at":20,"from":"bob","to":"denver","say":"stop texting me"}],)") << QString()
        << QString() << u"replied"_s;
    QTest::newRow("a reply") << QByteArray(
                                    R"("texts":[{"at":20,"from":"bob","to":"denver","say":"How much is a visit?"}],)")
                             << QString() << QString() << u"replied"_s;
    QTest::newRow("a booking") << QByteArray(R"("bookings":[{"at":20,"phone":"bob"}],)") << QString() << QString()
                               << u"booked"_s;
    QTest::newRow("the caller is reached")
        << QByteArray(R"("outbound":[{"at":18,"from":"denver","to":"bob","outcome":"answered","talk":12,"ring":1}],)")
        << QString() << QString() << u"called_back"_s;
    QTest::newRow("a colleague claims") << none << QString() << u"claim"_s << u"taken_over"_s;
    QTest::newRow("an outcome is set") << none << QString() << u"outcome"_s << u"called_back"_s;
    QTest::newRow("opt-out known elsewhere")
        << none << u"INSERT INTO opt_outs (number, at, source) VALUES ('%1', 1, 'staff')"_s.arg(bob) << QString()
        << u"opted_out"_s;
    QTest::newRow("claimed elsewhere") << none << u"UPDATE leads SET owner = 'Dana' WHERE number = '%1'"_s.arg(bob)
                                       << QString() << u"taken_over"_s;
    QTest::newRow("closed elsewhere") << none << u"UPDATE leads SET closed_at = 1 WHERE number = '%1'"_s.arg(bob)
                                      << QString() << u"closed"_s;
    QTest::newRow("replied elsewhere") << none << u"UPDATE leads SET replied_at = 1 WHERE number = '%1'"_s.arg(bob)
                                       << QString() << u"replied"_s;
    QTest::newRow("texted elsewhere")
        << none
        << u"INSERT INTO messages (ref, lead_id, inbound, number, line, body, touch, state, created_at, attempted_at) "
           "SELECT 'other', id, 0, number, line, 'x', 'first', 'accepted', opened_at, opened_at FROM leads "
           "WHERE number = '%1'"_s.arg(bob)
        << QString() << u"repeat_24h"_s;
}

void GuardsTest::aQueuedTextIsWithdrawn()
{
    QFETCH(QByteArray, happens);
    QFETCH(QString, sql);
    QFETCH(QString, act);
    QFETCH(QString, why);
    Spine spine(story(happens + annThenBob), slow());
    spine.runFor(19 * secondMs);
    QCOMPARE(spine.value(u"SELECT state FROM messages WHERE touch = 'first' AND number = '%1'"_s.arg(bob)).toString(),
             u"queued"_s);
    if (!sql.isEmpty())
        QVERIFY(change(spine, sql));
    OtherDesk dana(spine, u"Dana"_s);
    if (act == "claim"_L1)
        QVERIFY(dana->claim(leadOf(spine, bob), false).has_value());
    if (act == "outcome"_L1)
        QVERIFY(dana->setOutcome({leadOf(spine, bob)}, u"called_back"_s).has_value());
    spine.runFor(30 * minuteMs);
    QCOMPARE(
        spine
            .value(
                u"SELECT problem_code FROM messages WHERE touch = 'first' AND ref <> 'other' AND number = '%1'"_s.arg(
                    bob))
            .toString(),
        why);
    QCOMPARE(
        spine.rows(u"SELECT state FROM messages WHERE touch LIKE 'f%' AND ref <> 'other' AND number = '%1'"_s.arg(bob)),
        QStringList{u"cancelled"_s});
    QCOMPARE(spine.textsByNumber().value(ann), 1);
}

void GuardsTest::aHeldTextGoesWhenNothingSpeaksAgainstIt()
{
    Spine spine(story(annThenBob), slow());
    spine.runFor(10 * minuteMs);
    QCOMPARE(spine.textsByNumber(), (QMap<QString, int>{{ann, 1}, {bob, 1}}));
    const auto texts = spine.events(u"text_accepted"_s);
    QVERIFY(texts.at(1).at - texts.at(0).at >= 20 * secondMs);
}

void GuardsTest::pacingHoldsEachLineOnItsOwn()
{
    EngineOptions options;
    options.textsPerSecond = 1;
    options.textBurst = 10;
    Spine spine(
        story(
            R"("calls":[{"at":10,"from":"+12065550100","to":"denver","outcome":"hang_up","ring":4,
        "repeat":{"times":260,"every":0.001,"distinct_callers":true}},
        {"at":10.5,"from":"ann","to":"tampa","outcome":"hang_up","ring":4}])",
            "2026-03-02T10:00:00-07:00",
            R"({"key":"denver","line":"+13035559100","desks":[]},{"key":"tampa","line":"+18135550100","state":"FL","zone":"America/New_York"})"),
        options);
    spine.runFor(15 * minuteMs);
    QList<Millis> denver;
    Millis tampa = 0;
    const auto texts = spine.events(u"text_accepted"_s);
    for (const SandboxEvent &event : texts) {
        if (event.facts.value("from"_L1).toString() == "+18135550100"_L1)
            tampa = event.at;
        else
            denver << event.at;
    }
    QCOMPARE(spine.rows(u"SELECT number, action, reason, state FROM leads WHERE action <> 'text'"_s).join(u';'),
             QString());
    QCOMPARE(denver.size(), 260);
    for (int i = 0; i + 20 < denver.size(); ++i) // any 21 in a row: a burst of 10, then one a second
        QVERIFY2(denver.at(i + 20) - denver.at(i) >= 10 * secondMs, qPrintable(QString::number(i)));
    QVERIFY(tampa > 0);
    QVERIFY2(tampa - denver.first() <= 4 * secondMs, qPrintable(QString::number(tampa - denver.first())));
}

void GuardsTest::whatPeopleWriteGoesBeforeABurst()
{
    EngineOptions options;
    options.textsPerSecond = 0.5;
    options.textBurst = 1;
    Spine spine(story(R"("calls":[{"at":1,"from":"ann","to":"denver","outcome":"hang_up","ring":4},
        {"at":60,"from":"+12065550100","to":"denver","outcome":"hang_up","ring":4,
        "repeat":{"times":100,"every":0.001,"distinct_callers":true}}],
        "texts":[{"at":66,"from":"ann","to":"denver","say":"please stop texting me"}])"),
                options);
    spine.runFor(10 * minuteMs);
    Millis confirmed = 0;
    const auto texts = spine.events(u"text_accepted"_s);
    for (const SandboxEvent &event : texts)
        if (event.facts.value("to"_L1).toString() == ann)
            confirmed = event.at;
    QCOMPARE(spine.textsByNumber().value(ann), 2);
    QVERIFY2(confirmed - spine.start() < 80 * secondMs, qPrintable(QString::number(confirmed - spine.start())));
}

void GuardsTest::followUpsKeepTheHours_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const QByteArray denver = R"({"key":"denver","line":"+13035550100"})";
    const QByteArray tampa = R"({"key":"tampa","line":"+18135550100","state":"FL","zone":"America/New_York"})";
    QTest::newRow("in the middle of the day") << QByteArray("2026-03-02T10:00:00-07:00") << denver
                                              << QByteArray("America/Denver") << u"Mon 12:01"_s << u"Tue 08:00"_s;
    QTest::newRow("held overnight") << QByteArray("2026-03-02T19:30:00-07:00") << denver << QByteArray("America/Denver")
                                    << u"Tue 08:00"_s << u"Wed 08:00"_s;
    // The caller's number is from Denver: only when it is eight there, too.
    QTest::newRow("Florida ends at eight") << QByteArray("2026-03-02T18:30:00-05:00") << tampa
                                           << QByteArray("America/New_York") << u"Tue 10:00"_s << u"Wed 10:00"_s;
    QTest::newRow("after Friday comes Saturday") << QByteArray("2026-03-06T10:00:00-07:00") << denver
                                                 << QByteArray("America/Denver") << u"Fri 12:01"_s << u"Sat 08:00"_s;
    QTest::newRow("over the weekend and into summer time")
        << QByteArray("2026-03-07T12:00:00-07:00") << denver << QByteArray("America/Denver") << u"Sat 14:01"_s
        << u"Mon 08:00"_s;
    QTest::newRow("out of summer time") << QByteArray("2026-10-31T12:00:00-06:00") << denver
                                        << QByteArray("America/Denver") << u"Sat 14:01"_s << u"Mon 08:00"_s;
    QTest::newRow("closed on a holiday") << QByteArray("2026-05-23T10:00:00-06:00") << denver
                                         << QByteArray("America/Denver") << u"Sat 12:01"_s << u"Tue 08:00"_s;
}

void GuardsTest::followUpsKeepTheHours()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, zone);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const QByteArray key = place.contains("tampa") ? "tampa" : "denver";
    Spine spine(
        story(R"("calls":[{"at":60,"from":"ann","to":")" + key + R"(","outcome":"hang_up","ring":4}])", start, place));
    spine.runFor(8 * dayMs);
    const auto texts = spine.events(u"text_accepted"_s);
    QCOMPARE(texts.size(), 3);
    QVERIFY(texts.at(0).at - spine.start() < 2 * minuteMs);
    QCOMPARE(localTime(texts.at(1).at, zone), first);
    QCOMPARE(localTime(texts.at(2).at, zone), second);
}

/// Decided at 20:50, when texting was still allowed; the provider then asked for patience until after the end of the
/// day.
void GuardsTest::aFollowUpHeldUpIntoTheNightWaitsForTheMorning()
{
    Spine spine(story(R"("calls":[{"at":60,"from":"ann","to":"denver","outcome":"hang_up","ring":4}],
        "faults":[{"at":"1h","for":"3h","on":"send","kind":"status","status":429,"retry_after":900}])",
                      "2026-03-02T18:50:00-07:00"));
    spine.runFor(2 * dayMs);
    const auto texts = spine.events(u"text_accepted"_s);
    QVERIFY(texts.size() >= 2);
    const int hour = QDateTime::fromMSecsSinceEpoch(texts.at(1).at, QTimeZone("America/Denver")).time().hour();
    QVERIFY2(hour >= 8 && hour < 21, qPrintable(localTime(texts.at(1).at, "America/Denver")));
}

void GuardsTest::highValueFallsBackToATextWhenNobodyClaims()
{
    Spine spine(story(R"("calls":[{"at":60,"from":"rich","to":"denver","outcome":"no_answer","ring":4}])"));
    spine.runFor(10 * minuteMs);
    QCOMPARE(spine.events(u"text_accepted"_s).size(), 0);
    QCOMPARE(spine.rows(u"SELECT action, reason FROM leads"_s), QStringList{u"callback high_value"_s});
    QCOMPARE(spine.value(u"SELECT kind FROM escalations"_s).toString(), u"high_value"_s);
    spine.runFor(2 * minuteMs);
    const auto texts = spine.events(u"text_accepted"_s);
    QCOMPARE(texts.size(), 1);
    QVERIFY(texts.at(0).at - spine.start() >= 11 * minuteMs);
    QVERIFY2(texts.at(0).facts.value("body"_L1).toString().contains("call you back"_L1),
             qPrintable(texts.at(0).facts.value("body"_L1).toString()));
    QCOMPARE(spine.value(u"SELECT reason FROM leads"_s).toString(), u"unclaimed_high_value"_s);
    QVERIFY(spine.value(u"SELECT waiting_since FROM leads"_s).toLongLong() > 0);
}

void GuardsTest::highValueThatIsClaimedIsNotTexted()
{
    Spine spine(story(R"("calls":[{"at":60,"from":"rich","to":"denver","outcome":"no_answer","ring":4}])"));
    spine.runFor(5 * minuteMs);
    OtherDesk dana(spine, u"Dana"_s);
    QVERIFY(dana->claim(leadOf(spine, u"+17205550144"_s), false).has_value());
    spine.runFor(2 * dayMs);
    QCOMPARE(spine.events(u"text_accepted"_s).size(), 0);
}

void GuardsTest::highValueWhileClosedIsTextedAtOnce()
{
    Spine spine(story(R"("calls":[{"at":60,"from":"rich","to":"denver","outcome":"no_answer","ring":4}])",
                      "2026-03-02T19:00:00-07:00", R"({"key":"denver","line":"+13035550100","trade":"general"})"));
    spine.runFor(2 * minuteMs);
    const auto texts = spine.events(u"text_accepted"_s);
    QCOMPARE(texts.size(), 1);
    QVERIFY2(texts.at(0).facts.value("body"_L1).toString().contains("call when open"_L1),
             qPrintable(texts.at(0).facts.value("body"_L1).toString()));
    QCOMPARE(spine.events(u"text_accepted"_s).size(), 1);
}

void GuardsTest::anEmergencyTranscriptAfterTheTextEscalates()
{
    Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"voicemail","voicemail":{"seconds":12,
        "transcript":"water is pouring through the ceiling and I cannot stop it please hurry","transcript_after":150}}])"));
    spine.runFor(150 * secondMs);
    QCOMPARE(spine.textsByNumber().value(ann), 1);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM escalations"_s).toInt(), 0);
    spine.runFor(5 * minuteMs);
    QCOMPARE(spine.rows(u"SELECT kind FROM escalations"_s), QStringList{u"emergency"_s});
    QCOMPARE(spine.rows(u"SELECT emergency, action, reason FROM leads"_s), QStringList{u"1 callback emergency"_s});
    spine.runFor(3 * dayMs);
    QCOMPARE(spine.textsByNumber().value(ann), 1);
}

void GuardsTest::aStaffTextTakenBackNeverReachesTheProvider()
{
    Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":5}],
        "replies":[{"from":"ann","after":30,"say":"How much is a visit?"}])"));
    spine.runFor(5 * minuteMs);
    OtherDesk dana(spine, u"Dana"_s);
    const auto sent = dana->sendReply(leadOf(spine, ann), u"It is 90 dollars."_s);
    QVERIFY(sent.has_value());
    spine.runFor(4 * secondMs);
    QVERIFY(dana->undo(*sent).has_value());
    spine.runFor(dayMs);
    QCOMPARE(spine.textsByNumber().value(ann), 1);
    QCOMPARE(spine.value(u"SELECT body FROM drafts"_s).toString(), u"It is 90 dollars."_s);
}

void GuardsTest::aStaffTextGoesOnceAndIsThenTooLateToTakeBack()
{
    Spine spine(story(R"("calls":[{"at":10,"from":"ann","to":"denver","outcome":"no_answer","ring":5}],
        "replies":[{"from":"ann","after":30,"say":"How much is a visit?"}])"));
    spine.runFor(5 * minuteMs);
    OtherDesk dana(spine, u"Dana"_s);
    const auto sent = dana->sendReply(leadOf(spine, ann), u"It is 90 dollars."_s);
    QVERIFY(sent.has_value());
    spine.runFor(6 * secondMs);
    const auto undone = dana->undo(*sent);
    QVERIFY(!undone.has_value());
    QVERIFY(undone.error().sentence.contains(u"cannot be taken back"_s));
    QCOMPARE(spine.textsByNumber().value(ann), 2);
    spine.runFor(3 * dayMs); // a person is in the conversation: nothing automatic any more
    QCOMPARE(spine.textsByNumber().value(ann), 2);
}

void GuardsTest::twoDesksClaimAtOnceAndOneWins()
{
    QByteArray calls = R"("calls":[{"at":10,"from":"+12065550100","to":"denver","outcome":"hang_up","ring":4,
        "repeat":{"times":20,"every":1,"distinct_callers":true}}])";
    Spine spine(story(calls));
    spine.runFor(5 * minuteMs);
    QStringList ids = spine.rows(u"SELECT id FROM leads"_s);
    QCOMPARE(ids.size(), 20);
    for (const QString &id : std::as_const(ids)) {
        std::atomic<int> ready = 0;
        std::array<Expected<qint64>, 2> won{Expected<qint64>(0), Expected<qint64>(0)};
        const auto desk = [&](int which, const QString &person) {
            OtherDesk mine(spine, person);
            ++ready;
            while (ready < 2) {
            }
            won[size_t(which)] = mine->claim(id.toLongLong(), false);
        };
        std::thread first(desk, 0, u"Dana"_s);
        std::thread second(desk, 1, u"Miguel"_s);
        first.join();
        second.join();
        QCOMPARE(int(won[0].has_value()) + int(won[1].has_value()), 1);
        const auto &lost = won[0] ? won[1] : won[0];
        QVERIFY2(lost.error().sentence.contains(u"colleague"_s),
                 qPrintable(lost.error().sentence + lost.error().detail));
        QCOMPARE(spine.value(u"SELECT owner FROM leads WHERE id = "_s + id).toString(),
                 won[0] ? u"Dana"_s : u"Miguel"_s);
    }
}

QTEST_GUILESS_MAIN(GuardsTest)
#include "guardstest.moc"
