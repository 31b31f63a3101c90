// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sandbox/sandboxfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace ring;
using namespace ring::sandbox;
using namespace ring::test;

namespace {
const QString line = u"+13035550100"_s;
const QString ann = u"+17205550142"_s;
} // namespace

class FaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("503") << QByteArray("\"kind\":\"status\"") << 503 << 20503 << false;
        QTest::newRow("429") << QByteArray("\"kind\":\"status\",\"status\":429,\"retry_after\":3") << 429 << 20429
                             << false;
        QTest::newRow("401") << QByteArray("\"kind\":\"status\",\"status\":401") << 401 << 20003 << false;
        QTest::newRow("a web page") << QByteArray("\"kind\":\"html\"") << 200 << 0 << false;
        QTest::newRow("half a document") << QByteArray("\"kind\":\"half\"") << 201 << 0 << true;
        QTest::newRow("closed before") << QByteArray("\"kind\":\"close\"") << 0 << 0 << false;
        QTest::newRow("cut after") << QByteArray("\"kind\":\"cut\"") << 0 << 0 << true;
    }

    void kinds()
    {
        QFETCH(QByteArray, fault);
        QFETCH(bool, accepted);
        SandboxFixture box;
        box.play(denver("\"faults\":[{\"at\":60,\"for\":60,\"on\":\"send\",\"times\":1," + fault + "}]"));
        QCOMPARE(box.send(line, ann, u"before"_s).status, 201);
        box.clock.advance(70 * secondMs);
        const Heard heard = box.sendOnce(line, ann, u"during"_s);
        QTEST(heard.status, "status");
        QTEST(heard.json["code"_L1].toInt(), "code");
        QCOMPARE(heard.retryAfter, fault.contains("retry_after") ? QByteArray("3") : QByteArray());
        const int texts = int(box.get(u"/Messages.json"_s).json["messages"_L1].toArray().size());
        QCOMPARE(texts, accepted ? 2 : 1);
        QCOMPARE(box.sendOnce(line, ann, u"only one request is hit"_s).status, 201);
    }

    void onlyWhatIsNamedIsHit()
    {
        SandboxFixture box;
        box.play(denver("\"faults\":[{\"kind\":\"status\",\"on\":\"calls\",\"skip\":1,\"times\":2}]"));
        QList<int> calls;
        for (int i = 0; i < 4; ++i)
            calls.append(box.get(u"/Calls.json"_s).status);
        QCOMPARE(calls, (QList<int>{200, 503, 503, 200}));
        QCOMPARE(box.get(u"/Messages.json"_s).status, 200);
    }

    void latencyDoesNotQueue()
    {
        SandboxFixture box;
        SandboxOptions slow;
        slow.latencyMs = 50;
        box.play(denver("\"calls\":[]"), slow);
        QNetworkAccessManager clients[4];
        QList<QNetworkReply *> replies;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 96; ++i)
            replies.append(clients[i % 4].get(box.request(box.accountPath(u"/Balance.json"_s), box.basic())));
        for (QNetworkReply *reply : std::as_const(replies))
            QCOMPARE(box.finish(reply).status, 200);
        // 96 in a row would take 4.8 s; 24 connections at a time need four turns.
        QVERIFY2(timer.elapsed() < 2400, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(timer.elapsed() >= 150);
    }
};

QTEST_GUILESS_MAIN(FaultTest)
#include "faulttest.moc"
