// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sandbox/sandboxfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace ring;
using namespace ring::sandbox;
using namespace ring::test;

namespace {
const QString line = u"+13035550100"_s;
const QString ann = u"+17205550142"_s;
const QString linked = u"Sorry we missed you. https://book.copper.example/visit?r=L77 Reply STOP to opt out."_s;
} // namespace

class MessageTest : public QObject
{
    Q_OBJECT

private:
    QString statusOf(SandboxFixture &box, const QString &sid)
    {
        return box.get(u"/Messages/%1.json"_s.arg(sid)).json["status"_L1].toString();
    }
    int count(SandboxFixture &box, const QString &query)
    {
        return int(box.get(u"/Messages.json?"_s + query).json["messages"_L1].toArray().size());
    }

private Q_SLOTS:
    void anAcceptedTextGoesItsWay()
    {
        SandboxFixture box;
        box.playFile(u"single-missed"_s);
        const Heard heard = box.send(line, ann, u"Hello"_s);
        QCOMPARE(heard.status, 201);
        QCOMPARE(heard.json["status"_L1].toString(), u"queued"_s);
        QCOMPARE(heard.json["direction"_L1].toString(), u"outbound-api"_s);
        QVERIFY(heard.json["date_sent"_L1].isNull());
        QVERIFY(heard.json["error_code"_L1].isNull());
        const QString sid = heard.json["sid"_L1].toString();
        QVERIFY(sid.startsWith(u"SM") && sid.size() == 34);
        box.clock.advance(1300);
        QCOMPARE(statusOf(box, sid), u"sent"_s);
        box.clock.advance(5 * secondMs);
        QCOMPARE(statusOf(box, sid), u"delivered"_s);
        QCOMPARE(box.logged(u"text_delivered"_s).size(), 1);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("not our number") << u"+13035550199"_s << ann << u"x"_s << 21606;
        QTest::newRow("no number") << line << u"720"_s << u"x"_s << 21211;
        QTest::newRow("letters") << line << u"anonymous"_s << u"x"_s << 21211;
        QTest::newRow("empty") << line << ann << QString() << 21602;
        QTest::newRow("1600 is the most") << line << ann << QString(1601, u'a') << 21617;
        QTest::newRow("opted out") << line << u"+17205550150"_s << u"x"_s << 21610;
        QTest::newRow("abroad") << line << u"+447700900123"_s << u"x"_s << 21408;
        QTest::newRow("to itself") << line << line << u"x"_s << 21266;
    }

