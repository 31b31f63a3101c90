// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/providers/providerkit.h"

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

const OutgoingText text{u"ref-1"_s, u"+13035550100"_s, u"+17205550142"_s,
                        u"Hi, this is Peak Plumbing. Sorry we missed your call."_s, 1800};

/// One service as its documents show it.
struct Service
{
    QString secret;
    QJsonObject settings;
    QByteArray sendLine;
    QByteArray authorization;
    QByteArray sendBody;
    QByteArray accepted; ///< answer to a send, with the id "id-1"
    int acceptedStatus;
    QByteArray askLine;
    QByteArray state; ///< answer to a question, STATE and CODE to be filled in
    QByteArray checkLine;
    QByteArray checked;
    int abilities;
};

QHash<QString, Service> services()
{
    const QByteArray words = "Hi, this is Peak Plumbing. Sorry we missed your call.";
    return {
        {u"telnyx"_s,
         {u"verysecret"_s,
          {},
          "POST /v2/messages",
          "Bearer verysecret",
          "{\"from\":\"+13035550100\",\"text\":\"" + words + "\",\"to\":\"+17205550142\",\"type\":\"SMS\"}",
          "{\"data\":{\"id\":\"id-1\",\"direction\":\"outbound\",\"to\":[{\"phone_number\":\"+17205550142\",\"status\":"
          "\"queued\",\"line_type\":\"Wireless\"}],\"received_at\":\"2026-11-03T16:15:01.000+00:00\",\"errors\":[]}}",
          200,
          "GET /v2/messages/id-1",
          "{\"data\":{\"id\":\"id-1\",\"to\":[{\"status\":\"STATE\"}],\"errors\":[{\"code\":\"CODE\"}]}}",
          "GET /v2/balance",
          "{\"data\":{\"balance\":\"12.00\",\"currency\":\"USD\"}}",
          SmsBackend::AnswersStop}},
        {u"plivo"_s,
         {u"verysecret"_s,
          {{u"public_url"_s, u"https://h.example/hooks/p"_s}},
          "POST /v1/Account/A1/Message/",
          "Basic " + QByteArray("A1:verysecret").toBase64(),
          "{\"dst\":\"17205550142\",\"message_expiry\":1800,\"method\":\"POST\",\"src\":\"13035550100\",\"text\":\"" +
              words + "\",\"type\":\"sms\",\"url\":\"https://h.example/hooks/p\"}",
          "{\"message\":\"message(s) queued\",\"message_uuid\":[\"id-1\"],\"api_id\":\"a\",\"invalid_number\":[]}",
          202,
          "GET /v1/Account/A1/Message/id-1/",
          "{\"api_id\":\"a\",\"message_uuid\":\"id-1\",\"message_state\":\"STATE\",\"error_code\":\"CODE\"}",
          "GET /v1/Account/A1/",
          "{\"api_id\":\"a\",\"cash_credits\":\"5\"}",
          SmsBackend::AnswersStop | SmsBackend::CanExpire}},
        {u"bandwidth"_s,
         {u"api:verysecret"_s,
          {{u"application_id"_s, u"app-1"_s}, {u"webhook_credential"_s, u"env:HOOK"_s}},
          "POST /api/v2/users/A1/messages",
          "Basic " + QByteArray("api:verysecret").toBase64(),
          "{\"applicationId\":\"app-1\",\"expiration\":\"2026-11-03T16:45:00.000Z\",\"from\":\"+13035550100\",\"tag\":"
          "\"ref-1\",\"text\":\"" +
              words + "\",\"to\":[\"+17205550142\"]}",
          "{\"id\":\"id-1\",\"owner\":\"+13035550100\",\"time\":\"2026-11-03T16:15:01.000Z\",\"segmentCount\":1}",
          202,
          "GET /api/v2/users/A1/messages?messageId=id-1&limit=1",
          "{\"totalCount\":1,\"pageInfo\":{},\"messages\":[{\"messageId\":\"id-1\",\"messageStatus\":\"STATE\","
          "\"errorCode\":CODE}]}",
          "GET /api/v2/users/A1/messages?messageDirection=INBOUND&limit=1",
          "{\"totalCount\":0,\"messages\":[]}",
          SmsBackend::CanExpire}},
    };
}

struct World : ProviderWorld
{
    explicit World(const QString &provider)
        : service(services().value(provider))
    {
        settings.provider = provider;
        settings.account = u"A1"_s;
        settings.secret = service.secret;
        settings.settings = service.settings;
    }
    std::unique_ptr<SmsBackend> sms()
    {
        auto made = makeSmsBackend(settings, context());
        return made ? std::move(*made) : nullptr;
    }
    Service service;
};

void each()
{
    QTest::addColumn<QString>("provider");
    for (const QString &name : services().keys())
        QTest::newRow(qPrintable(name)) << name;
}

