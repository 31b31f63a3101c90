// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calls/callstore.h"
#include "tests/engine/receive/receivekit.h"

#include <QRegularExpression>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

const QString repliesSql = u"SELECT c.name, m.inbound, m.number, m.line, m.body, m.state, m.provider_id, m.created_at, "
                           "m.location_id > 0 FROM messages m JOIN connections c ON c.id = m.connection_id "
                           "ORDER BY m.id"_s;

} // namespace

/// Requests to a receiver over real HTTPS: what is stored of a good one, and that nothing is of any other.
class ReceiverTest : public QObject
{
    Q_OBJECT

    void eachProvider()
    {
        QTest::addColumn<QString>("provider");
        for (const QString &name : hookCases().keys())
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void storesWhatAPollWouldHaveStored_data();
    void storesWhatAPollWouldHaveStored();
    void aMissedCallOfThePbxIsACall();
    void aVoicemailOfThePbxComesWithItsWords();
    void takesTheSameRequestOnce_data() { eachProvider(); }
    void takesTheSameRequestOnce();
    void aReplyThatWasPolledToo();
    void refusesAWrongSignature_data() { eachProvider(); }
    void refusesAWrongSignature();
    void refusesAnotherBodyUnderTheSameProof_data() { eachProvider(); }
    void refusesAnotherBodyUnderTheSameProof();
    void refusesStaleAndFutureTimes_data();
    void refusesStaleAndFutureTimes();
    void refusesGarbageThatIsWellSigned_data() { eachProvider(); }
    void refusesGarbageThatIsWellSigned();
    void refusesWhatIsNoHook_data();
    void refusesWhatIsNoHook();
    void refusesWhatIsTooLarge();
    void deliveryStatesArriveAndNeverGoBack();
    void aTextThatDidNotArriveIsToldWithItsReason();
    void aStoreThatRefusesAsksTheProviderToTryAgain();
    void aStoreThatWasReplacedIsOpenedAnew();
    void thePositionOfAPollStays();
    void aConnectionWithoutItsSecretIsNotServed();
    void changedConnectionsAreTakenUp();
    void oldProofsAreForgotten();
};

void ReceiverTest::storesWhatAPollWouldHaveStored_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("row");
    const QString at = QString::number(fromIso(u"2026-11-03T16:14:49Z"_s));
    const QString exact = QString::number(fromIso(u"2026-11-03T16:14:49.900Z"_s));
    const QString now = QString::number(fromIso(u"2026-11-03T16:15:00Z"_s));
    QTest::newRow("telnyx")
        << u"telnyx"_s
        << u"texts-telnyx | 1 | +13035550171 | +17205550100 | Yes please, tomorrow at 9 works. "
           "<b>Thanks</b> {{name}} | received | 84cca175-9755-4859-b67f-4730d7f58aa3 | %1 | 1"_s.arg(exact);
    QTest::newRow("plivo v2") << u"plivo v2"_s
                              << u"texts-plivo | 1 | +13035550171 | +17205550100 | Caf\u00e9 at 9? 100% & more | "
                                 "received | 3bc1a2d4-9e1c-11ee-a1a9-0242ac110004 | %1 | 1"_s.arg(now);
    QTest::newRow("plivo v3") << u"plivo v3"_s
                              << u"texts-plivo | 1 | +15550001111 | +17205550100 | Hi | received | u-9 | %1 | 1"_s.arg(
                                     now);
    QTest::newRow("bandwidth") << u"bandwidth"_s
                               << u"texts-bandwidth | 1 | +13035550171 | +17205550100 | STOP | received | "
                                  "14762070468292kw2fuqty55yp2b2 | %1 | 1"_s.arg(at);
}

void ReceiverTest::storesWhatAPollWouldHaveStored()
{
    QFETCH(QString, provider);
    QFETCH(QString, row);
    ReceiveWorld world;
    const HookCase hook = hookCases().value(provider);
    const Heard heard = world.send("POST", hook.path, hook.sign(hook.body, world.unixNow()), hook.body);
    QCOMPARE(heard.status, 200);
    QCOMPARE(world.rows(repliesSql), QStringList{row});
}

