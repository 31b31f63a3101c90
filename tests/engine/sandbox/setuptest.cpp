// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/setup.h"

#include "engine/contacts/csvimport.h"
#include "engine/sandbox/populationstory.h"
#include "engine/sandbox/sandboxcontacts.h"
#include "engine/sandbox/sandboxsetup.h"
#include "engine/sandbox/sandboxthread.h"
#include "engine/sandbox/sandboxverb.h"
#include "engine/setup/credentials.h"
#include "tests/engine/sandbox/sandboxfixture.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimeZone>

using namespace ring;
using namespace ring::sandbox;
using namespace ring::test;

namespace {
const SandboxAddress address{QUrl(QStringLiteral("http://127.0.0.1:9")), u"AC1"_s, u"secret"_s, u"cal_1"_s};

struct Said
{
    int code = 0;
    QString out;
    QString err;
};

/// Without the customer records, which a setup file does not hold.
Expected<Setup> readBack(QJsonObject setup)
{
    setup.remove("contacts"_L1);
    return readSetup(QJsonDocument(setup).toJson());
}

Said say(const QStringList &args)
{
    Said said;
    QTextStream out(&said.out);
    QTextStream err(&said.err);
    said.code = runSandboxVerb(args, out, err);
    return said;
}
} // namespace

class SetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLocationIsComplete_data()
    {
        QTest::addColumn<int>("locations");
        QTest::newRow("one") << 1;
        QTest::newRow("as shipped") << 12;
        QTest::newRow("all") << 200;
    }

    void everyLocationIsComplete()
    {
        QFETCH(int, locations);
        SandboxOptions options;
        options.locations = locations;
        const QJsonObject setup = setupFor(options, address);
        const auto readable = readBack(setup);
        QVERIFY2(readable, readable ? "" : qPrintable(readable.error().detail));
        QCOMPARE(setup["locations"_L1].toArray().size(), locations);
        QCOMPARE(setup["lines"_L1].toArray().size(), locations);
        QCOMPARE(setup["connections"_L1].toArray().size(), 3);
        const QStringList lines = PopulationStory(options).lines();
        QSet<QString> keys;
        for (int i = 0; i < locations; ++i) {
            const QJsonObject location = setup["locations"_L1][i].toObject();
            keys.insert(location["key"_L1].toString());
            QCOMPARE(setup["lines"_L1][i]["location"_L1].toString(), location["key"_L1].toString());
            QCOMPARE(setup["lines"_L1][i]["number"_L1].toString(), lines.at(i));
            QVERIFY(QTimeZone(location["zone"_L1].toString().toLatin1()).isValid());
            QCOMPARE(location["hours"_L1].toObject().size(), 8);
            for (const auto &key : {"business", "name", "trade", "neutral_name", "state", "language", "direct_number",
                                    "booking_link", "callback_link", "signer", "group"})
                QVERIFY2(!location[QLatin1StringView(key)].toString().isEmpty(), key);
        }
        QCOMPARE(keys.size(), locations);
    }

    void aScenarioHasASetupToo()
    {
        const auto scenario = Scenario::load(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/three-hundred.json"));
        QVERIFY(scenario);
        const QJsonObject setup = setupFor(*scenario, address);
        QCOMPARE(setup["locations"_L1].toArray().size(), 4);
        QCOMPARE(setup["locations"_L1][1]["zone"_L1].toString(), u"America/New_York"_s);
        QVERIFY(!setup["locations"_L1][1].toObject().contains("line"_L1));
        const auto readable = readBack(setup);
        QVERIFY2(readable, readable ? "" : qPrintable(readable.error().detail));
        QCOMPARE(contactsCsv(*scenario).count('\n'), 1 + 28 + 10 + 10 + 4);
    }

    void contactsAreCsv()
    {
        const QList<QByteArray> lines = contactsCsv({}, QDate(2026, 3, 2)).split('\n');
        QCOMPARE(lines.first(), QByteArray("id,name,phone,state,value,last_visit,engaged_at,language\r"));
        QCOMPARE(lines.size() - 2, 12 * 84);
        const auto table = parseCsv(contactsCsv({}, QDate(2026, 3, 2)));
        QVERIFY(table);
        const auto mapping = mappingFor(table->header);
        QVERIFY(mapping);
        const ImportResult result = readContacts(*table, *mapping);
        QCOMPARE(result.contacts.size(), 12 * 84);
        QVERIFY(result.rejected.isEmpty() && result.doubts.isEmpty());
        const auto valuable = [](const ContactRecord &record) { return record.valueCents >= 250'000; };
        QVERIFY(std::count_if(result.contacts.begin(), result.contacts.end(), valuable) > 50);
    }

    void aSandboxInItsOwnThread()
    {
        StoryClock clock(1'772'467'200'000);
        SandboxThread thread;
        SandboxOptions options;
        options.clock = &clock;
        QSignalSpy happened(&thread, &SandboxThread::happened);
        const auto started = thread.start(options, [&options] { return std::make_unique<PopulationStory>(options); });
        QVERIFY(started);
        QCOMPARE(thread.startedAt(), clock.now());
        const auto next = thread.nextEventAt();
        QVERIFY(next);
        clock.set(*next + hourMs);
        thread.advanceTo(clock.now());
        QVERIFY(!thread.events().isEmpty());
        QTRY_VERIFY(!happened.isEmpty());
        QNetworkAccessManager network;
        QNetworkRequest request(
            QUrl(started->base.toString() + u"/2010-04-01/Accounts/%1/Calls.json"_s.arg(started->account)));
        request.setRawHeader("Authorization",
                             "Basic " + (started->account + u':' + started->token).toLatin1().toBase64());
        SandboxFixture client;
        QVERIFY(!client.finish(network.get(request)).json["calls"_L1].toArray().isEmpty());
    }

    void wrongArguments_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nothing") << QStringList() << 2 << u"Say what the sandbox is to do"_s;
        QTest::newRow("unknown action") << QStringList{u"dance"_s} << 2 << u"Say what the sandbox is to do"_s;
        QTest::newRow("unknown option") << QStringList{u"serve"_s, u"--louder"_s} << 2 << u"louder"_s;
        QTest::newRow("no number") << QStringList{u"serve"_s, u"--speed"_s, u"fast"_s} << 2 << u"--speed has to be"_s;
        QTest::newRow("too many") << QStringList{u"serve"_s, u"--locations"_s, u"201"_s} << 2 << u"from 1 to 200"_s;
        QTest::newRow("no file") << QStringList{u"serve"_s, u"--scenario"_s, u"/no.json"_s} << 1 << u"/no.json"_s;
    }

    void wrongArguments()
    {
        QFETCH(QStringList, args);
        QFETCH(QString, sentence);
        const Said said = say(args);
        QTEST(said.code, "code");
        QVERIFY2(said.err.contains(sentence), qPrintable(said.err));
        QVERIFY(said.out.isEmpty());
    }

    void serveTellsWhereAndWhat()
    {
        const QString file = QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/every-ending.json");
        const Said said = say({u"serve"_s, u"--scenario"_s, file, u"--speed"_s, u"1000"_s, u"--for"_s, u"1"_s});
        QCOMPARE(said.code, 0);
        const QStringList lines = said.out.split(u'\n', Qt::SkipEmptyParts);
        const QJsonObject greeting = QJsonDocument::fromJson(lines.first().toUtf8()).object();
        QVERIFY(greeting["base_url"_L1].toString().startsWith(u"http://127.0.0.1:"));
        QVERIFY(greeting["account"_L1].toString().startsWith(u"AC"));
        QCOMPARE(greeting["start"_L1].toString(), u"2026-03-02T16:00:00.000Z"_s);
        QCOMPARE(said.out.count(u"\"type\":\"call_ended\""_s), 7);
    }

    void setupAndContactsAreWritten()
    {
        QTemporaryDir dir;
        const Said setup = say({u"setup"_s, u"--locations"_s, u"3"_s, u"--port"_s, u"8099"_s, u"--into"_s, dir.path()});
        QCOMPARE(setup.code, 0);
        QFile file(setup.out.trimmed());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = readSetup(file.readAll());
        QVERIFY(read);
        QCOMPARE(read->connections.first().baseUrl, u"http://127.0.0.1:8099"_s);
        QVERIFY(QFile::exists(dir.filePath(read->contactsCsv)));
        const auto reference = CredentialReference::parse(read->connections.first().credential);
        QVERIFY(reference);
        QCOMPARE(*readCredential(*reference),
                 SandboxServer({}, std::make_unique<PopulationStory>(SandboxOptions())).authToken());
        const Said nowhere = say({u"setup"_s, u"--port"_s, u"8099"_s, u"--into"_s, u"/proc/none"_s});
        QCOMPARE(nowhere.code, 1);
        QVERIFY(nowhere.err.contains(u"/proc/none"));
        QCOMPARE(say({u"setup"_s}).code, 2);
        QVERIFY(say({u"--help"_s}).out.contains(u"--scenario"));
    }
};

QTEST_GUILESS_MAIN(SetupTest)
#include "setuptest.moc"
