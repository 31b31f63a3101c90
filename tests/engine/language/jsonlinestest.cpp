// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class JsonLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void answersVoicemail();
    void answersReply();
    void ignoresLabels();
    void refuses_data();
    void refuses();
};

void JsonLinesTest::answersVoicemail()
{
    const auto line = classifyVoicemailLine(
        R"({"id":"a","transcript":"there is smoke pouring out of the wall outlet and it is sparking","vertical":"electrical",)"
        R"("after_hours":true,"repeat_calls_last_15min":1})");
    QVERIFY(line);
    const QJsonObject answer = QJsonDocument::fromJson(*line).object();
    QCOMPARE(answer["id"_L1].toString(), u"a"_s);
    QCOMPARE(answer["label"_L1].toString(), u"emergency"_s);
    QVERIFY(!answer["because"_L1].toArray().isEmpty());
    QVERIFY(!line->contains('\n'));
}

void JsonLinesTest::answersReply()
{
    const auto line = classifyReplyLine(R"({"id":7,"prior_text_kind":"slots_offered","body":"the second one"})");
    QVERIFY(line);
    const QJsonObject answer = QJsonDocument::fromJson(*line).object();
    QCOMPARE(answer["id"_L1].toInt(), 7);
    QCOMPARE(answer["intent"_L1].toString(), u"picks_slot"_s);
    QCOMPARE(answer["slot"_L1].toInt(), 2);
    QCOMPARE(answer["opt_out"_L1].toBool(true), false);
    QCOMPARE(answer["needs_human"_L1].toBool(true), false);
}

void JsonLinesTest::ignoresLabels()
{
    const QByteArray plain = R"({"id":"x","prior_text_kind":"text_back","body":"what are your hours"})";
    const QByteArray misled =
        R"({"id":"x","prior_text_kind":"text_back","body":"what are your hours","intent":"urgent",)"
        R"("opt_out":true,"needs_human":true,"notes":"slot=1"})";
    QCOMPARE(*classifyReplyLine(plain), *classifyReplyLine(misled));
    QCOMPARE(*classifyVoicemailLine(R"({"id":"x","transcript":"hello there"})"),
             *classifyVoicemailLine(R"({"id":"x","transcript":"hello there","label":"emergency","family":"plain"})"));
}

void JsonLinesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("reply");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << false << u"not JSON"_s;
    QTest::newRow("half") << QByteArray("{\"id\":") << true << u"not JSON"_s;
    QTest::newRow("array") << QByteArray("[1]") << true << u"not an object"_s;
    QTest::newRow("no id") << QByteArray("{\"transcript\":\"x\"}") << false << u"\"id\""_s;
    QTest::newRow("no transcript") << QByteArray("{\"id\":\"1\"}") << false << u"\"transcript\""_s;
    QTest::newRow("no body") << QByteArray("{\"id\":\"1\",\"prior_text_kind\":\"text_back\"}") << true << u"\"body\""_s;
    QTest::newRow("odd kind") << QByteArray("{\"id\":\"1\",\"body\":\"x\",\"prior_text_kind\":\"fax\"}") << true
                              << u"fax"_s;
}

void JsonLinesTest::refuses()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, reply);
    QFETCH(QString, says);
    const auto answer = reply ? classifyReplyLine(line) : classifyVoicemailLine(line);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::BadInput);
    QVERIFY2(answer.error().sentence.contains(says), qPrintable(answer.error().sentence));
}

QTEST_GUILESS_MAIN(JsonLinesTest)
#include "jsonlinestest.moc"