void ReceiverTest::aMissedCallOfThePbxIsACall()
{
    ReceiveWorld world;
    const HookCase hook = hookCases().value(u"pbx"_s);
    QCOMPARE(world.send("POST", hook.path, hook.sign(hook.body, world.unixNow()), hook.body).status, 200);
    QCOMPARE(world.rows(u"SELECT number, line, state, miss_reason, caller_name, started_at, ended_at, handled_at, "
                        "location_id > 0 FROM calls"_s),
             QStringList{u"+13035550171 | +17205550100 | missed | no_answer | ROSA VEGA | %1 | %2 | 0 | 1"_s
                             .arg(fromIso(u"2026-11-03T16:14:20Z"_s))
                             .arg(fromIso(u"2026-11-03T16:14:47Z"_s))});
}

void ReceiverTest::aVoicemailOfThePbxComesWithItsWords()
{
    ReceiveWorld world;
    const HookCase hook = hookCases().value(u"pbx"_s);
    const QByteArray body = recordedHook(u"pbx-voicemail.json"_s);
    QCOMPARE(world.send("POST", hook.path, hook.sign(body, world.unixNow()), body).status, 200);
    QCOMPARE(world.rows(u"SELECT state, miss_reason FROM calls"_s), QStringList{u"missed | voicemail"_s});
    QCOMPARE(world.rows(u"SELECT recording_id, seconds, state, transcript FROM voicemails"_s),
             QStringList{u"vm-12 | 14 | done | Hi, my heater is out. Please call me back."_s});
}

void ReceiverTest::takesTheSameRequestOnce()
{
    QFETCH(QString, provider);
    ReceiveWorld world;
    const HookCase hook = hookCases().value(provider);
    const HeaderList headers = hook.sign(hook.body, world.unixNow());
    QCOMPARE(world.send("POST", hook.path, headers, hook.body).status, 200);
    const int once = world.footprints();
    QVERIFY(once >= 2);
    // The provider did not hear our answer: it is told again that all is well, and nothing more is stored.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(world.send("POST", hook.path, headers, hook.body).status, 200);
    QCOMPARE(world.footprints(), once);
}

void ReceiverTest::aReplyThatWasPolledToo()
{
    ReceiveWorld world;
    const HookCase hook = hookCases().value(u"telnyx"_s);
    QCOMPARE(world.send("POST", hook.path, hook.sign(hook.body, world.unixNow()), hook.body).status, 200);
    // Signed anew a minute later: another proof, the same text.
    world.clock.advance(minuteMs);
    QCOMPARE(world.send("POST", hook.path, hook.sign(hook.body, world.unixNow()), hook.body).status, 200);
    QCOMPARE(world.rows(repliesSql).size(), 1);
    QCOMPARE(world.rows(u"SELECT proof FROM seen_hooks"_s).size(), 2);
}

void ReceiverTest::refusesAWrongSignature()
{
    QFETCH(QString, provider);
    ReceiveWorld world;
    const HookCase hook = hookCases().value(provider);
    const HeaderList good = hook.sign(hook.body, world.unixNow());
    const QRegularExpression refusal(u": refused \\(403\\) a request from "_s);
    for (const QByteArray &spoiled :
         {QByteArray(), QByteArray("x"), QByteArray(88, 'A'), QByteArray("Basic QTpC"), QByteArray(64, '0')}) {
        HeaderList headers = good;
        for (auto &[name, value] : headers)
            if (name == hook.signatureHeader)
                value = spoiled;
        QTest::ignoreMessage(QtWarningMsg, refusal);
        QCOMPARE(world.send("POST", hook.path, headers, hook.body).status, 403);
    }
    QTest::ignoreMessage(QtWarningMsg, refusal);
    QCOMPARE(world.send("POST", hook.path, {}, hook.body).status, 403);
    QCOMPARE(world.footprints(), 0);
    QCOMPARE(world.send("POST", hook.path, good, hook.body).status, 200);
}

void ReceiverTest::refusesAnotherBodyUnderTheSameProof()
{
    QFETCH(QString, provider);
    ReceiveWorld world;
    const HookCase hook = hookCases().value(provider);
    const HeaderList headers = hook.sign(hook.body, world.unixNow());
    QCOMPARE(world.send("POST", hook.path, headers, hook.body).status, 200);
    const int before = world.footprints();
    QByteArray forged = hook.body;
    forged.replace("84cca175", "deadbeef").replace("3bc1a2d4", "deadbeef").replace("u-9", "u-8");
    forged.replace("1762186480", "1999999999");
    if (provider == "bandwidth"_L1) // nothing but a password: whoever has it may say anything
        return;
    QVERIFY(forged != hook.body);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused \\(403\\)"_s));
    QCOMPARE(world.send("POST", hook.path, headers, forged).status, 403);
    QCOMPARE(world.footprints(), before);
}

