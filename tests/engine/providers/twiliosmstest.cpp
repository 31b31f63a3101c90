// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/providers/providerkit.h"

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray base = "/2010-04-01/Accounts/AC1/";

struct World : ProviderWorld
{
    World()
    {
        settings.provider = u"twilio"_s;
        settings.account = u"AC1"_s;
        settings.lines = {u"+13035550100"_s, u"+13035550101"_s};
    }
    std::unique_ptr<SmsBackend> sms()
    {
        auto made = makeSmsBackend(settings, context());
        return made ? std::move(*made) : nullptr;
    }
};

const OutgoingText text{u"ref-1"_s, u"+13035550100"_s, u"+17205550142"_s,
                        u"Hi, this is Peak Plumbing. Sorry we missed your call."_s, 1800};
const QString text1Sid = u"SM%1"_s;

QString sid(int n)
{
    return text1Sid.arg(n, 32, 10, QChar(u'0'));
}

} // namespace

class TwilioSmsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sendsAForm()
    {
        World world;
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"twilio-message-sent.json"_s, 201));
        const auto sent = endOf(sms->send(text));
        QVERIFY(sent.has_value());
        QCOMPARE(sent->providerId, sid(7));
        QCOMPARE(sent->state, DeliveryState::Accepted);
        QCOMPARE(sent->createdAt, fromIso(u"2026-11-03T16:15:00Z"_s));
        const LoopbackRequest &request = world.server.requests().first();
        QCOMPARE(request.line(), "POST " + base + "Messages.json");
        QCOMPARE(request.header("Content-Type"), "application/x-www-form-urlencoded");
        QCOMPARE(
            request.body,
            "To=%2B17205550142&From=%2B13035550100&Body=Hi%2C%20this%20is%20Peak%20Plumbing.%20Sorry%20we%20missed%20"
            "your%20call.&ValidityPeriod=1800");
    }

    void namesTheServiceWhenThereIsOne()
    {
        World world;
        world.settings.settings = {{u"messagingServiceSid"_s, u"MG7"_s}};
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"twilio-message-sent.json"_s, 201));
        endOf(sms->send(text));
        QVERIFY(world.server.requests().first().body.contains("&MessagingServiceSid=MG7&"));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Error::Code>("errorCode");
        QTest::addColumn<Error::Reason>("reason");
        using C = Error::Code;
        using R = Error::Reason;
        QTest::newRow("opted out") << 21610 << C::Rejected << R::OptedOut;
        QTest::newRow("invalid number") << 21211 << C::Rejected << R::InvalidNumber;
        QTest::newRow("not a mobile") << 21614 << C::Rejected << R::Landline;
        QTest::newRow("landline") << 21635 << C::Rejected << R::Landline;
        QTest::newRow("region off") << 21408 << C::Rejected << R::Region;
        QTest::newRow("not our number") << 21606 << C::Rejected << R::Sender;
        QTest::newRow("other account's number") << 21660 << C::Rejected << R::Sender;
        QTest::newRow("too long") << 21617 << C::Rejected << R::Content;
        QTest::newRow("queue full") << 21611 << C::RateLimited << R::Other;
        QTest::newRow("unknown") << 29999 << C::Rejected << R::Other;
    }
    void refusals()
    {
        QFETCH(int, code);
        World world;
        const auto sms = world.sms();
        world.server.answer(LoopbackAnswer::json(
            QJsonObject{{u"code"_s, code}, {u"message"_s, u"about +17205550142"_s}, {u"status"_s, 400}}, 400));
        const auto sent = endOf(sms->send(text));
        QVERIFY(!sent.has_value());
        QTEST(sent.error().code, "errorCode");
        QTEST(sent.error().reason, "reason");
        verifySentence(sent.error());
        QCOMPARE(world.server.requests().size(), 1);
    }

    void sendInTrouble_data() { troubleRows(); }
    void sendInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto sms = world.sms();
        const auto sent = endOf(sms->send(text));
        QVERIFY(!sent.has_value());
        QCOMPARE(sent.error().code, trouble.onWrite);
        verifySentence(sent.error());
        QVERIFY2(world.server.requests().size() <= 1, "a write left the machine twice");
    }

    void aTextIsNotRepeatedOnAKeptConnectionEither_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("before") << int(LoopbackAnswer::Cut::Before);
        QTest::newRow("after") << int(LoopbackAnswer::Cut::After);
    }
    void aTextIsNotRepeatedOnAKeptConnectionEither()
    {
        QFETCH(int, cut);
        World world;
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"twilio-message-sent.json"_s, 201));
        QVERIFY(endOf(sms->send(text)).has_value());
        world.server.forget();
        for (int i = 0; i < 5; ++i)
            world.server.answer(LoopbackAnswer::cutting(LoopbackAnswer::Cut(cut)));
        QCOMPARE(endOf(sms->send(text)).error().code, Error::Code::Ambiguous);
        QVERIFY(world.server.requests().size() <= 1);
        QCOMPARE(world.server.unusedAnswers(), 4);
    }

    void findsAnAcceptedText()
    {
        World world;
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"twilio-messages.json"_s));
        const auto found = endOf(sms->find(text, fromIso(u"2026-11-03T16:11:40Z"_s)));
        QVERIFY(found.has_value() && found->has_value());
        QCOMPARE((*found)->providerId, sid(5));
        QCOMPARE(world.server.lines(),
                 QList<QByteArray>{"GET " + base + "Messages.json?To=%2B17205550142&From=%2B13035550100&PageSize=100"});
    }

    void doesNotTakeAnotherTextForIt_data()
    {
        QTest::addColumn<QString>("attempted");
        QTest::addColumn<QString>("body");
        QTest::newRow("the same text days ago") << u"2026-11-05T16:12:30Z"_s << text.body;
        QTest::newRow("another text just now") << u"2026-11-03T16:10:50Z"_s << u"Are you still there?"_s;
        QTest::newRow("what the person wrote") << u"2026-11-03T16:11:50Z"_s << u"Yes please, tomorrow at 9 🙂"_s;
    }
    void doesNotTakeAnotherTextForIt()
    {
        QFETCH(QString, attempted);
        QFETCH(QString, body);
        World world;
        const auto sms = world.sms();
        world.server.setHandler([](const LoopbackRequest &) { return recordedAnswer(u"twilio-messages.json"_s); });
        OutgoingText other = text;
        other.body = body;
        const auto found = endOf(sms->find(other, fromIso(attempted)));
        QVERIFY(found.has_value());
        QVERIFY(!found->has_value());
    }

    void doesNotTakeAKnownTextForIt()
    {
        World world;
        const auto sms = world.sms();
        world.server.setHandler([](const LoopbackRequest &) { return recordedAnswer(u"twilio-messages.json"_s); });
        OutgoingText again = text;
        again.others = QStringList{sid(5), sid(2), sid(1)};
        const auto found = endOf(sms->find(again, fromIso(u"2026-11-03T16:10:00Z"_s)));
        QVERIFY(found.has_value() && !found->has_value());
    }

    void findsATextDatedHoursBeforeTheAttempt()
    {
        World world;
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"twilio-messages.json"_s));
        const auto found = endOf(sms->find(text, fromIso(u"2026-11-03T22:11:00Z"_s)));
        QVERIFY(found.has_value() && found->has_value());
        QCOMPARE((*found)->providerId, sid(5));
    }

    /// The service may keep another apostrophe or dash than it was given; then it is still ours, and never sent again.
    void findsATextWithOtherPunctuation()
    {
        World world;
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"twilio-messages.json"_s));
        OutgoingText typed = text;
        typed.body = u"Hi - this is Peak Plumbing; sorry we missed your call!"_s;
        const auto found = endOf(sms->find(typed, fromIso(u"2026-11-03T16:11:00Z"_s)));
        QVERIFY(found.has_value() && found->has_value());
        QCOMPARE((*found)->providerId, sid(5));
    }

    void aDamagedListSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("no row") << QByteArray("{\"messages\":[null,5],\"next_page_uri\":null}");
        QTest::newRow("a row without a date") << QByteArray(
            "{\"messages\":[{\"sid\":\"SM1\",\"direction\":\"outbound-api\",\"body\":\"x\",\"to\":\"y\"}]}");
        QTest::newRow("an address that is none") << QByteArray("{\"messages\":[],\"next_page_uri\":7}");
    }
    void aDamagedListSaysNothing()
    {
        QFETCH(QByteArray, list);
        World world;
        const auto sms = world.sms();
        world.server.setHandler([list](const LoopbackRequest &) { return LoopbackAnswer::json(list); });
        const auto found = endOf(sms->find(text, 0));
        QVERIFY(!found.has_value());
        QCOMPARE(found.error().code, Error::Code::BadAnswer);
    }

    void looksTwiceRightAfterTheAttempt()
    {
        World world;
        const auto sms = world.sms();
        world.server.answer(LoopbackAnswer::json(QByteArray(R"({"messages":[],"next_page_uri":null})")));
        world.server.answer(recordedAnswer(u"twilio-messages.json"_s));
        world.clock.set(fromIso(u"2026-11-03T16:11:01Z"_s));
        const auto found = endOf(sms->find(text, fromIso(u"2026-11-03T16:11:00Z"_s)));
        QVERIFY(found.has_value() && found->has_value());
        QCOMPARE(world.server.requests().size(), 2);
    }

    void findInTrouble_data() { troubleRows(); }
    void findInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto sms = world.sms();
        const auto found = endOf(sms->find(text, 0));
        QVERIFY2(!found.has_value(), "only a real listing may say that a text is surely not there");
        QCOMPARE(found.error().code, trouble.onRead);
        verifySentence(found.error());
    }

    void listsRepliesToOurLinesOnly()
    {
        World world;
        const auto sms = world.sms();
        world.server.setHandler([](const LoopbackRequest &) { return recordedAnswer(u"twilio-messages.json"_s); });
        const auto batch = endOf(sms->poll({}, fromIso(u"2026-11-03T16:00:00Z"_s)));
        QVERIFY(batch.has_value());
        QCOMPARE(batch->texts.size(), 2);
        QCOMPARE(batch->texts.first().providerId, sid(6));
        QCOMPARE(batch->texts.first().body, u"Yes please, tomorrow at 9 🙂"_s);
        QCOMPARE(batch->texts.first().receivedAt, fromIso(u"2026-11-03T16:12:00Z"_s));
        QCOMPARE(world.server.lines(), QList<QByteArray>{"GET " + base + "Messages.json?PageSize=1000"});
        const auto idle = endOf(sms->poll(batch->cursor, 0));
        QVERIFY(idle->texts.isEmpty());
        QCOMPARE(idle->cursor, batch->cursor);
        QCOMPARE(world.server.lines().last(), "GET " + base + "Messages.json?PageSize=100");
    }

    void asksForTheOneLineOfASmallConnection()
    {
        World world;
        world.settings.lines = {u"+13035550100"_s};
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"twilio-messages.json"_s));
        endOf(sms->poll({}, 0));
        QCOMPARE(world.server.lines(),
                 QList<QByteArray>{"GET " + base + "Messages.json?To=%2B13035550100&PageSize=1000"});
    }

    void pollInTrouble_data() { troubleRows(); }
    void pollInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto sms = world.sms();
        const auto batch = endOf(sms->poll({}, 0));
        QVERIFY(!batch.has_value());
        QCOMPARE(batch.error().code, trouble.onRead);
        verifySentence(batch.error());
    }

    void explainsWhyATextDidNotArrive()
    {
        World world;
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"twilio-message-undelivered.json"_s));
        const auto report = endOf(sms->delivery(sid(1), u"+17205550133"_s));
        QVERIFY(report.has_value());
        QCOMPARE(report->state, DeliveryState::Undelivered);
        QCOMPARE(report->reason, Error::Reason::Landline);
        QVERIFY(report->explanation.contains(u"landline"));
        QCOMPARE(world.server.lines(), QList<QByteArray>{"GET " + base + "Messages/" + sid(1).toLatin1() + ".json"});
    }

    void deliveryInTrouble_data() { troubleRows(); }
    void deliveryInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto sms = world.sms();
        const auto report = endOf(sms->delivery(sid(1), {}));
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, trouble.onRead);
        verifySentence(report.error());
    }

    void aBurstGoesOutSideBySide()
    {
        World world;
        world.clock.run(1);
        const auto sms = world.sms();
        world.server.setHandler([](const LoopbackRequest &) {
            LoopbackAnswer answer = recordedAnswer(u"twilio-message-sent.json"_s, 201);
            answer.delayMs = 20;
            return answer;
        });
        QList<QFuture<Expected<SentText>>> futures;
        for (int i = 0; i < 100; ++i)
            futures.append(sms->send(text));
        for (const auto &future : futures)
            QVERIFY(endOf(future).has_value());
        QCOMPARE(world.server.requests().size(), 100);
        QVERIFY(world.server.connections() > 6);
        QVERIFY(world.server.connections() <= 24);
    }
};

QTEST_GUILESS_MAIN(TwilioSmsTest)
#include "twiliosmstest.moc"
