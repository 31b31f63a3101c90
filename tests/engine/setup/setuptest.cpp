// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/setup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ring;

namespace {

/// The example with one value changed; `path` like "locations.0.zone". An undefined value removes it.
QByteArray exampleWith(const QString &path, const QJsonValue &value)
{
    const auto put = [](const auto &self, const QJsonValue &into, QStringList names,
                        const QJsonValue &what) -> QJsonValue {
        const QString name = names.takeFirst();
        if (into.isArray()) {
            QJsonArray array = into.toArray();
            const int at = name.toInt();
            const QJsonValue inner = names.isEmpty() ? what : self(self, array.at(at), names, what);
            at < array.size() ? array.replace(at, inner) : array.append(inner);
            return array;
        }
        QJsonObject object = into.toObject();
        const QJsonValue inner = names.isEmpty() ? what : self(self, object.value(name), names, what);
        inner.isUndefined() ? object.remove(name) : void(object.insert(name, inner));
        return object;
    };
    const QJsonObject example = QJsonDocument::fromJson(exampleSetup()).object();
    return QJsonDocument(put(put, example, path.split(u'.'), value).toObject()).toJson();
}

} // namespace

class SetupTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheExample();
    void readsTheSmallest();
    void refusesValues_data();
    void refusesValues();
    void refusesDocuments_data();
    void refusesDocuments();
    void knowsATradeByItsOtherWords_data();
    void knowsATradeByItsOtherWords();
    void tellsEveryProblemAtOnce();
    void neverTellsASecret();
    void survivesMutilation();
    void schemaKnowsEverySetting();
};

void SetupTest::readsTheExample()
{
    const auto setup = readSetup(exampleSetup());
    QVERIFY2(setup, qPrintable(setup ? QString() : setup.error().detail));
    QCOMPARE(setup->locations.size(), 2);
    const SetupLocation &first = setup->locations.first();
    QCOMPARE(first.key, u"denver-north"_s);
    QCOMPARE(first.directNumber, u"+17205550142"_s);
    QCOMPARE(first.hours.week[0].size(), 2);
    QCOMPARE(first.hours.week[6].size(), 0);
    QCOMPARE(first.hours.holidays.size(), 2);
    QCOMPARE(first.onCall.size(), 2);
    QCOMPARE(first.onCall[1], (OnCallPerson{u"Rosa Vega"_s, u"+17205550144"_s}));
    QCOMPARE(first.policy[u"follow_ups"_s].toInt(), 2);
    QCOMPARE(setup->locations[1].neutralName, u"Lakeview Office"_s);
    QCOMPARE(setup->lines[1].location, u"lakeview"_s);
    QCOMPARE(setup->lines[1].smsConnection, u"texts"_s);
    QCOMPARE(setup->connections[0].credential, u"env:TWILIO_AUTH_TOKEN"_s);
    QCOMPARE(setup->templates.first().location, u"denver-north"_s);
    QCOMPARE(setup->contactsCsv, u"contacts.csv"_s);
    QCOMPARE(setup->contactsColumns.value(u"phone"_s), u"Mobile Phone"_s);
}

void SetupTest::readsTheSmallest()
{
    const auto setup = readSetup(R"({"locations": [{"key": "a", "business": "B", "name": "N", "state": "DC",
        "zone": "America/New_York", "hours": {}}]})");
    QVERIFY2(setup, qPrintable(setup ? QString() : setup.error().sentence));
    QCOMPARE(setup->locations.first().trade, u"general"_s);
    QCOMPARE(setup->locations.first().language, u"en"_s);
}