void ReceiverTest::refusesStaleAndFutureTimes_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("status");
    const auto cases = hookCases();
    for (auto hook = cases.cbegin(); hook != cases.cend(); ++hook) {
        if (!hook->timed)
            continue;
        for (const qint64 seconds : {-301, -3600, 301, 86400})
            QTest::addRow("%s %lld s", qPrintable(hook.key()), seconds) << hook.key() << seconds << 403;
        for (const qint64 seconds : {-299, 299})
            QTest::addRow("%s %lld s", qPrintable(hook.key()), seconds) << hook.key() << seconds << 200;
    }
}

void ReceiverTest::refusesStaleAndFutureTimes()
{
    QFETCH(QString, provider);
    QFETCH(qint64, seconds);
    QFETCH(int, status);
    ReceiveWorld world;
    const HookCase hook = hookCases().value(provider);
    const QByteArray time = QByteArray::number(world.clock.now() / 1000 + seconds);
    if (status != 200)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused \\(403\\).*clocks"_s));
    QCOMPARE(world.send("POST", hook.path, hook.sign(hook.body, time), hook.body).status, status);
    QCOMPARE(world.footprints() > 0, status == 200);
}

void ReceiverTest::refusesGarbageThatIsWellSigned()
{
    QFETCH(QString, provider);
    ReceiveWorld world;
    const HookCase hook = hookCases().value(provider);
    const QList<QByteArray> garbage{{}, "nothing of the kind", "[]]", "{\"data\":", "\xff\xfe\x00", "[{\"type\":1}]"};
    for (const QByteArray &body : garbage) {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused \\(40[03]\\)"_s));
        const int status = world.send("POST", hook.path, hook.sign(body, world.unixNow()), body).status;
        QVERIFY2(status == 400 || status == 403, qPrintable(QString::number(status)));
    }
    QCOMPARE(world.footprints(), 0);
}

void ReceiverTest::refusesWhatIsNoHook_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("get") << QByteArray("GET") << u"/hooks/texts-telnyx"_s << 405;
    QTest::newRow("put") << QByteArray("PUT") << u"/hooks/texts-telnyx"_s << 405;
    QTest::newRow("delete") << QByteArray("DELETE") << u"/hooks/texts-telnyx"_s << 405;
    QTest::newRow("root") << QByteArray("POST") << u"/"_s << 404;
    QTest::newRow("nobody") << QByteArray("POST") << u"/hooks/nobody"_s << 404;
    QTest::newRow("no name") << QByteArray("POST") << u"/hooks/"_s << 404;
    QTest::newRow("a polled connection") << QByteArray("POST") << u"/hooks/texts"_s << 404;
    QTest::newRow("further down") << QByteArray("POST") << u"/hooks/texts-telnyx/more"_s << 404;
    QTest::newRow("steps up") << QByteArray("POST") << u"/hooks/..%2f..%2fetc%2fpasswd"_s << 404;
    QTest::newRow("another case") << QByteArray("POST") << u"/hooks/TEXTS-TELNYX"_s << 404;
}

void ReceiverTest::refusesWhatIsNoHook()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    ReceiveWorld world;
    const HookCase hook = hookCases().value(u"telnyx"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused \\(%1\\)"_s.arg(status)));
    const Heard heard = world.send(method, path, hook.sign(hook.body, world.unixNow()), hook.body);
    QCOMPARE(heard.status, status);
    QCOMPARE(heard.allow, status == 405 ? QByteArray("POST") : QByteArray());
    QCOMPARE(world.footprints(), 0);
}

void ReceiverTest::refusesWhatIsTooLarge()
{
    HookServerOptions options;
    options.limits = {4096, 32 * 1024};
    ReceiveWorld world(options);
    const HookCase hook = hookCases().value(u"telnyx"_s);
    QByteArray large = hook.body;
    large.replace("Yes please", QByteArray(40 * 1024, 'x'));
    QCOMPARE(world.send("POST", hook.path, hook.sign(large, world.unixNow()), large).status, 413);
    HeaderList headers = hook.sign(hook.body, world.unixNow());
    headers.append({"X-Much", QByteArray(8 * 1024, 'y')});
    QCOMPARE(world.send("POST", hook.path, headers, hook.body).status, 431);
    QCOMPARE(world.footprints(), 0);
    // A text of ten thousand characters is no attack.
    QByteArray longText = hook.body;
    longText.replace("Yes please", QByteArray(10000, 'z'));
    QCOMPARE(world.send("POST", hook.path, hook.sign(longText, world.unixNow()), longText).status, 200);
    QVERIFY(world.rows(u"SELECT LENGTH(body) FROM messages"_s).first().toInt() > 10000);
}

