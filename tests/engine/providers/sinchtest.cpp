// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/providers/providerkit.h"

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

struct World : ProviderWorld
{
    World()
    {
        settings.provider = u"sinch"_s;
        settings.account = u"plan1"_s;
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
const QString batchId = u"01FC66621XXXXX119Z8PMV1QPQ"_s;

} // namespace

class SinchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sendsOneBatch()
    {
        World world;
        world.clock.run(0);
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"sinch-batch.json"_s, 201));
        world.clock.set(fromIso(u"2026-11-03T16:15:00Z"_s));
        const auto sent = endOf(sms->send(text));
        QVERIFY(sent.has_value());
        QCOMPARE(sent->providerId, batchId);
        QCOMPARE(sent->createdAt, fromIso(u"2026-11-03T16:15:00.123Z"_s));
        const LoopbackRequest &request = world.server.requests().first();
        QCOMPARE(request.line(), "POST /xms/v1/plan1/batches");
        QCOMPARE(request.header("Authorization"), "Bearer verysecret");
        QCOMPARE(request.header("Content-Type"), "application/json");
        QCOMPARE(request.body,
                 "{\"body\":\"Hi, this is Peak Plumbing. Sorry we missed your call.\",\"client_reference\":\"ref-1\","
                 "\"expire_at\":\"2026-11-03T16:45:00.000Z\",\"from\":\"13035550100\",\"to\":[\"17205550142\"],"
                 "\"type\":\"mt_text\"}");
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Error::Code>("errorCode");
        QTest::addColumn<Error::Reason>("reason");
        using C = Error::Code;
        using R = Error::Reason;
        QTest::newRow("blocked") << 403 << u"blocked_account"_s << C::Rejected << R::Account;
        QTest::newRow("number type") << 403 << u"illegal_number_type"_s << C::Rejected << R::InvalidNumber;
        QTest::newRow("constraint") << 400 << u"syntax_constraint_violation"_s << C::Rejected << R::Content;
        QTest::newRow("unknown 400") << 400 << u"something_new"_s << C::Rejected << R::Other;
        QTest::newRow("unknown 403") << 403 << u"something_new"_s << C::Denied << R::None;
        QTest::newRow("wrong plan") << 404 << u""_s << C::NotFound << R::None;
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        World world;
        const auto sms = world.sms();
        world.server.answer(
            LoopbackAnswer::json(QJsonObject{{u"code"_s, code}, {u"text"_s, u"17205550142 is bad"_s}}, status));
        const auto sent = endOf(sms->send(text));
        QVERIFY(!sent.has_value());
        QTEST(sent.error().code, "errorCode");
        QTEST(sent.error().reason, "reason");
        verifySentence(sent.error());
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
        QVERIFY(world.server.requests().size() <= 1);
    }

    void findsByReference()
    {
        World world;
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"sinch-batches.json"_s));
        const auto found = endOf(sms->find(text, fromIso(u"2026-11-03T16:10:00Z"_s)));
        QVERIFY(found.has_value() && found->has_value());
        QCOMPARE((*found)->providerId, batchId);
        QCOMPARE(world.server.lines(),
                 QList<QByteArray>{
                     "GET "
                     "/xms/v1/plan1/"
                     "batches?client_reference=ref-1&start_date=2026-11-02T16%3A10%3A00.000Z&page=0&page_size=100"});
    }

    void aMissingReferenceIsSurelyNotThere()
    {
        World world;
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"sinch-batches.json"_s));
        OutgoingText other = text;
        other.ref = u"ref-9"_s;
        const auto found = endOf(sms->find(other, fromIso(u"2026-11-03T16:10:00Z"_s)));
        QVERIFY(found.has_value());
        QVERIFY(!found->has_value());
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
        QVERIFY(!found.has_value());
        QCOMPARE(found.error().code, trouble.onRead);
        verifySentence(found.error());
    }

    void listsReplies()
    {
        World world;
        const auto sms = world.sms();
        world.server.setHandler([](const LoopbackRequest &) { return recordedAnswer(u"sinch-inbounds.json"_s); });
        const auto batch = endOf(sms->poll({}, fromIso(u"2026-11-03T16:00:00Z"_s)));
        QVERIFY(batch.has_value());
        QCOMPARE(batch->texts.size(), 2);
        QCOMPARE(batch->texts.first().from, u"+17205550142"_s);
        QCOMPARE(batch->texts.first().to, u"+13035550100"_s);
        QCOMPARE(batch->texts.first().body, u"Sí, mañana a las 9 por favor ñ"_s);
        QCOMPARE(
            world.server.lines(),
            QList<QByteArray>{
                "GET "
                "/xms/v1/plan1/"
                "inbounds?to=13035550100%2C13035550101&start_date=2026-11-03T15%3A00%3A00.000Z&page=0&page_size=100"});
        const auto idle = endOf(sms->poll(batch->cursor, 0));
        QVERIFY(idle->texts.isEmpty());
        QCOMPARE(idle->cursor, batch->cursor);
        QVERIFY(world.server.lines().last().contains("start_date=2026-11-03T16%3A02%3A00.000Z&"));
    }

    void readsAllPagesOfTheWindow()
    {
        World world;
        const auto sms = world.sms();
        const auto page = [](int number, const QString &id) {
            return LoopbackAnswer::json(
                QJsonObject{{u"count"_s, 150},
                            {u"page"_s, number},
                            {u"page_size"_s, 100},
                            {u"inbounds"_s,
                             QJsonArray{QJsonObject{{u"id"_s, id}, {u"received_at"_s, u"2026-11-03T16:10:00Z"_s}}}}});
        };
        world.server.answer(page(0, u"i1"_s));
        world.server.answer(page(1, u"i2"_s));
        QCOMPARE(endOf(sms->poll({}, 0))->texts.size(), 2);
        QVERIFY(world.server.lines().last().contains("&page=1&"));
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

    void asksForTheReportOfTheOneRecipient()
    {
        World world;
        const auto sms = world.sms();
        world.server.answer(recordedAnswer(u"sinch-report.json"_s));
        const auto report = endOf(sms->delivery(batchId, u"+17205550142"_s));
        QVERIFY(report.has_value());
        QCOMPARE(report->state, DeliveryState::Undelivered);
        QCOMPARE(report->reason, Error::Reason::InvalidNumber);
        QVERIFY(!report->explanation.isEmpty());
        QCOMPARE(world.server.lines(),
                 QList<QByteArray>{"GET /xms/v1/plan1/batches/" + batchId.toLatin1() + "/delivery_report/17205550142"});
    }

    void states_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<DeliveryState>("state");
        QTest::newRow("Queued") << u"Queued"_s << DeliveryState::Accepted;
        QTest::newRow("Dispatched") << u"Dispatched"_s << DeliveryState::Sent;
        QTest::newRow("Delivered") << u"Delivered"_s << DeliveryState::Delivered;
        QTest::newRow("Expired") << u"Expired"_s << DeliveryState::Undelivered;
        QTest::newRow("Aborted") << u"Aborted"_s << DeliveryState::Failed;
        QTest::newRow("new one") << u"Vaporised"_s << DeliveryState::Unknown;
    }
    void states()
    {
        QFETCH(QString, status);
        World world;
        const auto sms = world.sms();
        world.server.answer(LoopbackAnswer::json(QJsonObject{{u"status"_s, status}, {u"code"_s, 0}}));
        QTEST(endOf(sms->delivery(batchId, u"+17205550142"_s))->state, "state");
    }

    void deliveryInTrouble_data() { troubleRows(); }
    void deliveryInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto sms = world.sms();
        const auto report = endOf(sms->delivery(batchId, u"+17205550142"_s));
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, trouble.onRead);
        verifySentence(report.error());
    }

    void checkInTrouble_data() { troubleRows(); }
    void checkInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto sms = world.sms();
        const auto line = endOf(sms->check());
        QVERIFY(!line.has_value());
        QCOMPARE(line.error().code, trouble.onRead);
        verifySentence(line.error());
    }

    void doesNotAnswerStopItself()
    {
        World world;
        QVERIFY(!(world.sms()->abilities() & SmsBackend::AnswersStop));
    }
};

QTEST_GUILESS_MAIN(SinchTest)
#include "sinchtest.moc"