void SetupTest::refusesValues_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("advice");
    const QJsonValue none(QJsonValue::Undefined);
    const auto row = [](const char *name, const QString &path, const QJsonValue &value, const QString &place,
                        const QString &advice) { QTest::newRow(name) << path << value << place << advice; };
    row("no locations", u"locations"_s, none, u"locations:"_s, u"missing"_s);
    row("locations no list", u"locations"_s, 3, u"locations:"_s, u"list"_s);
    row("location no object", u"locations.1"_s, u"x"_s, u"locations[1]:"_s, u"object"_s);
    row("no business", u"locations.1.business"_s, none, u"locations[1].business:"_s, u"missing"_s);
    row("empty business", u"locations.1.business"_s, u" "_s, u"locations[1].business:"_s, u"empty"_s);
    row("business a number", u"locations.1.business"_s, 7, u"locations[1].business:"_s, u"text in quotes"_s);
    row("business huge", u"locations.1.business"_s, QString(10'000, u'x'), u"locations[1].business:"_s, u"shorten"_s);
    row("business bidi", u"locations.1.business"_s, u"a\u202eb"_s, u"locations[1].business:"_s, u"cannot be seen"_s);
    row("key with blanks", u"locations.0.key"_s, u"Denver North"_s, u"locations[0].key:"_s, u"small letters"_s);
    row("key doubled", u"locations.1.key"_s, u"denver-north"_s, u"locations[1].key:"_s, u"twice"_s);
    row("state", u"locations.0.state"_s, u"ZZ"_s, u"locations[0].state:"_s, u"ZZ"_s);
    row("state small", u"locations.0.state"_s, u"co"_s, u"locations[0].state:"_s, u"capital"_s);
    row("zone", u"locations.0.zone"_s, u"Mountain"_s, u"locations[0].zone:"_s, u"IANA"_s);
    row("language", u"locations.0.language"_s, u"fr"_s, u"locations[0].language:"_s, u"en, es"_s);
    row("no hours", u"locations.0.hours"_s, none, u"locations[0].hours:"_s, u"missing"_s);
    row("bad period", u"locations.0.hours.mon"_s, QJsonArray{u"7-5"_s}, u"locations[0].hours.mon[0]:"_s, u"08:00"_s);
    row("number", u"locations.0.direct_number"_s, u"555"_s, u"locations[0].direct_number:"_s, u"+1"_s);
    row("link", u"locations.0.booking_link"_s, u"soon"_s, u"locations[0].booking_link:"_s, u"web address"_s);
    row("home page", u"locations.0.booking_link"_s, u"https://acme.com/?r={recovery_id}"_s,
        u"locations[0].booking_link:"_s, u"home page"_s);
    row("shortener", u"locations.0.callback_link"_s, u"https://bit.ly/x"_s, u"locations[0].callback_link:"_s,
        u"shortener"_s);
    row("policy unknown", u"locations.0.policy.followups"_s, 2, u"locations[0].policy.followups:"_s,
        u"no such setting"_s);
    row("policy range", u"locations.0.policy.follow_ups"_s, 9, u"locations[0].policy.follow_ups:"_s, u"0 to 2"_s);
    row("policy kind", u"locations.0.policy.text_foreign"_s, 1, u"locations[0].policy.text_foreign:"_s,
        u"true or false"_s);
    row("policy condition", u"locations.0.policy.conditions"_s, QJsonArray{u"casl"_s},
        u"locations[0].policy.conditions:"_s, u"emergency:LA"_s);
    row("trade nobody knows", u"locations.0.trade"_s, u"wizardry"_s, u"locations[0].trade:"_s, u"not guessed"_s);
    row("neutral name that tells", u"locations.1.neutral_name"_s, u"Lakeview Recovery Counseling"_s,
        u"locations[1].neutral_name:"_s, u"tells the speciality"_s);
    row("ladder", u"locations.0.on_call.1.number"_s, u"n/a"_s, u"locations[0].on_call[1].number:"_s, u"telephone"_s);
    row("unknown", u"locations.0.timezone"_s, u"x"_s, u"locations[0].timezone:"_s, u"no such setting"_s);
    row("unknown at top", u"location"_s, QJsonArray(), u"location:"_s, u"no such setting"_s);
    row("line unknown location", u"lines.0.location"_s, u"boulder"_s, u"lines[0].location:"_s, u"boulder"_s);
    row("line number", u"lines.0.number"_s, u"none"_s, u"lines[0].number:"_s, u"telephone"_s);
    row("line doubled", u"lines.1.number"_s, u"(720) 555-0100"_s, u"lines[1].number:"_s, u"twice"_s);
    row("line wrong connection", u"lines.0.phone"_s, u"cals"_s, u"lines[0].phone:"_s, u"cals"_s);
    row("line wrong kind", u"lines.0.sms"_s, u"calls"_s, u"lines[0].sms:"_s, u"phone connection"_s);
    row("connection kind", u"connections.0.kind"_s, u"fax"_s, u"connections[0].kind:"_s, u"phone, sms, booking"_s);
    row("connection provider", u"connections.0.provider"_s, u"twillio"_s, u"connections[0].provider:"_s, u"twilio"_s);
    row("connection doubled", u"connections.1.name"_s, u"calls"_s, u"connections[1].name:"_s, u"twice"_s);
    row("secret", u"connections.0.credential"_s, u"s3cr3t"_s, u"connections[0].credential:"_s, u"not the secret"_s);
    row("webhook secret", u"connections.0.settings"_s, QJsonObject{{u"webhook_credential"_s, u"user:s3cr3t"_s}},
        u"connections[0].settings.webhook_credential:"_s, u"not the secret"_s);
    row("plain http", u"connections.0.base_url"_s, u"http://api.example.com"_s, u"connections[0].base_url:"_s,
        u"https"_s);
    row("poll", u"connections.0.poll_seconds"_s, 0, u"connections[0].poll_seconds:"_s, u"out of range"_s);
    row("template touch", u"templates.0.touch"_s, u"second"_s, u"templates[0].touch:"_s, u"follow_up_1"_s);
    row("template body", u"templates.0.body"_s, u"{{#business}}"_s, u"templates[0].body:"_s, u"never closed"_s);
    row("template location", u"templates.0.location"_s, u"x"_s, u"templates[0].location:"_s, u"leave it out"_s);
    row("columns", u"contacts_columns.fone"_s, u"x"_s, u"contacts_columns.fone:"_s, u"phone"_s);
}

void SetupTest::refusesValues()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, place);
    QFETCH(QString, advice);
    const auto setup = readSetup(exampleWith(path, value));
    QVERIFY(!setup);
    QCOMPARE(setup.error().code, Error::Code::BadInput);
    const QStringList problems = setup.error().detail.split(u'\n');
    const auto hits = problems.filter(place);
    QVERIFY2(!hits.isEmpty() && hits.first().startsWith(place), qPrintable(setup.error().detail));
    QVERIFY2(hits.first().contains(advice), qPrintable(hits.first()));
    QVERIFY(hits.first().size() < 400);
}

