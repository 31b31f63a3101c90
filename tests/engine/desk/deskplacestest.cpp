// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskplaces.h"

#include "engine/desk/deskadmin.h"
#include "engine/desk/deskconnections.h"
#include "engine/desk/desksetupfile.h"
#include "engine/setup/setup.h"

#include <QFile>
#include <QJsonArray>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis now = 1'770'000'000'000;

ConnectionRow connection(const QString &name, const QString &kind)
{
    ConnectionRow row;
    row.name = name;
    row.kind = kind;
    row.provider = kind == u"booking" ? u"calcom"_s : u"twilio"_s;
    row.account = u"AC1"_s;
    row.credential = u"env:TOKEN"_s;
    return row;
}

LocationRow location(const QString &name, const QString &number)
{
    LocationRow row;
    row.business = u"Acme Plumbing"_s;
    row.name = name;
    row.trade = u"plumbing"_s;
    row.state = u"CO"_s;
    row.zone = u"America/Denver"_s;
    row.language = u"en"_s;
    row.hours = {{u"mon"_s, QJsonArray{u"08:00-17:00"_s}}};
    row.policy = {{u"follow_ups"_s, 1}};
    row.onCall = {{u"Tim Hall"_s, u"+17205550143"_s}};
    if (!number.isEmpty())
        row.lines = {{number, u"phones"_s, u"texts"_s}};
    return row;
}

} // namespace

/// Locations, lines and connections made by hand, on a real SQLite file.
class DeskPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }
    void aLocationComesBackAsItWasWritten();
    void keysAreMadeFromNames();
    void changingALocationChangesItsLines();
    void badLocationsAreRefused_data();
    void badLocationsAreRefused();
    void badConnectionsAreRefused_data();
    void badConnectionsAreRefused();
    void aNewSecretShows();
    void whatIsInUseStays();
    void aSetupFileIsSeenBeforeItIsApplied();
    void aBrokenSetupFileChangesNothing();

private:
    void execute(const QString &sql) { QVERIFY2(QSqlQuery(m_database->handle()).exec(sql), qPrintable(sql)); }
    QList<LocationRow> places() { return readLocations(*m_database).value_or(QList<LocationRow>()); }
    QList<ConnectionRow> links() { return readConnectionRows(*m_database).value_or(QList<ConnectionRow>()); }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void DeskPlacesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open({m_folder->filePath(u"store.db"_s), {}});
    QVERIFY(opened);
    m_database = std::move(*opened);
    for (const auto &[name, kind] : {std::pair(u"phones"_s, u"phone"_s), {u"texts"_s, u"sms"_s}})
        QVERIFY(addConnection(*m_database, connection(name, kind), now));
}

void DeskPlacesTest::aLocationComesBackAsItWasWritten()
{
    LocationRow written = location(u"Denver North"_s, u"+17205550100"_s);
    const auto key = addLocation(*m_database, written, now);
    QVERIFY2(key, key ? "" : qPrintable(key.error().sentence));
    written.key = *key;
    QCOMPARE(places().size(), 1);
    QCOMPARE(places().first().hours.value(u"mon"_s), written.hours.value(u"mon"_s));
    written.hours = places().first().hours; // closed days are said too once it is stored
    QVERIFY(places().first() == written);
}

void DeskPlacesTest::keysAreMadeFromNames()
{
    QCOMPARE(addLocation(*m_database, location(u"Denver North"_s, {}), now).value_or(QString()), u"denver-north"_s);
    QCOMPARE(addLocation(*m_database, location(u"Denver  North!"_s, {}), now).value_or(QString()), u"denver-north-2"_s);
    QCOMPARE(addLocation(*m_database, location(u"Peñasco"_s, {}), now).value_or(QString()), u"penasco"_s);
    QCOMPARE(addLocation(*m_database, location(u"北"_s, {}), now).value_or(QString()), u"location"_s);
}

