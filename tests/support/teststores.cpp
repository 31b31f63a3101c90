// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/teststores.h"

#include "engine/store/postgresaddress.h"
#include "tests/support/waitfor.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QString serverUrl()
{
    return qEnvironmentVariable("RING_TEST_POSTGRES", u"postgresql:///postgres?user=ring"_s);
}

} // namespace

void runOnServer(const QString &url, const QString &sql)
{
    const auto server = postgresServer({{}, url, {}});
    if (!server)
        qFatal("%s", qPrintable(server.error().sentence));
    {
        QSqlDatabase admin = QSqlDatabase::addDatabase(u"QPSQL"_s, u"tests-admin"_s);
        admin.setHostName(server->host);
        admin.setPort(server->port);
        admin.setDatabaseName(server->name);
        admin.setUserName(server->user);
        if (!admin.open())
            qFatal("%s: %s", qPrintable(url), qPrintable(admin.lastError().text()));
        QSqlQuery query(admin);
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"tests-admin"_s);
}

bool TestStores::onPostgres()
{
    return qEnvironmentVariable("RING_TEST_STORE") == "postgresql"_L1;
}

StoreAddress TestStores::address(const QString &name)
{
    if (!onPostgres())
        return {m_folder.filePath(name + u".db"_s), {}};
    static int number = 0;
    QString &database = m_databases[name];
    if (database.isEmpty()) {
        database = u"ring_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++number);
        runOnServer(serverUrl(), u"CREATE DATABASE %1"_s.arg(database));
    }
    QUrl url(serverUrl());
    url.setPath(u'/' + database);
    return {{}, url.toString()};
}

void TestStores::waitUntilReleased(const StoreAddress &address)
{
    if (address.url.isEmpty())
        return;
    const auto database = Database::open(address);
    if (!database)
        qFatal("%s", qPrintable(database.error().sentence));
    const auto held = [&] {
        QSqlQuery query((*database)->handle());
        return query.exec(
                   u"SELECT COUNT(*) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.database = "
                   "(SELECT d.oid FROM pg_database d WHERE d.datname = current_database())"_s) &&
               query.next() && query.value(0).toInt() > 0;
    };
    if (!waitFor([&] { return !held(); }, 10'000, 2))
        qFatal("The locks of an engine that ended are still held.");
}

TestStores::~TestStores()
{
    for (const QString &database : std::as_const(m_databases))
        runOnServer(serverUrl(), u"DROP DATABASE %1 WITH (FORCE)"_s.arg(database));
}

} // namespace ring