    void refusals()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, body);
        SandboxFixture box;
        box.playFile(u"stop"_s);
        const Heard heard = box.send(from, to, body);
        QCOMPARE(heard.status, 400);
        QTEST(heard.json["code"_L1].toInt(), "code");
        QCOMPARE(heard.json["status"_L1].toInt(), 400);
        QCOMPARE(box.logged(u"text_accepted"_s).size(), 0);
        QCOMPARE(box.logged(u"text_refused"_s).size(), 1);
    }

    void sixteenHundredCharactersAreAccepted()
    {
        SandboxFixture box;
        box.playFile(u"single-missed"_s);
        const Heard heard = box.send(line, ann, QString(1600, u'a'));
        QCOMPARE(heard.status, 201);
        QCOMPARE(heard.json["num_segments"_L1].toString(), u"11"_s);
    }

    void aLandlineIsFoundOutLater()
    {
        SandboxFixture box;
        box.playFile(u"stop"_s);
        const QString sid = box.send(line, u"+17205550151"_s, u"Hello"_s).json["sid"_L1].toString();
        box.clock.advance(10 * secondMs);
        const QJsonObject message = box.get(u"/Messages/%1.json"_s.arg(sid)).json;
        QCOMPARE(message["status"_L1].toString(), u"undelivered"_s);
        QCOMPARE(message["error_code"_L1].toInt(), 30006);
        QVERIFY(!message["error_message"_L1].toString().isEmpty());
    }

    void aTextThatWaitsTooLongFails()
    {
        SandboxFixture box;
        SandboxOptions slow;
        slow.segmentsPerSecond = 0.1;
        box.playFile(u"single-missed"_s, slow);
        box.send(line, ann, u"first"_s);
        QNetworkRequest post = box.request(box.accountPath(u"/Messages.json"_s), box.basic());
        post.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const QByteArray form = "From=%2B13035550100&To=%2B17205550142&Body=second&ValidityPeriod=5";
        const QString sid = box.finish(box.network.post(post, form)).json["sid"_L1].toString();
        box.clock.advance(6 * secondMs);
        const QJsonObject message = box.get(u"/Messages/%1.json"_s.arg(sid)).json;
        QCOMPARE(message["status"_L1].toString(), u"failed"_s);
        QCOMPARE(message["error_code"_L1].toInt(), 30001);
    }

    void repliesAndBookingsComeAfterTheText()
    {
        SandboxFixture box;
        box.playFile(u"single-missed"_s);
        box.clock.advance(minuteMs);
        box.send(line, ann, linked);
        QCOMPARE(count(box, u"To=%2B13035550100"_s), 0);
        box.clock.advance(10 * minuteMs);
        const QJsonObject reply = box.get(u"/Messages.json?To=%2B13035550100"_s).json["messages"_L1][0].toObject();
        QCOMPARE(reply["direction"_L1].toString(), u"inbound"_s);
        QCOMPARE(reply["status"_L1].toString(), u"received"_s);
        QCOMPARE(reply["body"_L1].toString(), u"Can you come tomorrow?"_s);
        box.send(line, ann, u"Yes, here: https://book.copper.example/visit?r=L77"_s);
        box.clock.advance(10 * minuteMs);
        const QJsonObject page = box.bookings().json;
        QCOMPARE(page["status"_L1].toString(), u"success"_s);
        QCOMPARE(page["data"_L1][0]["metadata"_L1]["recovery"_L1].toString(), u"L77"_s);
        QCOMPARE(page["data"_L1][0]["attendees"_L1][0]["phoneNumber"_L1].toString(), ann);
        QCOMPARE(page["pagination"_L1]["totalItems"_L1].toInt(), 1);
        QCOMPARE(box.logged(u"booking"_s).size(), 1);
    }

    void stopBlocksThePairAndStartFreesIt()
    {
        SandboxFixture box;
        box.playFile(u"stop"_s);
        QCOMPARE(box.send(line, ann, u"Hello"_s).status, 201);
        box.clock.advance(2 * minuteMs);
        QCOMPARE(box.send(line, ann, u"Hello again"_s).json["code"_L1].toInt(), 21610);
        QCOMPARE(box.logged(u"stopped"_s).size(), 1);
        box.clock.advance(10 * minuteMs);
        QCOMPARE(box.logged(u"started"_s).size(), 1);
        QCOMPARE(box.send(line, ann, u"Welcome back"_s).status, 201);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << QString() << 3;
        QTest::newRow("to the caller") << u"To=%2B17205550142"_s << 2;
        QTest::newRow("pair") << u"To=%2B17205550142&From=%2B13035550100"_s << 2;
        QTest::newRow("nobody") << u"To=%2B17205550143"_s << 0;
        QTest::newRow("sent that day") << u"DateSent=2026-03-02"_s << 2;
        QTest::newRow("sent since") << u"DateSent%3E=2026-03-02"_s << 2;
        QTest::newRow("sent before") << u"DateSent%3C=2026-03-01"_s << 0;
    }

    /// The newest of the three is still queued: without a date_sent, no filter by date finds it.
    void filters()
    {
        QFETCH(QString, query);
        SandboxFixture box;
        box.playFile(u"single-missed"_s);
        box.clock.advance(minuteMs);
        box.send(line, ann, u"one"_s);
        box.clock.advance(10 * minuteMs);
        box.send(line, ann, u"two"_s);
        QTEST(count(box, query), "count");
    }

    void bookingFilters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << QString() << 3;
        QTest::newRow("since the second") << u"?afterUpdatedAt=2026-03-02T16:20:00.000Z"_s << 2;
        QTest::newRow("one at a time") << u"?take=1&skip=1&sortUpdatedAt=asc"_s << 1;
        QTest::newRow("before") << u"?beforeCreatedAt=2026-03-02T16:15:00Z"_s << 1;
    }

    void bookingFilters()
    {
        QFETCH(QString, query);
        SandboxFixture box;
        box.play(denver("\"bookings\":[{\"at\":600,\"phone\":\"+17205550142\",\"recovery\":\"A\"},"
                        "{\"at\":1200,\"phone\":\"+17205550143\",\"recovery\":\"B\"},"
                        "{\"at\":1800,\"phone\":\"+17205550144\"}]"));
        box.clock.advance(hourMs);
        const QJsonArray data = box.bookings(query).json["data"_L1].toArray();
        QTEST(int(data.size()), "count");
        if (query.contains(u"sortUpdatedAt"))
            QCOMPARE(data[0]["metadata"_L1]["recovery"_L1].toString(), u"B"_s);
    }

    void bookingErrors()
    {
        SandboxFixture box;
        box.playFile(u"single-missed"_s);
        const Heard noVersion = box.finish(
            box.network.get(box.request(u"/v2/bookings"_s, "Bearer " + box.server->calendarKey().toLatin1())));
        QCOMPARE(noVersion.status, 400);
        QCOMPARE(noVersion.json["status"_L1].toString(), u"error"_s);
        const Heard noKey = box.finish(box.network.get(box.request(u"/v2/bookings"_s, "Bearer cal_none")));
        QCOMPARE(noKey.status, 401);
        QCOMPARE(box.bookings(u"?afterUpdatedAt=soon"_s).status, 400);
    }
};

QTEST_GUILESS_MAIN(MessageTest)
#include "messagetest.moc"
