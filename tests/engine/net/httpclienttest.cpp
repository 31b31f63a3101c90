// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpclient.h"

#include "engine/net/oncebody.h"
#include "engine/net/storytimer.h"
#include "tests/support/loopbackserver.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;
using Cut = LoopbackAnswer::Cut;

namespace {

struct World
{
    LoopbackServer server;
    QNetworkAccessManager network;
    StoryClock clock{1'000'000};
    HttpClient client{&network, &clock, [] { return 0.0; }, u"Front desk"_s};

    World() { clock.run(300); }
    HttpRequest get(const QString &path = u"/x"_s)
    {
        HttpRequest request;
        request.url = server.url();
        request.url.setPath(path);
        request.what = u"ask"_s;
        return request;
    }
    HttpRequest post()
    {
        HttpRequest request = get();
        request.method = "POST";
        request.headers = {{"Content-Type", "text/plain"}};
        request.body = "hello";
        return request;
    }
};

LoopbackAnswer good()
{
    return LoopbackAnswer::json(QByteArray("{}"));
}

LoopbackAnswer silence()
{
    LoopbackAnswer answer;
    answer.delayMs = -1;
    return answer;
}

} // namespace

class HttpClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesTheWholeAnswer()
    {
        World world;
        LoopbackAnswer answer = LoopbackAnswer::json(QByteArray("{\"a\":1}"));
        answer.headers.emplaceBack("X-Thing", "7");
        world.server.answer(answer);
        const auto got = endOf(world.client.send(world.get()));
        QVERIFY(got.has_value());
        QCOMPARE(got->status, 200);
        QCOMPARE(got->body, "{\"a\":1}");
        QCOMPARE(got->header("x-thing"), "7");
        QVERIFY(!world.server.requests().first().header("User-Agent").isEmpty());
    }

    void aWriteLeavesOnce_data()
    {
        QTest::addColumn<int>("cut");
        QTest::addColumn<bool>("warm");
        QTest::addColumn<int>("size");
        for (const int size : {5, 200'000}) {
            for (const bool warm : {false, true}) {
                const QByteArray kind = QByteArray(warm ? ", kept connection, " : ", ") + QByteArray::number(size);
                QTest::newRow(("before" + kind).constData()) << int(Cut::Before) << warm << size;
                QTest::newRow(("during" + kind).constData()) << int(Cut::During) << warm << size;
                QTest::newRow(("after" + kind).constData()) << int(Cut::After) << warm << size;
            }
        }
    }
    void aWriteLeavesOnce()
    {
        QFETCH(int, cut);
        QFETCH(bool, warm);
        QFETCH(int, size);
        World world;
        if (warm) {
            world.server.answer(good());
            QVERIFY(endOf(world.client.send(world.get())).has_value());
            world.server.forget();
        }
        for (int i = 0; i < 5; ++i)
            world.server.answer(LoopbackAnswer::cutting(Cut(cut)));
        HttpRequest request = world.post();
        request.body = QByteArray(size, 'x');
        const auto got = endOf(world.client.send(request));
        QVERIFY(!got.has_value());
        QCOMPARE(got.error().code, Error::Code::Ambiguous);
        QCOMPARE(world.server.unusedAnswers(), 4);
        QVERIFY(world.server.requests().size() <= 1);
    }

    void aReadIsRepeatedByTheTable()
    {
        World world;
        for (int i = 0; i < 3; ++i)
            world.server.answer(LoopbackAnswer::json(QByteArray("{}"), 503));
        const auto got = endOf(world.client.send(world.get()));
        QCOMPARE(got.error().code, Error::Code::Unavailable);
        QCOMPARE(world.server.requests().size(), 3);
    }

    void aReadIsNotRepeatedWhenAPersonHasToAct()
    {
        World world;
        world.server.answer(LoopbackAnswer::json(QByteArray("{}"), 401));
        QCOMPARE(endOf(world.client.send(world.get())).error().code, Error::Code::Denied);
        QCOMPARE(world.server.requests().size(), 1);
    }

    void surelyNotSent_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("closed port") << LoopbackServer::closedPort();
        QTest::newRow("unknown host") << QUrl(u"https://no-such-host.invalid/"_s);
    }
    void surelyNotSent()
    {
        QFETCH(QUrl, url);
        World world;
        HttpRequest request = world.post();
        request.url = url;
        QCOMPARE(endOf(world.client.send(request)).error().code, Error::Code::Unavailable);
    }

    void whatDoesNotSpeakTlsGetsNothing()
    {
        World world;
        HttpRequest request = world.post();
        request.url.setScheme(u"https"_s);
        QVERIFY(!endOf(world.client.send(request)).has_value());
        QVERIFY(world.server.requests().isEmpty());
    }

    void refusesPlainHttpToOthers()
    {
        World world;
        HttpRequest request = world.get();
        request.url = QUrl(u"http://192.0.2.1/"_s);
        QCOMPARE(endOf(world.client.send(request)).error().code, Error::Code::BadInput);
    }

    void doesNotFollowRedirects()
    {
        World world;
        LoopbackServer other;
        LoopbackAnswer answer;
        answer.status = 302;
        answer.headers = {{"Location", other.url().toEncoded()}};
        world.server.answer(answer);
        QCOMPARE(endOf(world.client.send(world.get())).error().code, Error::Code::BadAnswer);
        QCOMPARE(other.connections(), 0);
    }

    void refusesHugeAnswers()
    {
        World world;
        world.server.answer(LoopbackAnswer::json(QByteArray(int(largestAnswer) + 1, 'x')));
        const auto got = endOf(world.client.send(world.get()));
        QCOMPARE(got.error().code, Error::Code::BadAnswer);
        QVERIFY(got.error().sentence.contains(u"larger"));
    }

    void silenceEnds_data()
    {
        QTest::addColumn<bool>("write");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("read") << false << Error::Code::Unavailable;
        QTest::newRow("write") << true << Error::Code::Ambiguous;
    }
    void silenceEnds()
    {
        QFETCH(bool, write);
        World world;
        for (int i = 0; i < 4; ++i)
            world.server.answer(silence());
        HttpRequest request = write ? world.post() : world.get();
        request.timeoutMs = 50;
        request.retryBudgetMs = hourMs;
        QTEST(endOf(world.client.send(request)).error().code, "code");
        QCOMPARE(world.server.requests().size(), write ? 1 : 3);
    }

    void aFastStoryDoesNotHurryTheNetwork()
    {
        World world;
        world.clock.run(100'000); // twenty seconds are over in a fifth of a millisecond
        LoopbackAnswer slow = good();
        slow.delayMs = 100;
        world.server.answer(slow);
        QVERIFY(endOf(world.client.send(world.get())).has_value());
    }

    void destroyingTheClientEndsEverything()
    {
        World world;
        auto client = std::make_unique<HttpClient>(
            &world.network, &world.clock, [] { return 0.0; }, u"Front desk"_s);
        PacePolicy one;
        one.concurrent = 1;
        client->setPace({}, one);
        world.server.answer(silence());
        const auto underWay = client->send(world.get());
        const auto waiting = client->send(world.get());
        client.reset();
        for (const auto &future : {underWay, waiting}) {
            QVERIFY(future.isFinished());
            QCOMPARE(future.result().error().code, Error::Code::Cancelled);
        }
    }

    void onlySoManyAtATime_inTheOrderOfAsking()
    {
        World world;
        PacePolicy one;
        one.concurrent = 1;
        world.client.setPace({}, one);
        world.server.setHandler([](const LoopbackRequest &) {
            LoopbackAnswer answer = good();
            answer.delayMs = 5;
            return answer;
        });
        QList<QFuture<Expected<HttpAnswer>>> futures;
        for (const QString &path : {u"/1"_s, u"/2"_s, u"/3"_s})
            futures.append(world.client.send(world.get(path)));
        for (const auto &future : futures)
            QVERIFY(endOf(future).has_value());
        QCOMPARE(world.server.lines(), (QList<QByteArray>{"GET /1", "GET /2", "GET /3"}));
        QCOMPARE(world.server.connections(), 1);
    }

    /// Qt alone would keep six under way and let the others wait inside.
    void asManyAreUnderWayAsPacingAllows()
    {
        World world;
        PacePolicy wide;
        wide.concurrent = 20;
        world.client.setPace("send", wide);
        QList<LoopbackAnswer> held(20, silence());
        for (const LoopbackAnswer &answer : std::as_const(held))
            world.server.answer(answer);
        HttpRequest request = world.post();
        request.group = "send";
        for (int i = 0; i < 25; ++i)
            world.client.send(request);
        QTRY_COMPARE(world.server.requests().size(), 20);
        QCOMPARE(world.client.lanes().count("send"), 4);
        // Another group has its own way out.
        world.server.answer(good());
        QVERIFY(endOf(world.client.send(world.get())).has_value());
        QCOMPARE(world.server.requests().size(), 21);
        QCOMPARE(world.client.lanes().count({}), 1);
    }

    void aQuietTimeKeepsToFewConnections()
    {
        World world;
        world.server.setHandler([](const LoopbackRequest &) { return good(); });
        for (int i = 0; i < 20; ++i)
            QVERIFY(endOf(world.client.send(world.get())).has_value());
        QCOMPARE(world.client.lanes().count({}), 1);
        QCOMPARE(world.server.connections(), 1);
    }

    void afterARefusalFewerAreUnderWay()
    {
        World world;
        world.clock.run(0);
        PacePolicy wide;
        wide.concurrent = 8;
        world.client.setPace("send", wide);
        HttpRequest request = world.post();
        request.group = "send";
        world.server.setHandler([](const LoopbackRequest &) { return LoopbackAnswer::limited("2"); });
        QList<QFuture<Expected<HttpAnswer>>> wave;
        for (int i = 0; i < 8; ++i)
            wave << world.client.send(request);
        for (const auto &one : std::as_const(wave)) {
            const auto refused = endOf(one);
            QCOMPARE(refused.error().code, Error::Code::RateLimited);
            QCOMPARE(refused.error().retryAfter->count(), qint64(2 * secondMs)); // one wave, one pause
        }
        world.clock.advance(2 * secondMs);
        world.server.forget();
        world.server.setHandler([](const LoopbackRequest &) { return silence(); });
        for (int i = 0; i < 8; ++i)
            world.client.send(request);
        QTRY_COMPARE(world.server.requests().size(), 4);
        QCoreApplication::processEvents();
        QCOMPARE(world.server.requests().size(), 4);
    }

    void sitsOutAPenaltyWithoutAskingAgain()
    {
        World world;
        world.clock.run(0);
        PacePolicy strict;
        strict.penaltyMs = minuteMs;
        world.client.setPace({}, strict);
        world.server.answer(LoopbackAnswer::limited("5"));
        const auto first = endOf(world.client.send(world.get()));
        QCOMPARE(first.error().code, Error::Code::RateLimited);
        QCOMPARE(first.error().retryAfter->count(), qint64(minuteMs));
        world.clock.advance(20 * secondMs);
        const auto second = endOf(world.client.send(world.get()));
        QCOMPARE(second.error().code, Error::Code::RateLimited);
        QCOMPARE(second.error().retryAfter->count(), qint64(40 * secondMs));
        QCOMPARE(world.server.requests().size(), 1);
        world.clock.advance(40 * secondMs);
        world.server.answer(good());
        QVERIFY(endOf(world.client.send(world.get())).has_value());
    }

    void aShortWaitForTheNextTurnIsWaited()
    {
        World world;
        PacePolicy spaced;
        spaced.burst = 1;
        spaced.gapMs = 2 * secondMs;
        world.client.setPace({}, spaced);
        world.server.setHandler([](const LoopbackRequest &) { return good(); });
        const Millis begun = world.clock.now();
        for (int i = 0; i < 3; ++i)
            QVERIFY(endOf(world.client.send(world.get())).has_value());
        QVERIFY(world.clock.now() - begun >= 4 * secondMs);
    }

    void heedsAUsedUpWindow()
    {
        World world;
        world.clock.run(0);
        LoopbackAnswer last = good();
        last.headers.emplaceBack("X-Rate-Limit-Remaining", "0");
        last.headers.emplaceBack("X-Rate-Limit-Window", "60");
        world.server.answer(last);
        QVERIFY(endOf(world.client.send(world.get())).has_value());
        QCOMPARE(endOf(world.client.send(world.get())).error().code, Error::Code::RateLimited);
        QCOMPARE(world.server.requests().size(), 1);
    }

    void theExplainerHasTheLastWord()
    {
        World world;
        world.client.setExplain([](const HttpAnswer &answer, Error error) {
            error.sentence = QString::fromLatin1(answer.body);
            return error;
        });
        world.server.answer(LoopbackAnswer::json(QByteArray("because"), 400));
        QCOMPARE(endOf(world.client.send(world.get())).error().sentence, u"because"_s);
    }

    void errorsKeepSecretsAndPeoplesNumbers()
    {
        World world;
        HttpRequest request = world.get(u"/Messages.json"_s);
        request.url.setQuery(u"To=%2B17205550142"_s);
        request.headers = {{"Authorization", "Basic c2VjcmV0"}};
        world.server.answer(LoopbackAnswer::json(QByteArray("{}"), 401));
        const Error error = endOf(world.client.send(request)).error();
        for (const QString &text : {error.sentence, error.detail}) {
            QVERIFY(!text.contains(u"7205550142"));
            QVERIFY(!text.contains(u"c2VjcmV0"));
        }
    }

    void aBodyIsReadOnce()
    {
        OnceBody body("hello");
        QCOMPARE(body.readAll(), "hello");
        QVERIFY(!body.reset());
        QVERIFY(!body.seek(0));
    }

    void timersFollowTheStory()
    {
        StoryClock clock(0);
        StoryTimer timer(&clock, nullptr);
        bool called = false;
        timer.callAfter(hourMs, [&] { called = true; });
        QCoreApplication::processEvents();
        QVERIFY(!called);
        clock.advance(hourMs);
        QTRY_VERIFY(called);
        called = false;
        clock.run(100'000);
        timer.callAfter(hourMs, [&] { called = true; });
        QTRY_VERIFY(called);
        timer.callAfter(0, [] { QFAIL("a stopped timer called"); });
        timer.stop();
        QVERIFY(!timer.isWaiting());
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "httpclienttest.moc"