void eachTrouble()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("number");
    for (const QString &name : services().keys())
        for (int i = 0; i < troubles().size(); ++i)
            QTest::newRow(qPrintable(name + u' ' + QLatin1String(troubles().at(i).name))) << name << i;
}

} // namespace

/// The services whose replies are pushed: what they send and ask, and what is made of each answer.
class PushedSmsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sendsOneText_data() { each(); }
    void sendsOneText()
    {
        QFETCH(QString, provider);
        World world(provider);
        world.clock.run(0);
        world.clock.set(fromIso(u"2026-11-03T16:15:00Z"_s));
        const auto sms = world.sms();
        QVERIFY(sms);
        QCOMPARE(sms->abilities(), world.service.abilities);
        world.server.answer(LoopbackAnswer::json(world.service.accepted, world.service.acceptedStatus));
        const auto sent = endOf(sms->send(text));
        QVERIFY(sent.has_value());
        QCOMPARE(sent->providerId, u"id-1"_s);
        QCOMPARE(sent->state, DeliveryState::Accepted);
        const LoopbackRequest &request = world.server.requests().first();
        QCOMPARE(request.line(), world.service.sendLine);
        QCOMPARE(request.header("Authorization"), world.service.authorization);
        QCOMPARE(request.header("Content-Type"), "application/json");
        QCOMPARE(request.body, world.service.sendBody);
    }

    void sendInTrouble_data() { eachTrouble(); }
    void sendInTrouble()
    {
        QFETCH(QString, provider);
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world(provider);
        play(world, trouble);
        const auto sms = world.sms();
        const auto sent = endOf(sms->send(text));
        QVERIFY(!sent.has_value());
        QCOMPARE(sent.error().code, trouble.onWrite);
        verifySentence(sent.error());
        QVERIFY(world.server.requests().size() <= 1);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Code>("errorCode");
        QTest::addColumn<Error::Reason>("reason");
        using C = Error::Code;
        using R = Error::Reason;
        const auto telnyx = [](const char *row, int status, const char *code, C error, R reason) {
            QTest::newRow(row) << u"telnyx"_s << status
                               << "{\"errors\":[{\"code\":\"" + QByteArray(code) +
                                      "\",\"title\":\"x\",\"detail\":\"+17205550142 is bad\"}]}"
                               << error << reason;
        };
        telnyx("telnyx stop", 400, "40300", C::Rejected, R::OptedOut);
        telnyx("telnyx landline", 422, "40001", C::Rejected, R::Landline);
        telnyx("telnyx not registered", 403, "40010", C::Rejected, R::Sender);
        telnyx("telnyx queue full", 400, "40318", C::RateLimited, R::None);
        telnyx("telnyx key", 401, "10009", C::Denied, R::None);
        telnyx("telnyx unknown", 400, "49999", C::Rejected, R::Other);
        telnyx("telnyx funds", 403, "20100", C::Rejected, R::Account);
        QTest::newRow("plivo 400") << u"plivo"_s << 400
                                   << QByteArray("{\"api_id\":\"a\",\"error\":\"dst 17205550142\"}") << C::Rejected
                                   << R::Other;
        QTest::newRow("plivo number") << u"plivo"_s << 202
                                      << QByteArray("{\"message_uuid\":[],\"invalid_number\":[\"17205550142\"]}")
                                      << C::Rejected << R::InvalidNumber;
        QTest::newRow("plivo account") << u"plivo"_s << 404 << QByteArray("{}") << C::NotFound << R::None;
        QTest::newRow("bandwidth 400") << u"bandwidth"_s << 400
                                       << QByteArray(
                                              "{\"type\":\"request-validation\",\"description\":\"+17205550142\"}")
                                       << C::Rejected << R::Other;
        QTest::newRow("bandwidth role") << u"bandwidth"_s << 403 << QByteArray("{\"type\":\"forbidden\"}") << C::Denied
                                        << R::None;
    }
    void refusals()
    {
        QFETCH(QString, provider);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        World world(provider);
        const auto sms = world.sms();
        world.server.answer(LoopbackAnswer::json(body, status));
        const auto sent = endOf(sms->send(text));
        QVERIFY(!sent.has_value());
        QTEST(sent.error().code, "errorCode");
        QTEST(sent.error().reason, "reason");
        verifySentence(sent.error());
    }

    void deliveries_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<DeliveryState>("meant");
        QTest::addColumn<Error::Reason>("reason");
        using D = DeliveryState;
        using R = Error::Reason;
        const auto row = [](const QString &provider, const char *state, const char *code, D meant, R reason) {
            QTest::newRow(qPrintable(provider + u' ' + QLatin1String(state) + u' ' + QLatin1String(code)))
                << provider << QByteArray(state) << QByteArray(code) << meant << reason;
        };
        row(u"telnyx"_s, "queued", "", D::Accepted, R::None);
        row(u"telnyx"_s, "sent", "", D::Sent, R::None);
        row(u"telnyx"_s, "delivered", "", D::Delivered, R::None);
        row(u"telnyx"_s, "delivery_unconfirmed", "", D::Sent, R::None);
        row(u"telnyx"_s, "delivery_failed", "40001", D::Undelivered, R::Landline);
        row(u"telnyx"_s, "sending_failed", "40300", D::Failed, R::OptedOut);
        row(u"telnyx"_s, "something_new", "", D::Unknown, R::None);
        row(u"plivo"_s, "queued", "000", D::Accepted, R::None);
        row(u"plivo"_s, "sent", "000", D::Sent, R::None);
        row(u"plivo"_s, "delivered", "000", D::Delivered, R::None);
        row(u"plivo"_s, "undelivered", "200", D::Undelivered, R::OptedOut);
        row(u"plivo"_s, "failed", "900", D::Failed, R::Account);
        row(u"plivo"_s, "rejected", "77", D::Failed, R::Other);
        row(u"plivo"_s, "something_new", "", D::Unknown, R::None);
        row(u"bandwidth"_s, "QUEUED", "0", D::Accepted, R::None);
        row(u"bandwidth"_s, "SENT", "0", D::Sent, R::None);
        row(u"bandwidth"_s, "DELIVERED", "0", D::Delivered, R::None);
        row(u"bandwidth"_s, "UNDELIVERED", "4701", D::Undelivered, R::Landline);
        row(u"bandwidth"_s, "FAILED", "4775", D::Failed, R::OptedOut);
        row(u"bandwidth"_s, "FAILED", "9902", D::Sent, R::None);
        row(u"bandwidth"_s, "DLR_EXPIRED", "0", D::Unknown, R::None);
    }
    void deliveries()
    {
        QFETCH(QString, provider);
        QFETCH(QByteArray, state);
        QFETCH(QByteArray, code);
        World world(provider);
        const auto sms = world.sms();
        QByteArray body = world.service.state;
        world.server.answer(LoopbackAnswer::json(body.replace("STATE", state).replace("CODE", code)));
        const auto report = endOf(sms->delivery(u"id-1"_s, text.to));
        QVERIFY(report.has_value());
        QCOMPARE(report->providerId, u"id-1"_s);
        QTEST(report->state, "meant");
        QTEST(report->reason, "reason");
        QCOMPARE(report->explanation.isEmpty(), report->reason == Error::Reason::None);
        QCOMPARE(world.server.lines(), QList<QByteArray>{world.service.askLine});
    }

    void deliveryInTrouble_data() { eachTrouble(); }
    void deliveryInTrouble()
    {
        QFETCH(QString, provider);
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world(provider);
        play(world, trouble);
        const auto sms = world.sms();
        const auto report = endOf(sms->delivery(u"id-1"_s, text.to));
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, trouble.onRead);
        verifySentence(report.error());
    }

    void checks_data() { each(); }
    void checks()
    {
        QFETCH(QString, provider);
        World world(provider);
        const auto sms = world.sms();
        world.server.answer(LoopbackAnswer::json(world.service.checked));
        QVERIFY(endOf(sms->check()).has_value());
        QCOMPARE(world.server.lines(), QList<QByteArray>{world.service.checkLine});
    }

    void checkInTrouble_data() { eachTrouble(); }
    void checkInTrouble()
    {
        QFETCH(QString, provider);
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world(provider);
        play(world, trouble);
        const auto sms = world.sms();
        const auto checked = endOf(sms->check());
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().code, trouble.onRead);
        verifySentence(checked.error());
    }

    void pollsNothingAndProvesNothing_data() { each(); }
    void pollsNothingAndProvesNothing()
    {
        QFETCH(QString, provider);
        World world(provider);
        const auto sms = world.sms();
        const auto batch = endOf(sms->poll("position", 1));
        QVERIFY(batch.has_value() && batch->texts.isEmpty() && !batch->more);
        QCOMPARE(batch->cursor, "position");
        const auto found = endOf(sms->find(text, 1));
        QVERIFY(!found.has_value());
        verifySentence(found.error());
        QVERIFY(world.server.requests().isEmpty());
    }

    void withoutCallbacksNothingIsSentWhereStopCouldNotBeSeen()
    {
        World world(u"bandwidth"_s);
        world.settings.settings.remove(u"webhook_credential"_s);
        const auto made = makeSmsBackend(world.settings, world.context());
        QVERIFY(!made.has_value());
        QVERIFY(made.error().sentence.contains(u"STOP"_s));
    }
};

QTEST_GUILESS_MAIN(PushedSmsTest)
#include "pushedsmstest.moc"