void DeskPlacesTest::changingALocationChangesItsLines()
{
    QVERIFY(addLocation(*m_database, location(u"North"_s, u"+17205550100"_s), now));
    LocationRow row = places().first();
    row.lines = {{u"+17205550101"_s, u"phones"_s, {}}, {u"+17205550102"_s, {}, u"texts"_s}};
    row.name = u"Northgate"_s;
    QVERIFY(saveLocation(*m_database, row, now));
    QVERIFY(places().first() == row);
    row.key = u"nowhere"_s;
    QCOMPARE(saveLocation(*m_database, row, now).error().code, Error::Code::NotFound);
}

void DeskPlacesTest::badLocationsAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("no business") << u"business"_s << QString() << u"business: "_s;
    QTest::newRow("zone") << u"zone"_s << u"Mars/Base"_s << u"zone: "_s;
    QTest::newRow("state") << u"state"_s << u"XX"_s << u"state: "_s;
    QTest::newRow("link") << u"booking"_s << u"https://acme.example/"_s << u"booking_link: "_s;
    QTest::newRow("no number") << u"line"_s << u"call us"_s << u"lines[0].number: "_s;
    QTest::newRow("another's number") << u"line"_s << u"+17205550100"_s << u"already belongs to North"_s;
    QTest::newRow("unknown connection") << u"phone"_s << u"pigeons"_s << u"lines[0].phone: "_s;
    QTest::newRow("wrong kind") << u"phone"_s << u"texts"_s << u"is a sms connection"_s;
    QTest::newRow("twice") << u"twice"_s << u"+17205550109"_s << u"is used twice"_s;
    QTest::newRow("on call") << u"onCall"_s << u"nobody"_s << u"on_call[0].number: "_s;
}

void DeskPlacesTest::badLocationsAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, says);
    QVERIFY(addLocation(*m_database, location(u"North"_s, u"+17205550100"_s), now));
    LocationRow row = location(u"South"_s, u"+17205550109"_s);
    if (field == u"business")
        row.business = text;
    if (field == u"zone")
        row.zone = text;
    if (field == u"state")
        row.state = text;
    if (field == u"booking")
        row.bookingLink = text;
    if (field == u"line")
        row.lines[0].number = text;
    if (field == u"phone")
        row.lines[0].phone = text;
    if (field == u"twice")
        row.lines << row.lines.first();
    if (field == u"onCall")
        row.onCall[0].number = text;
    const auto added = addLocation(*m_database, row, now);
    QVERIFY(!added);
    QVERIFY2(added.error().sentence.contains(says), qPrintable(added.error().sentence));
    QCOMPARE(places().size(), 1);
}

void DeskPlacesTest::badConnectionsAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("no name") << u"name"_s << QString() << u"name: "_s;
    QTest::newRow("taken") << u"name"_s << u"phones"_s << u"already"_s;
    QTest::newRow("provider") << u"provider"_s << u"acme"_s << u"provider: "_s;
    QTest::newRow("plain http") << u"address"_s << u"http://far.example"_s << u"base_url: "_s;
    QTest::newRow("a secret") << u"credential"_s << u"hunter2"_s << u"credential: "_s;
}

void DeskPlacesTest::badConnectionsAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, says);
    ConnectionRow row = connection(u"more"_s, u"sms"_s);
    (field == u"name"       ? row.name
     : field == u"provider" ? row.provider
     : field == u"address"  ? row.baseUrl
                            : row.credential) = text;
    const auto added = addConnection(*m_database, row, now);
    QVERIFY(!added);
    QVERIFY2(added.error().sentence.contains(says), qPrintable(added.error().sentence));
    QVERIFY2(!added.error().sentence.contains(u"hunter2"), "a secret in an error");
    QCOMPARE(links().size(), 2);
}