void SetupTest::refusesDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("empty") << QByteArray() << u"Line 1"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"JSON object"_s;
    QTest::newRow("half") << exampleSetup().left(700) << u"not JSON"_s;
    QTest::newRow("comma") << QByteArray("{\n  \"locations\": [],\n  }") << u"Line 3"_s;
    QTest::newRow("doubled name") << QByteArray("{\"locations\": [],\n \"locations\": []}")
                                  << u"Line 2, column 2: \"locations\" is given twice"_s;
    QTest::newRow("doubled deep") << QByteArray(R"({"locations": [{"key": "a", "hours": {"mon": [], "mon": []}}]})")
                                  << u"\"mon\" is given twice"_s;
    QTest::newRow("html") << QByteArray("<html></html>") << u"not JSON"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << u"not JSON"_s;
    QTest::newRow("binary") << QByteArray("\xff\xfe\x00\x01", 4) << u"not JSON"_s;
}

void SetupTest::refusesDocuments()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto setup = readSetup(json);
    QVERIFY(!setup);
    QVERIFY2(setup.error().sentence.contains(named), qPrintable(setup.error().sentence));
}

void SetupTest::knowsATradeByItsOtherWords_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("trade");
    QTest::newRow("as it is") << u"dental"_s << u"dental"_s;
    QTest::newRow("capitals") << u"DENTAL"_s << u"dental"_s;
    QTest::newRow("a person") << u"Dentist"_s << u"dental"_s;
    QTest::newRow("two words") << u" Law  Firm "_s << u"law_firm"_s;
    QTest::newRow("hyphen") << u"mental-health"_s << u"behavioral_health"_s;
    QTest::newRow("pharmacy") << u"pharmacy"_s << u"medical"_s;
}

/// The law of a trade binds it however it is written.
void SetupTest::knowsATradeByItsOtherWords()
{
    QFETCH(QString, written);
    const auto setup = readSetup(exampleWith(u"locations.0.trade"_s, written));
    QVERIFY2(setup, qPrintable(setup ? QString() : setup.error().detail));
    QTEST(setup->locations.first().trade, "trade");
}

void SetupTest::tellsEveryProblemAtOnce()
{
    const auto setup = readSetup(R"({"locations": [{"key": "A B", "business": "", "zone": "x"}], "lines": [{}]})");
    QVERIFY(!setup);
    QVERIFY(setup.error().detail.count(u'\n') >= 6);
    QVERIFY(setup.error().detail.startsWith(setup.error().sentence));
}

void SetupTest::neverTellsASecret()
{
    const auto setup = readSetup(exampleWith(u"connections.0.credential"_s, u"sk_live_123456"_s));
    QVERIFY(!setup);
    QVERIFY(!setup.error().detail.contains("sk_live"_L1));
}

/// Any damage is either harmless or one clear error; it never crashes.
void SetupTest::survivesMutilation()
{
    const QByteArray example = exampleSetup();
    for (qsizetype at = 0; at < example.size(); at += 7) {
        for (char damage : {'"', '}', '\0', '9', '\xc3'}) {
            QByteArray bad = example;
            bad[at] = damage;
            const auto setup = readSetup(bad);
            QVERIFY(setup || !setup.error().sentence.isEmpty());
        }
        const auto cut = readSetup(example.left(at));
        QVERIFY(!cut);
    }
}

/// Every property of the schema is one that the reader takes: it complains of the value, not of the name.
void SetupTest::schemaKnowsEverySetting()
{
    QFile file(QStringLiteral(RING_SOURCE_DIR "/resources/setup/setup.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject parts = schema[u"$defs"_s].toObject();
    const QHash<QString, QString> places{{u"location"_s, u"locations.0."_s},
                                         {u"connection"_s, u"connections.0."_s},
                                         {u"line"_s, u"lines.0."_s},
                                         {u"template"_s, u"templates.0."_s},
                                         {u"policy"_s, u"locations.0.policy."_s}};
    for (auto place = places.begin(); place != places.end(); ++place) {
        const QStringList names = parts[place.key()].toObject()[u"properties"_s].toObject().keys();
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            const auto setup = readSetup(exampleWith(place.value() + name, QJsonArray{QJsonValue::Null}));
            QVERIFY2(!setup || name == "on_call"_L1, qPrintable(name));
            QVERIFY2(setup || !setup.error().detail.contains("no such setting"_L1), qPrintable(setup.error().detail));
        }
    }
}

QTEST_GUILESS_MAIN(SetupTest)
#include "setuptest.moc"
