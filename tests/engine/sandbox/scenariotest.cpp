// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/scenario.h"

#include "tests/engine/sandbox/sandboxfixture.h"

#include <QDir>
#include <QTest>

using namespace ring;
using namespace ring::sandbox;
using namespace ring::test;

class ScenarioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &json, const QString &sentence) {
            QTest::newRow(name) << json << sentence;
        };
        row("not JSON", "{\n\"scenario\":1,\n]", u"Line 3 is not JSON"_s);
        row("a list", "[]", u"one JSON object"_s);
        row("no version", "{\"name\":\"x\",\"locations\":[{\"key\":\"d\",\"line\":\"+13035550100\"}]}",
            u"scenario has to be 1"_s);
        row("no location", "{\"scenario\":1,\"name\":\"x\"}", u"locations has to name"_s);
        row("no name", "{\"scenario\":1,\"locations\":[{\"key\":\"d\",\"line\":\"+13035550100\"}]}",
            u"name is missing"_s);
        row("start without offset", denver("\"start\":\"2026-03-02T09:00:00\""),
            u"start has to be an ISO 8601 moment"_s);
        row("unknown member", denver("\"cals\":[]"), u"cals is not a member"_s);
        row("unknown member of a call",
            denver("\"calls\":[{\"from\":\"+1\",\"to\":\"denver\",\"outcome\":\"busy\",\"ringing\":3}]"),
            u"calls[0].ringing is not a member"_s);
        row("unknown line", denver("\"calls\":[{\"from\":\"+1\",\"to\":\"boulder\",\"outcome\":\"busy\"}]"),
            u"calls[0].to names \"boulder\""_s);
        row("unknown caller", denver("\"calls\":[{\"from\":\"bob\",\"to\":\"denver\",\"outcome\":\"busy\"}]"),
            u"calls[0].from names \"bob\""_s);
        row("unknown outcome", denver("\"calls\":[{\"from\":\"+1\",\"to\":\"denver\",\"outcome\":\"lost\"}]"),
            u"calls[0].outcome has to be answered"_s);
        row("voicemail without words",
            denver("\"calls\":[{\"from\":\"+1\",\"to\":\"denver\",\"outcome\":\"voicemail\"}]"),
            u"calls[0].voicemail is missing"_s);
        row("no span", denver("\"calls\":[{\"at\":\"soon\",\"from\":\"+1\",\"to\":\"denver\",\"outcome\":\"busy\"}]"),
            u"calls[0].at has to be a number of seconds"_s);
        row("two acts", denver("\"replies\":[{\"from\":\"+17205550142\",\"say\":\"a\",\"book\":60}]"),
            u"replies[0].say or"_s);
        row("no act", denver("\"replies\":[{\"from\":\"+17205550142\"}]"), u"replies[0].say or"_s);
        row("unknown fault", denver("\"faults\":[{\"kind\":\"fire\"}]"), u"faults[0].kind has to be status"_s);
        row("unknown area", denver("\"faults\":[{\"kind\":\"html\",\"on\":\"roof\"}]"),
            u"faults[0].on has to be calls"_s);
        row("line twice",
            "{\"scenario\":1,\"name\":\"x\",\"locations\":[{\"key\":\"a\",\"line\":\"+13035550100\"},{\"key\":\"b\","
            "\"line\":\"+13035550100\"}]}",
            u"locations[1].line belongs"_s);
        row("caller twice", denver("\"callers\":[{\"key\":\"a\",\"number\":\"+1\"},{\"key\":\"a\",\"number\":\"+2\"}]"),
            u"callers[1].key is used"_s);
        row("wrong kind of value", denver("\"calls\":{}"), u"calls has to be a list"_s);
        row("item is no object", denver("\"calls\":[3]"), u"calls[0] has to be an object"_s);
    }

    void errors()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, sentence);
        const auto scenario = Scenario::parse(json);
        QVERIFY(!scenario);
        QVERIFY2(scenario.error().sentence.contains(sentence), qPrintable(scenario.error().sentence));
        QVERIFY(scenario.error().sentence.endsWith(u'.'));
    }

    void aMissingFileIsNamed()
    {
        const auto scenario = Scenario::load(u"/no/such.json"_s);
        QVERIFY(!scenario);
        QVERIFY(scenario.error().sentence.contains(u"/no/such.json"));
    }

    void spans_data()
    {
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<Millis>("millis");
        QTest::newRow("seconds") << QByteArray("90") << Millis(90'000);
        QTest::newRow("parts of seconds") << QByteArray("0.001") << Millis(1);
        QTest::newRow("words") << QByteArray("\"1d2h3m4s\"") << dayMs + 2 * hourMs + 3 * minuteMs + 4 * secondMs;
        QTest::newRow("only minutes") << QByteArray("\"5m\"") << 5 * minuteMs;
    }

    void spans()
    {
        QFETCH(QByteArray, at);
        const auto scenario = Scenario::parse(
            denver("\"calls\":[{\"at\":" + at + ",\"from\":\"+1\",\"to\":\"denver\",\"outcome\":\"busy\"}]"));
        QVERIFY(scenario);
        QTEST(happensAt(scenario->happenings.first()), "millis");
    }

    void everyShippedScenarioIsGood()
    {
        const QDir folder(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios"));
        const QStringList files = folder.entryList({u"*.json"_s});
        QVERIFY(files.size() >= 8);
        for (const QString &file : files) {
            const auto scenario = Scenario::load(folder.filePath(file));
            QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().sentence));
            QVERIFY2(!scenario->about.isEmpty(), qPrintable(file));
        }
    }

    void threeHundredHasEveryCase()
    {
        const auto scenario = Scenario::load(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/three-hundred.json"));
        QVERIFY(scenario);
        QHash<QString, int> endings;
        QSet<QString> kinds;
        int inbound = 0;
        for (const Happening &happening : scenario->happenings) {
            const auto *call = std::get_if<PhoneCall>(&happening);
            if (!call || !call->inbound)
                continue;
            ++inbound;
            ++endings[endingWord(call->ending)];
            kinds.insert(call->kind);
        }
        QCOMPARE(inbound, 300);
        QCOMPARE(endings.size(), 7);
        for (const QString &kind :
             {u"customer"_s, u"high_value"_s, u"prospect"_s, u"new"_s, u"anonymous"_s, u"toll_free"_s, u"landline"_s,
              u"robocall"_s, u"canadian"_s, u"foreign"_s, u"opted_out"_s, u"emergency"_s})
            QVERIFY2(kinds.contains(kind), qPrintable(kind));
    }

    void aBurstIsOneSecond()
    {
        SandboxFixture box;
        box.playFile(u"burst"_s);
        box.clock.advance(hourMs);
        QCOMPARE(box.get(u"/Calls.json?PageSize=1000&To=%2B13035550100"_s).json["calls"_L1].toArray().size(), 1000);
        QCOMPARE(box.logged(u"call_ended"_s).size(), 1000);
    }
};

QTEST_GUILESS_MAIN(ScenarioTest)
#include "scenariotest.moc"
