// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sandbox/sandboxfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace ring;
using namespace ring::sandbox;
using namespace ring::test;

namespace {
QStringList keysOf(const QString &file, const QString &schema)
{
    QFile spec(file);
    if (!spec.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject schemas =
        QJsonDocument::fromJson(spec.readAll()).object()["components"_L1]["schemas"_L1].toObject();
    return schemas[schema]["properties"_L1].toObject().keys();
}
} // namespace

class CallShapeTest : public QObject
{
    Q_OBJECT

private:
    SandboxFixture m_box;
    QJsonObject callFrom(const QString &from, const QString &parent = {})
    {
        const Heard heard = parent.isEmpty()
                                ? m_box.get(u"/Calls.json?From=%1"_s.arg(QString(from).replace(u"+"_s, u"%2B"_s)))
                                : m_box.get(u"/Calls.json?ParentCallSid="_s + parent);
        return heard.json["calls"_L1].toArray().last().toObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_box.playFile(u"every-ending"_s);
        m_box.clock.advance(hourMs);
    }

    void legs_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("parentStatus");
        QTest::addColumn<QString>("parentSeconds");
        QTest::addColumn<QString>("childStatus");
        QTest::addColumn<QString>("childSeconds");
        QTest::newRow("answered") << u"+17205550142"_s << u"completed"_s << u"69"_s << u"completed"_s << u"60"_s;
        QTest::newRow("no answer") << u"+17205550143"_s << u"completed"_s << u"21"_s << u"no-answer"_s << QString();
        QTest::newRow("hung up") << u"+17205550144"_s << u"completed"_s << u"7"_s << u"canceled"_s << QString();
        QTest::newRow("busy") << u"+17205550145"_s << u"completed"_s << u"3"_s << u"busy"_s << QString();
        QTest::newRow("voicemail") << u"+17205550146"_s << u"completed"_s << u"37"_s << u"no-answer"_s << QString();
    }

    void legs()
    {
        QFETCH(QString, from);
        const QJsonObject parent = callFrom(from);
        QCOMPARE(parent["parent_call_sid"_L1].toString(), QString());
        QCOMPARE(parent["direction"_L1].toString(), u"inbound"_s);
        QTEST(parent["status"_L1].toString(), "parentStatus");
        QTEST(parent["duration"_L1].toString(), "parentSeconds");
        const QJsonObject child = callFrom(from, parent["sid"_L1].toString());
        QCOMPARE(child["direction"_L1].toString(), u"outbound-dial"_s);
        QTEST(child["status"_L1].toString(), "childStatus");
        QTEST(child["duration"_L1].toString(), "childSeconds");
    }

    void fields()
    {
        const QJsonObject call = callFrom(u"+17205550142"_s);
        QCOMPARE(call["start_time"_L1].toString(), u"Mon, 02 Mar 2026 16:00:00 +0000"_s);
        QCOMPARE(call["end_time"_L1].toString(), u"Mon, 02 Mar 2026 16:01:09 +0000"_s);
        QCOMPARE(call["caller_name"_L1].toString(), u"Ann Lee"_s);
        QCOMPARE(call["from_formatted"_L1].toString(), u"(720) 555-0142"_s);
        QVERIFY(call["phone_number_sid"_L1].toString().startsWith(u"PN"));
    }

    void outboundCall()
    {
        const QJsonObject call =
            m_box.get(u"/Calls.json?To=%2B17205550142"_s).json["calls"_L1].toArray().at(0).toObject();
        QCOMPARE(call["direction"_L1].toString(), u"outbound-api"_s);
        QCOMPARE(call["from"_L1].toString(), u"+13035550100"_s);
        QCOMPARE(call["duration"_L1].toString(), u"45"_s);
    }