void DeskPlacesTest::aNewSecretShows()
{
    ConnectionRow row = links().first();
    row.settings = {{u"transcripts"_s, false}};
    QVERIFY(saveConnectionRow(*m_database, row, false, now));
    const ConnectionRow saved = links().first();
    QCOMPARE(saved.settings, row.settings);
    QCOMPARE(saved.baseUrl, row.baseUrl);
    QCOMPARE(saved.account, row.account);
    QCOMPARE(saved.credential, row.credential);
    QCOMPARE(saved.name, row.name);
    QCOMPARE(saved.pollSeconds, row.pollSeconds);
    QVERIFY(saved == row);
    QVERIFY(saveConnectionRow(*m_database, row, true, now));
    QVERIFY(!(links().first() == row));
    QCOMPARE(links().first().settings.value(u"transcripts"_s), QJsonValue(false));
    row.id = 99;
    QCOMPARE(saveConnectionRow(*m_database, row, false, now).error().code, Error::Code::NotFound);
}

void DeskPlacesTest::whatIsInUseStays()
{
    const QString key = addLocation(*m_database, location(u"North"_s, u"+17205550100"_s), now).value_or(QString());
    const qint64 phones = links().at(0).id;
    const auto lines = removeConnection(*m_database, phones);
    QVERIFY(!lines && lines.error().sentence.contains(u"1 lines use this connection"));
    execute(u"INSERT INTO calls (connection_id, call_key, direction, number, last_four, line, location_id, state, "
            "started_at, ended_at, listed_at) SELECT %1, 'k', 'in', '+17205550142', '0142', '+17205550100', id, "
            "'missed', 1, 2, 3 FROM locations"_s.arg(phones));
    const auto kept = removeLocation(*m_database, key);
    QVERIFY(!kept && kept.error().sentence.contains(u"Pause it instead"));
    QCOMPARE(places().first().lines.size(), 1);
    execute(u"DELETE FROM calls"_s);
    QVERIFY(removeLocation(*m_database, key));
    QVERIFY(places().isEmpty());
    QVERIFY(removeConnection(*m_database, phones));
    QCOMPARE(links().size(), 1);
    QCOMPARE(removeConnection(*m_database, phones).error().code, Error::Code::NotFound);
    QCOMPARE(removeLocation(*m_database, key).error().code, Error::Code::NotFound);
}

void DeskPlacesTest::aSetupFileIsSeenBeforeItIsApplied()
{
    const QString path = write(u"setup.json"_s, exampleSetup());
    write(u"contacts.csv"_s, "Customer,Mobile Phone,Lifetime Revenue\nAnn Lee,+17205550142,100\n");
    const auto seen = previewSetupFile(*m_database, path);
    QVERIFY2(seen, seen ? "" : qPrintable(seen.error().sentence));
    QVERIFY2(seen->problems.isEmpty(), qPrintable(seen->problems.join(u'\n')));
    QCOMPARE(seen->locations, (SetupPreview::Count{2, 2}));
    QCOMPARE(seen->connections, (SetupPreview::Count{2, 1}));
    QCOMPARE(seen->contacts, 1);
    QVERIFY(places().isEmpty());
    const auto done = applySetupFile(*m_database, path, now);
    QVERIFY2(done, done ? "" : qPrintable(done.error().sentence));
    QCOMPARE(places().size(), 2);
    QCOMPARE(previewSetupFile(*m_database, path)->locations, (SetupPreview::Count{2, 0}));
}

void DeskPlacesTest::aBrokenSetupFileChangesNothing()
{
    QByteArray broken = exampleSetup();
    broken.replace("America/Denver", "Mars/Base");
    const QString path = write(u"setup.json"_s, broken);
    const auto seen = previewSetupFile(*m_database, path);
    QVERIFY(seen);
    QVERIFY2(seen->problems.join(u'\n').contains(u"locations[0].zone: "), qPrintable(seen->problems.join(u'\n')));
    const auto done = applySetupFile(*m_database, path, now);
    QVERIFY(done && !done->problems.isEmpty());
    QVERIFY(places().isEmpty());
    QVERIFY(!previewSetupFile(*m_database, m_folder->filePath(u"none.json"_s)));
}

QTEST_GUILESS_MAIN(DeskPlacesTest)
#include "deskplacestest.moc"