namespace {

/// A text of ours that the connection accepted, under the provider's id "sent-1".
void putSentText(ReceiveWorld &world, const QString &connection)
{
    QSqlQuery query(world.database->handle());
    QVERIFY(query.exec(
        u"INSERT INTO leads (location_id, business, number, line, recovery_id, opened_at, last_call_at, action, state) "
        "VALUES (1, 'Acme', '+13035550171', '+17205550100', 'r1', 1, 1, 'text', 'texted')"_s));
    QVERIFY(
        query.exec(u"INSERT INTO messages (ref, connection_id, lead_id, inbound, number, line, body, touch, state, "
                   "provider_id, created_at, accepted_at, next_check_at) SELECT 'sr-1', id, 1, 0, '+13035550171', "
                   "'+17205550100', 'Sorry we missed you', 'first', 'accepted', 'sent-1', 5, 5, 10 FROM connections "
                   "WHERE name = '%1'"_s.arg(connection)));
}

const QString stateSql = u"SELECT state, problem_code, settled_at > 0, next_check_at FROM messages WHERE inbound = 0"_s;

} // namespace

void ReceiverTest::deliveryStatesArriveAndNeverGoBack()
{
    ReceiveWorld world;
    putSentText(world, u"texts-bandwidth"_s);
    const HookCase hook = hookCases().value(u"bandwidth"_s);
    const QByteArray body = recordedHook(u"bandwidth-states.json"_s);
    // Delivered, and then an older "sending" in the same list.
    QCOMPARE(world.send("POST", hook.path, hook.sign(body, {}), body).status, 200);
    QCOMPARE(world.rows(stateSql), QStringList{u"delivered |  | 1 | 0"_s});
    QByteArray failed = body;
    failed.replace("message-delivered", "message-failed");
    QCOMPARE(world.send("POST", hook.path, hook.sign(failed, {}), failed).status, 200);
    QCOMPARE(world.rows(stateSql), QStringList{u"delivered |  | 1 | 0"_s});
    // A text nobody sent from here.
    QByteArray unknown = body;
    unknown.replace("sent-1", "sent-2");
    QCOMPARE(world.send("POST", hook.path, hook.sign(unknown, {}), unknown).status, 200);
    QCOMPARE(world.rows(u"SELECT id FROM messages"_s).size(), 1);
}

void ReceiverTest::aTextThatDidNotArriveIsToldWithItsReason()
{
    ReceiveWorld world;
    putSentText(world, u"texts-telnyx"_s);
    const HookCase hook = hookCases().value(u"telnyx"_s);
    const QByteArray body = recordedHook(u"telnyx-finalized.json"_s);
    QCOMPARE(world.send("POST", hook.path, hook.sign(body, world.unixNow()), body).status, 200);
    QCOMPARE(world.rows(stateSql), QStringList{u"undelivered | opted_out | 1 | 0"_s});
    QCOMPARE(world.rows(u"SELECT kind, cause FROM escalations"_s), QStringList{u"not_texted | opted_out"_s});
}

