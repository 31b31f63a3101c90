// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/serverlook.h"

#include "engine/setup/serverchoice.h"
#include "engine/store/heldpassword.h"
#include "engine/store/serverrefusal.h"
#include "tests/support/ownpostgres.h"
#include "tests/support/teststores.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// A real server that is asked as a form asks it: each way in which it refuses has a sentence of its own, and what is
/// in a database is told from what could be.
class ServerLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusalsAreToldApart_data();
    void refusalsAreToldApart();
    void aTypedPasswordOpensTheDoorAndIsForgotten();
    void whatIsThereIsSaid_data();
    void whatIsThereIsSaid();
    void wordsAreRead_data();
    void wordsAreRead();

private:
    QString url(const QString &user, const QString &name, const QString &rest = {}) const
    {
        return u"postgresql://%1@127.0.0.1:%2/%3%4"_s.arg(user).arg(m_server.port()).arg(name, rest);
    }
    OwnPostgres m_server;
};

void ServerLookTest::initTestCase()
{
    if (!m_server.start())
        QSKIP("PostgreSQL is not installed here.");
    const QString admin = url(u"postgres"_s, u"postgres"_s);
    for (const QString &sql : {u"CREATE ROLE locked LOGIN PASSWORD 'swordfish'"_s, u"CREATE ROLE shut LOGIN"_s,
                               u"CREATE DATABASE private"_s, u"REVOKE CONNECT ON DATABASE private FROM PUBLIC"_s})
        runOnServer(admin, sql);
    m_server.letIn("host all locked 127.0.0.1/32 scram-sha-256\nhost all shut 127.0.0.1/32 reject\n");
}

void ServerLookTest::refusalsAreToldApart_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("says");
    QTest::newRow("nobody listens") << u"postgresql://ring@127.0.0.1:1/desk"_s << u"cannot be reached"_s;
    QTest::newRow("no such host") << u"postgresql://ring@nobody.invalid/desk"_s << u"cannot be reached"_s;
    QTest::newRow("no socket") << u"postgresql:///desk?host=/nonexistent"_s << u"cannot be reached"_s;
    QTest::newRow("no password") << url(u"locked"_s, u"postgres"_s) << u"this user and password"_s;
    QTest::newRow("unknown user") << url(u"stranger"_s, u"postgres"_s) << u"this user and password"_s;
    QTest::newRow("not let in") << url(u"shut"_s, u"postgres"_s) << u"from this machine"_s;
    QTest::newRow("no right") << url(u"ring"_s, u"private"_s) << u"from this machine"_s;
    QTest::newRow("no database") << url(u"ring"_s, u"desk"_s) << u"no database of this name"_s;
    QTest::newRow("no encryption") << url(u"ring"_s, u"postgres"_s, u"?sslmode=require"_s) << u"prove who it is"_s;
    QTest::newRow("no address") << u"our server"_s << u"not the address"_s;
}

void ServerLookTest::refusalsAreToldApart()
{
    QFETCH(QString, address);
    QFETCH(QString, says);
    const auto look = lookAtServer({{}, address, {}});
    QVERIFY(!look);
    QVERIFY2(look.error().sentence.contains(says), qPrintable(look.error().sentence + look.error().detail));
    // The same where a store is opened.
    const auto opened = Database::open({{}, address, {}});
    QVERIFY(!opened);
    QCOMPARE(opened.error().sentence, look.error().sentence);
}

void ServerLookTest::aTypedPasswordOpensTheDoorAndIsForgotten()
{
    const StoreAddress address{{}, url(u"locked"_s, u"postgres"_s), {}};
    const auto wrong = lookAtServer(TypedPassword(address, u"goldfish"_s).address());
    QVERIFY(!wrong);
    QVERIFY(wrong.error().sentence.contains(u"this user and password"_s));
    QVERIFY(!wrong.error().detail.contains(u"goldfish"_s));
    QVERIFY(lookAtServer(TypedPassword(address, u"swordfish"_s).address()).has_value());
    QVERIFY(!lookAtServer(address));
    holdServerPassword(u"/nowhere/store.password"_s, u"swordfish"_s);
    QVERIFY(lookAtServer({{}, address.url, u"/nowhere/store.password"_s}).has_value());
    holdServerPassword(u"/nowhere/store.password"_s, {});
    QVERIFY(!lookAtServer({{}, address.url, u"/nowhere/store.password"_s}));
}

void ServerLookTest::whatIsThereIsSaid_data()
{
    QTest::addColumn<bool>("store");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("usable"); // 1: the data can move there, 2: it can be worked with, 0: neither
    const QString place =
        u"INSERT INTO locations (key, business, name, state, zone) VALUES ('a', 'Acme', 'Acme', 'CO', "
        "'America/Denver')"_s;
    QTest::newRow("nothing") << false << QString() << u"is empty"_s << 1;
    QTest::newRow("another program's") << false << u"CREATE TABLE invoices (id INTEGER)"_s << u"another program"_s << 0;
    QTest::newRow("a new store") << true << QString() << u"locations: 0"_s << 2;
    QTest::newRow("a store in use") << true << place << u"locations: 1"_s << 2;
    QTest::newRow("a newer store") << true << u"INSERT INTO store_version VALUES (99999)"_s << u"newer Second Ring"_s
                                   << 0;
    QTest::newRow("an older store") << true << u"DELETE FROM store_version WHERE version > 5"_s
                                    << u"older Second Ring (schema 5"_s << 2;
}

void ServerLookTest::whatIsThereIsSaid()
{
    QFETCH(bool, store);
    QFETCH(QString, sql);
    QFETCH(QString, says);
    QFETCH(int, usable);
    const StoreAddress address = m_server.database();
    if (store)
        QVERIFY(Database::open(address).has_value());
    if (!sql.isEmpty())
        runOnServer(address.url, sql);
    const auto found = findServer(address);
    const QString sentence = found ? found->sentence : found.error().sentence;
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QCOMPARE(found && found->empty, usable == 1);
    QCOMPARE(found && found->joinable, usable == 2);
    if (!store) // looking made nothing
        QCOMPARE(lookAtServer(address)->ours, false);
}

void ServerLookTest::wordsAreRead_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("refusal");
    const auto row = [](const char *name, const char *words, ServerRefusal refusal) {
        QTest::newRow(name) << QString::fromLatin1(words) << int(refusal);
    };
    row("certificate", "SSL error: certificate verify failed", ServerRefusal::Encryption);
    row("name", "server certificate for \"a\" does not match host name \"b\"", ServerRefusal::Encryption);
    row("root", "root certificate file \"/x\" does not exist", ServerRefusal::Encryption);
    row("only encrypted", "no pg_hba.conf entry for host \"1.2.3.4\", user \"u\", database \"d\", no encryption",
        ServerRefusal::NotAllowed);
    row("slow", "connection to server at \"h\", port 5432 failed: timeout expired", ServerRefusal::Unreachable);
    row("starting", "FATAL: the database system is starting up", ServerRefusal::Unreachable);
    row("full", "FATAL: sorry, too many clients already", ServerRefusal::Full);
    row("another language", "FATAL: la autentificaci\xf3n password fall\xf3", ServerRefusal::Unknown);
}

void ServerLookTest::wordsAreRead()
{
    QFETCH(QString, words);
    QFETCH(int, refusal);
    QCOMPARE(int(refusalIn(words)), refusal);
}

QTEST_GUILESS_MAIN(ServerLookTest)
#include "serverlooktest.moc"