    void voicemail()
    {
        const QString call = callFrom(u"+17205550146"_s)["sid"_L1].toString();
        const QJsonObject recording =
            m_box.get(u"/Calls/%1/Recordings.json"_s.arg(call)).json["recordings"_L1][0].toObject();
        QCOMPARE(recording["call_sid"_L1].toString(), call);
        QCOMPARE(recording["source"_L1].toString(), u"RecordVerb"_s);
        const QString sid = recording["sid"_L1].toString();
        const QJsonObject text =
            m_box.get(u"/Recordings/%1/Transcriptions.json"_s.arg(sid)).json["transcriptions"_L1][0].toObject();
        QCOMPARE(text["transcription_text"_L1].toString(), u"Please call \"me\" back"_s);
        QCOMPARE(m_box.get(u"/Recordings.json?CallSid="_s + call).json["recordings"_L1].toArray().size(), 1);
        QVERIFY(m_box.get(u"/Recordings/%1.wav"_s.arg(sid)).body.startsWith("RIFF"));
    }

    void everyDocumentedMember_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("schema");
        QTest::newRow("call") << u"/Calls.json"_s << u"calls"_s << u"api.v2010.account.call"_s;
        QTest::newRow("recording") << u"/Recordings.json"_s << u"recordings"_s << u"api.v2010.account.recording"_s;
        QTest::newRow("transcription") << u"/Transcriptions.json"_s << u"transcriptions"_s
                                       << u"api.v2010.account.transcription"_s;
        QTest::newRow("message") << u"/Messages.json"_s << u"messages"_s << u"api.v2010.account.message"_s;
    }

    void everyDocumentedMember()
    {
        QFETCH(QString, schema);
        const QString specs = QStringLiteral(RING_SOURCE_DIR "/../shared/specs/");
        QStringList wanted =
            keysOf(specs + u"twilio-calls.json"_s, schema) + keysOf(specs + u"twilio-messaging.json"_s, schema);
        if (wanted.isEmpty())
            QSKIP("The published API descriptions are not beside this source tree.");
        m_box.send(u"+13035550100"_s, u"+17205550142"_s, u"Hello"_s);
        QFETCH(QString, path);
        QFETCH(QString, list);
        const QJsonObject page = m_box.get(path).json;
        const QJsonObject item = page[list].toArray().first().toObject();
        for (const QString &key : std::as_const(wanted))
            QVERIFY2(item.contains(key), qPrintable(key));
        for (const auto &key :
             {"uri", "page", "page_size", "start", "end", "first_page_uri", "next_page_uri", "previous_page_uri"})
            QVERIFY2(page.contains(QLatin1StringView(key)), key);
    }

    void smallResources()
    {
        QCOMPARE(m_box.get(u"/Balance.json"_s).json["currency"_L1].toString(), u"USD"_s);
        QCOMPARE(m_box.get(u"/IncomingPhoneNumbers.json"_s)
                     .json["incoming_phone_numbers"_L1][0]["phone_number"_L1]
                     .toString(),
                 u"+13035550100"_s);
        QCOMPARE(m_box.follow(u"/2010-04-01/Accounts/%1.json"_s.arg(m_box.server->accountSid()))
                     .json["status"_L1]
                     .toString(),
                 u"active"_s);
    }

    void unknownThings_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("no such call") << u"/Calls/CA1.json"_s << 404 << 20404;
        QTest::newRow("no such resource") << u"/Queues.json"_s << 404 << 20404;
        QTest::newRow("no date") << u"/Calls.json?StartTime=yesterday"_s << 400 << 20001;
        QTest::newRow("wrong page token") << u"/Calls.json?PageToken=PACA0"_s << 400 << 20001;
    }

    void unknownThings()
    {
        QFETCH(QString, path);
        const Heard heard = m_box.get(path);
        QTEST(heard.status, "status");
        QTEST(heard.json["code"_L1].toInt(), "code");
        QTEST(heard.json["status"_L1].toInt(), "status");
        QVERIFY(!heard.json["message"_L1].toString().isEmpty());
        QVERIFY(heard.json["more_info"_L1].toString().startsWith(u"https://"));
    }

    void wrongCredentials()
    {
        const Heard heard = m_box.finish(m_box.network.get(
            m_box.request(m_box.accountPath(u"/Calls.json"_s), "Basic " + QByteArray("AC1:no").toBase64())));
        QCOMPARE(heard.status, 401);
        QCOMPARE(heard.json["code"_L1].toInt(), 20003);
    }
};

QTEST_GUILESS_MAIN(CallShapeTest)
#include "callshapetest.moc"
