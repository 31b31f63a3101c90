// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calls/join.h"
#include "engine/providers/ringcentral/results.h"
#include "tests/engine/providers/providerkit.h"

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray company = "/restapi/v1.0/account/~";
const Millis start = fromIso(u"2026-11-03T15:00:00Z"_s);

LoopbackAnswer tokenAnswer(const QString &value = u"TOKEN1"_s, int seconds = 3600)
{
    return LoopbackAnswer::json(QJsonObject{{u"access_token"_s, value}, {u"expires_in"_s, seconds}});
}

LoopbackAnswer page(const QString &token, bool more = false, const QJsonArray &records = {})
{
    return LoopbackAnswer::json(QJsonObject{{u"records"_s, records},
                                            {u"syncInfo"_s, QJsonObject{{u"syncToken"_s, token},
                                                                        {u"syncTime"_s, u"2026-11-03T16:14:50.000Z"_s},
                                                                        {u"newerRecordsExist"_s, more}}}});
}

LoopbackAnswer refusedToken()
{
    return LoopbackAnswer::json(QByteArray("{\"errorCode\":\"TokenInvalid\",\"message\":\"Access token expired\"}"),
                                401);
}

struct World : ProviderWorld
{
    World()
    {
        settings.provider = u"ringcentral"_s;
        settings.account = u"client1"_s;
        settings.secret = u"verysecret:eyJ.verysecret.jwt"_s;
    }
    std::unique_ptr<PhoneBackend> phone()
    {
        auto made = makePhoneBackend(settings, context());
        return made ? std::move(*made) : nullptr;
    }
    /// Answers sign-ins by itself and the rest from `answers` in turn.
    void signInAnd(QList<LoopbackAnswer> answers)
    {
        server.setHandler([answers](const LoopbackRequest &request) mutable {
            if (request.path() == "/restapi/oauth/token")
                return tokenAnswer();
            return answers.size() > 1 ? answers.takeFirst() : answers.value(0);
        });
    }
    int signIns() const { return int(server.lines().count("POST /restapi/oauth/token")); }
};

QList<CallLeg> legsOf(const CallBatch &batch, const QString &session)
{
    QList<CallLeg> legs;
    for (const CallLeg &leg : batch.legs) {
        if (leg.callKey.endsWith(session))
            legs.append(leg);
    }
    return legs;
}

} // namespace

class RingCentralTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void signsInByJwt_thenListsEverything()
    {
        World world;
        const auto phone = world.phone();
        world.server.answer(recordedAnswer(u"ringcentral-token.json"_s));
        world.server.answer(page(u"T1"_s));
        QVERIFY(endOf(phone->poll({}, start)).has_value());
        const LoopbackRequest signIn = world.server.requests().value(0);
        QCOMPARE(signIn.line(), "POST /restapi/oauth/token");
        QCOMPARE(signIn.header("Authorization"), "Basic " + QByteArray("client1:verysecret").toBase64());
        QCOMPARE(signIn.body,
                 "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=eyJ.verysecret.jwt");
        const LoopbackRequest sync = world.server.requests().value(1);
        QCOMPARE(sync.line(), "GET " + company +
                                  "/call-log-extract-sync?syncType=FSync&dateFrom=2026-11-03T15%3A00%3A00.000Z&"
                                  "recordCount=1000&view=Detailed");
        QCOMPARE(sync.header("Authorization"), "Bearer TOKEN1");
    }

    void goesOnByTheSyncToken_withTheSameAccessToken()
    {
        World world;
        const auto phone = world.phone();
        world.signInAnd({page(u"T+1="_s, true), page(u"T2"_s)});
        const auto first = endOf(phone->poll({}, start));
        QVERIFY(first->more);
        const auto second = endOf(phone->poll(first->cursor, start));
        QVERIFY(!second->more);
        QCOMPARE(world.server.lines().last(),
                 "GET " + company + "/call-log-extract-sync?syncType=ISync&syncToken=T%2B1%3D&view=Detailed");
        QCOMPARE(world.signIns(), 1);
    }

    void readsRecords()
    {
        World world;
        const auto phone = world.phone();
        world.signInAnd(
            {recordedAnswer(u"ringcentral-sync.json"_s), LoopbackAnswer::json(QByteArray("{\"records\":[]}"))});
        const auto batch = endOf(phone->poll({}, start));
        QVERIFY(batch.has_value());
        const CallLeg missed = legsOf(*batch, u"001"_s).value(0);
        QCOMPARE(missed.legId, u"AbC001"_s);
        QCOMPARE(missed.from, u"+17205550142"_s);
        QCOMPARE(missed.to, u"+13035550100"_s);
        QCOMPARE(missed.startedAt, fromIso(u"2026-11-03T16:02:11Z"_s));
        QCOMPARE(missed.endedAt, fromIso(u"2026-11-03T16:02:35Z"_s));
        for (const char *leftOut : {"009", "010", "011"})
            QVERIFY2(legsOf(*batch, QString::fromLatin1(leftOut)).isEmpty(), leftOut);
        QCOMPARE(batch->voicemails.size(), 1);
        QCOMPARE(batch->voicemails.first().recordingId, u"1502"_s);
    }

    void joinsToWhatHappened_data()
    {
        QTest::addColumn<QString>("session");
        QTest::addColumn<CallState>("state");
        QTest::addColumn<MissReason>("reason");
        using S = CallState;
        using M = MissReason;
        QTest::newRow("missed") << u"001"_s << S::Missed << M::NoAnswer;
        QTest::newRow("accepted") << u"002"_s << S::Answered << M::None;
        QTest::newRow("voicemail") << u"003"_s << S::Missed << M::NoAnswer;
        QTest::newRow("hung up") << u"004"_s << S::Missed << M::Abandoned;
        QTest::newRow("a person took it on another leg") << u"005"_s << S::Answered << M::None;
        QTest::newRow("only the menu accepted") << u"006"_s << S::Missed << M::NoAnswer;
        QTest::newRow("we called") << u"007"_s << S::Outgoing << M::None;
        QTest::newRow("still going on") << u"008"_s << S::Running << M::None;
    }
    void joinsToWhatHappened()
    {
        QFETCH(QString, session);
        World world;
        const auto phone = world.phone();
        world.signInAnd(
            {recordedAnswer(u"ringcentral-sync.json"_s), LoopbackAnswer::json(QByteArray("{\"records\":[]}"))});
        const Call call = joinLegs(legsOf(*endOf(phone->poll({}, start)), session));
        QTEST(call.state, "state");
        QTEST(call.missReason, "reason");
    }

    void results_data()
    {
        QTest::addColumn<QString>("result");
        QTest::addColumn<LegEnd>("end");
        for (const char *result :
             {"Missed", "No Answer", "Voicemail", "Sent to Voicemail", "IP Phone Offline", "Answered Not Accepted"})
            QTest::newRow(result) << QString::fromLatin1(result) << LegEnd::NoAnswer;
        for (const char *result : {"Stopped", "Answered Elsewhere", "Blocked", "Callback requested", "Reply"})
            QTest::newRow(result) << QString::fromLatin1(result) << LegEnd::Elsewhere;
        QTest::newRow("Accepted") << u"Accepted"_s << LegEnd::Answered;
        QTest::newRow("Call connected") << u"Call connected"_s << LegEnd::Answered;
        QTest::newRow("Hang Up") << u"Hang Up"_s << LegEnd::Abandoned;
        QTest::newRow("Busy") << u"Busy"_s << LegEnd::Busy;
        QTest::newRow("Declined") << u"Declined"_s << LegEnd::Rejected;
        QTest::newRow("In Progress") << u"In Progress"_s << LegEnd::Running;
        QTest::newRow("a new one") << u"Teleported"_s << LegEnd::Handled;
    }
    void results()
    {
        QFETCH(QString, result);
        QTEST(ringcentral::endOfResult(result), "end");
        QCOMPARE(ringcentral::endOfResult(result, {result}), LegEnd::NoAnswer);
    }

    void fetchesTheTranscriptFromTheMailbox()
    {
        World world;
        const auto phone = world.phone();
        LoopbackAnswer text;
        text.headers = {{"Content-Type", "text/plain"}};
        text.body = "Hello, my heater is out.\n";
        world.signInAnd({recordedAnswer(u"ringcentral-sync.json"_s), recordedAnswer(u"ringcentral-voicemails.json"_s),
                         text, page(u"T2"_s)});
        const auto batch = endOf(phone->poll({}, start));
        QVERIFY(batch.has_value());
        QCOMPARE(batch->voicemails.size(), 1);
        QCOMPARE(batch->voicemails.first().seconds, 19);
        QCOMPARE(batch->voicemails.first().state, Voicemail::Transcript::Done);
        QCOMPARE(batch->voicemails.first().transcript, u"Hello, my heater is out."_s);
        QCOMPARE(batch->voicemails.first().callKey, u"s-a0d17003"_s);
        QCOMPARE(world.server.lines().value(2), "GET " + company +
                                                    "/extension/62007/"
                                                    "message-store?messageType=VoiceMail&direction=Inbound&dateFrom="
                                                    "2026-11-03T16%3A02%3A00.000Z&perPage=250");
        QCOMPARE(world.server.lines().value(3), "GET " + company + "/extension/62007/message-store/1502/content/99");
        QVERIFY(endOf(phone->poll(batch->cursor, start))->voicemails.isEmpty());
    }

    void rememberAcrossARestartWhichTranscriptIsAwaited()
    {
        World world;
        world.signInAnd(
            {recordedAnswer(u"ringcentral-sync.json"_s), LoopbackAnswer::json(QByteArray("{\"records\":[]}"))});
        QByteArray cursor;
        {
            const auto phone = world.phone();
            cursor = endOf(phone->poll({}, start))->cursor;
        }
        LoopbackAnswer text;
        text.body = "late";
        world.signInAnd({page(u"T2"_s), recordedAnswer(u"ringcentral-voicemails.json"_s), text});
        const auto phone = world.phone();
        const auto batch = endOf(phone->poll(cursor, start));
        QCOMPARE(batch->voicemails.size(), 1);
        QCOMPARE(batch->voicemails.first().transcript, u"late"_s);
        QCOMPARE(batch->voicemails.first().callKey, u"s-a0d17003"_s);
    }

    void troubleWithAMailboxDoesNotHoldUpTheCalls()
    {
        World world;
        const auto phone = world.phone();
        world.signInAnd({recordedAnswer(u"ringcentral-sync.json"_s), LoopbackAnswer::json(QByteArray("{}"), 403)});
        const auto batch = endOf(phone->poll({}, start));
        QVERIFY(batch.has_value());
        QVERIFY(!batch->legs.isEmpty());
    }

    void aLostSyncTokenStartsAnewHalfAnHourEarlier()
    {
        World world;
        const auto phone = world.phone();
        world.signInAnd({page(u"T1"_s), recordedAnswer(u"ringcentral-error-sync.json"_s, 400), page(u"T2"_s)});
        const auto first = endOf(phone->poll({}, start));
        const auto second = endOf(phone->poll(first->cursor, start));
        QVERIFY(second.has_value());
        QVERIFY(world.server.lines().last().contains("syncType=FSync&dateFrom=2026-11-03T15%3A44%3A50.000Z"));
    }

    void anEndedAccessTokenIsReplacedOnce()
    {
        World world;
        const auto phone = world.phone();
        world.signInAnd({refusedToken(), page(u"T1"_s)});
        QVERIFY(endOf(phone->poll({}, start)).has_value());
        QCOMPARE(world.signIns(), 2);
    }

    void aRefusalThatStaysIsNotTriedForever()
    {
        World world;
        const auto phone = world.phone();
        world.signInAnd({refusedToken()});
        const auto batch = endOf(phone->poll({}, start));
        QCOMPARE(batch.error().code, Error::Code::Denied);
        QCOMPARE(world.signIns(), 2);
        verifySentence(batch.error());
    }

    void aTokenIsRenewedShortlyBeforeItEnds()
    {
        World world;
        const auto phone = world.phone();
        world.signInAnd({page(u"T1"_s)});
        const auto first = endOf(phone->poll({}, start));
        world.clock.advance(3590 * secondMs);
        QVERIFY(endOf(phone->poll(first->cursor, start)).has_value());
        QCOMPARE(world.signIns(), 2);
    }

    void aRefusedJwtIsNotPresentedAgainAndAgain()
    {
        World world;
        const auto phone = world.phone();
        for (int i = 0; i < 5; ++i)
            world.server.answer(recordedAnswer(u"ringcentral-error-token.json"_s, 400));
        for (int i = 0; i < 3; ++i) {
            const auto batch = endOf(phone->poll({}, start));
            QCOMPARE(batch.error().code, Error::Code::Denied);
            QVERIFY(batch.error().sentence.contains(u"JWT"));
            verifySentence(batch.error());
        }
        QCOMPARE(world.server.requests().size(), 1);
    }

    void oneSignInServesAllWhoAsk()
    {
        World world;
        const auto phone = world.phone();
        world.signInAnd({LoopbackAnswer::json(QByteArray("{\"records\":[]}"))});
        const auto one = phone->check();
        const auto two = phone->check();
        QVERIFY(endOf(one).has_value());
        QVERIFY(endOf(two).has_value());
        QCOMPARE(world.signIns(), 1);
    }

    void namesTheMissingPermission()
    {
        World world;
        const auto phone = world.phone();
        world.signInAnd({recordedAnswer(u"ringcentral-error-permission.json"_s, 403)});
        const auto line = endOf(phone->check());
        QCOMPARE(line.error().code, Error::Code::Denied);
        QVERIFY(line.error().sentence.contains(u"ReadCallLog"));
        QCOMPARE(world.signIns(), 1);
    }

    void staysUnderTenAMinute()
    {
        World world;
        world.clock.run(2000);
        const auto phone = world.phone();
        QList<Millis> asked;
        world.server.setHandler([&](const LoopbackRequest &request) {
            if (request.path() == "/restapi/oauth/token")
                return tokenAnswer(u"T"_s, 36000);
            asked.append(world.clock.now());
            return page(u"T1"_s);
        });
        QByteArray cursor;
        for (int i = 0; i < 25; ++i)
            cursor = endOf(phone->poll(cursor, start))->cursor;
        // The server sees a request a moment after it left, so each window is given the time of one real exchange.
        for (qsizetype i = 11; i < asked.size(); ++i)
            QVERIFY2(asked[i] - asked[i - 11] >= minuteMs - 10 * secondMs,
                     qPrintable(QString::number(asked[i] - asked[i - 11])));
        QVERIFY(asked.last() - asked.first() >= 22 * 6 * secondMs);
    }

    void sitsOutThePenalty()
    {
        World world;
        world.clock.run(0);
        const auto phone = world.phone();
        world.signInAnd({LoopbackAnswer::limited("10"), page(u"T1"_s)});
        const auto first = endOf(phone->poll({}, start));
        QCOMPARE(first.error().code, Error::Code::RateLimited);
        QVERIFY(first.error().retryAfter->count() >= 60'000);
        const qsizetype sent = world.server.requests().size();
        world.clock.advance(30 * secondMs);
        QCOMPARE(endOf(phone->poll({}, start)).error().code, Error::Code::RateLimited);
        QCOMPARE(world.server.requests().size(), sent);
        world.clock.advance(31 * secondMs);
        QVERIFY(endOf(phone->poll({}, start)).has_value());
    }

    void pollInTrouble_data() { troubleRows(); }
    void pollInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        world.server.answer(tokenAnswer());
        play(world, trouble);
        const auto phone = world.phone();
        const auto batch = endOf(phone->poll({}, start));
        QVERIFY(!batch.has_value());
        QCOMPARE(batch.error().code, trouble.onRead);
        verifySentence(batch.error());
    }

    void signInInTrouble_data() { troubleRows(); }
    void signInInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto phone = world.phone();
        const auto line = endOf(phone->check());
        QVERIFY(!line.has_value());
        QCOMPARE(line.error().code, trouble.onRead);
        verifySentence(line.error());
        QVERIFY(world.server.requests().size() <= 1);
    }

    void destroyingTheBackendEndsAPollInAnyStage_data()
    {
        QTest::addColumn<bool>("signedIn");
        QTest::newRow("signing in") << false;
        QTest::newRow("listing") << true;
    }
    void destroyingTheBackendEndsAPollInAnyStage()
    {
        QFETCH(bool, signedIn);
        World world;
        auto phone = world.phone();
        LoopbackAnswer silent;
        silent.delayMs = -1;
        if (signedIn)
            world.server.answer(tokenAnswer());
        world.server.answer(silent);
        const auto future = phone->poll({}, start);
        QTRY_COMPARE(world.server.requests().size(), signedIn ? 2 : 1);
        phone.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, Error::Code::Cancelled);
    }

    void needsBothHalvesOfTheSecret_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("one half") << u"verysecret"_s;
        QTest::newRow("no jwt") << u"verysecret:"_s;
        QTest::newRow("no client secret") << u":eyJ"_s;
    }
    void needsBothHalvesOfTheSecret()
    {
        QFETCH(QString, secret);
        World world;
        world.settings.secret = secret;
        const auto made = makePhoneBackend(world.settings, world.context());
        QVERIFY(!made.has_value());
        QVERIFY(made.error().sentence.contains(u"colon"));
    }
};

QTEST_GUILESS_MAIN(RingCentralTest)
#include "ringcentraltest.moc"