void ReceiverTest::aStoreThatRefusesAsksTheProviderToTryAgain()
{
    ReceiveWorld world;
    const HookCase hook = hookCases().value(u"plivo v2"_s);
    const HeaderList headers = hook.sign(hook.body, {});
    QSqlQuery lock(world.database->handle());
    QVERIFY(lock.exec(u"ALTER TABLE messages RENAME TO messages_away"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused \\(503\\).*the store refused"_s));
    QCOMPARE(world.send("POST", hook.path, headers, hook.body).status, 503);
    QVERIFY(lock.exec(u"ALTER TABLE messages_away RENAME TO messages"_s));
    // The proof was not used up by the attempt.
    QCOMPARE(world.rows(u"SELECT proof FROM seen_hooks"_s).size(), 0);
    QCOMPARE(world.send("POST", hook.path, headers, hook.body).status, 200);
    QCOMPARE(world.rows(repliesSql).size(), 1);
}

void ReceiverTest::aStoreThatWasReplacedIsOpenedAnew()
{
    ReceiveWorld world;
    const HookCase hook = hookCases().value(u"telnyx"_s);
    const QString copy = world.file() + u".copy"_s;
    QSqlQuery query(world.database->handle());
    QVERIFY(query.exec(u"VACUUM INTO '%1'"_s.arg(copy)));
    // As a restored backup is put in its place, with the receiver's connection open on the old file.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, QString()})
        QFile::rename(world.file() + suffix, world.file() + u".aside"_s + suffix);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused \\(503\\).*the store is gone"_s));
    QCOMPARE(world.send("POST", hook.path, hook.sign(hook.body, world.unixNow()), hook.body).status, 503);
    QVERIFY(!QFile::exists(world.file()));
    QVERIFY(QFile::rename(copy, world.file()));
    QCOMPARE(world.send("POST", hook.path, hook.sign(hook.body, world.unixNow()), hook.body).status, 200);
    const auto present = Database::open({world.file(), {}});
    QVERIFY(present);
    QCOMPARE((*present)->value(u"messages.unhandled"_s)->toInt() > 0, true);
}

void ReceiverTest::thePositionOfAPollStays()
{
    ReceiveWorld world;
    const QString id = world.rows(u"SELECT id FROM connections WHERE name = 'texts-telnyx'"_s).first();
    QVERIFY(commitReplies(*world.database, id.toLongLong(), {{}, "page 7", false}, 1));
    const HookCase hook = hookCases().value(u"telnyx"_s);
    QCOMPARE(world.send("POST", hook.path, hook.sign(hook.body, world.unixNow()), hook.body).status, 200);
    QCOMPARE(world.rows(u"SELECT position FROM polls WHERE connection_id = %1"_s.arg(id)), QStringList{u"page 7"_s});
}

void ReceiverTest::aConnectionWithoutItsSecretIsNotServed()
{
    ReceiveWorld world;
    QSqlQuery query(world.database->handle());
    QVERIFY(query.exec(u"UPDATE connections SET settings = '{}' WHERE name = 'texts-telnyx'"_s));
    QVERIFY(world.receiver->reload());
    QVERIFY(world.receiver->routes().at(u"texts-telnyx"_s).problem.contains(u"settings.public_key"_s));
    const HookCase hook = hookCases().value(u"telnyx"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused \\(503\\)"_s));
    QCOMPARE(world.send("POST", hook.path, hook.sign(hook.body, world.unixNow()), hook.body).status, 503);
    QCOMPARE(world.footprints(), 0);
}

void ReceiverTest::changedConnectionsAreTakenUp()
{
    ReceiveWorld world;
    const HookCase hook = hookCases().value(u"pbx"_s);
    QSqlQuery query(world.database->handle());
    QVERIFY(query.exec(u"UPDATE connections SET enabled = 0 WHERE name = 'calls pbx'"_s));
    QVERIFY(world.receiver->reload());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused \\(404\\)"_s));
    QCOMPARE(world.send("POST", hook.path, hook.sign(hook.body, world.unixNow()), hook.body).status, 404);
    QVERIFY(query.exec(u"UPDATE connections SET enabled = 1 WHERE name = 'calls pbx'"_s));
    QVERIFY(world.receiver->reload());
    QCOMPARE(world.send("POST", hook.path, hook.sign(hook.body, world.unixNow()), hook.body).status, 200);
}

void ReceiverTest::oldProofsAreForgotten()
{
    ReceiveWorld world;
    const HookCase telnyx = hookCases().value(u"telnyx"_s);
    const HookCase plivo = hookCases().value(u"plivo v2"_s);
    QCOMPARE(world.send("POST", telnyx.path, telnyx.sign(telnyx.body, world.unixNow()), telnyx.body).status, 200);
    QCOMPARE(world.send("POST", plivo.path, plivo.sign(plivo.body, {}), plivo.body).status, 200);
    world.clock.advance(2 * dayMs);
    QCOMPARE(world.send("POST", telnyx.path, telnyx.sign(telnyx.body, world.unixNow()), telnyx.body).status, 200);
    // The signed time would not be believed any more; a nonce without a time is kept.
    QCOMPARE(world.rows(u"SELECT proof FROM seen_hooks"_s).size(), 2);
    QCOMPARE(world.rows(repliesSql).size(), 2);
}

QTEST_GUILESS_MAIN(ReceiverTest)
#include "receivertest.moc"
