// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/teststores.h"

#include "engine/rules/rulestore.h"
#include "engine/store/postgresaddress.h"
#include "tests/support/waitfor.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
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

/// A session of the server's own, for statements such as CREATE DATABASE. Ends the program when one fails.
class Session
{
public:
    explicit Session(const QString &url)
    {
        const auto server = postgresServer({{}, url, {}});
        if (!server)
            qFatal("%s", qPrintable(server.error().sentence));
        m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"tests-admin"_s);
        m_database.setHostName(server->host);
        m_database.setPort(server->port);
        m_database.setDatabaseName(server->name);
        m_database.setUserName(server->user);
        if (!m_database.open())
            qFatal("%s: %s", qPrintable(url), qPrintable(m_database.lastError().text()));
    }
    ~Session()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"tests-admin"_s);
    }
    QVariant run(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        return query.next() ? query.value(0) : QVariant();
    }

private:
    QSqlDatabase m_database;
};

QString urlOf(const QString &database)
{
    QUrl url(serverUrl());
    url.setPath(u'/' + database);
    return url.toString();
}

/// Named by what it is made of: another program's tests may use the same server.
QString templateName()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir folder(u":/sql/migrations"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    hash.addData(RuleBook::shipped().dataVersion().toUtf8());
    return u"ring_template_"_s + QString::fromLatin1(hash.result().toHex().left(12));
}

/// A store with all its tables, made once a server: copying it takes a fraction of the time that making one does.
/// Whichever test comes first makes it; one that was left half made is no template yet.
const QString &storeTemplate()
{
    static const QString name = [] {
        const QString wanted = templateName();
        Session session(serverUrl());
        session.run(u"SELECT pg_advisory_lock(1380535892)"_s);
        const QString made = u"SELECT COUNT(*) FROM pg_database WHERE datname = '%1' AND datistemplate"_s.arg(wanted);
        if (session.run(made).toInt() > 0)
            return wanted;
        session.run(u"DROP DATABASE IF EXISTS %1"_s.arg(wanted));
        session.run(u"CREATE DATABASE %1"_s.arg(wanted));
        // With the rules that every engine and desk would put there first.
        const auto store = Database::open({{}, urlOf(wanted)});
        if (!store || !keepRules(**store, 0))
            qFatal("The store that tests copy could not be made.");
        session.run(u"ALTER DATABASE %1 IS_TEMPLATE true"_s.arg(wanted));
        return wanted;
    }();
    return name;
}

} // namespace

void runOnServer(const QString &url, const QString &sql)
{
    Session(url).run(sql);
}

bool TestStores::onPostgres()
{
    return qEnvironmentVariable("RING_TEST_STORE") == "postgresql"_L1;
}

StoreAddress TestStores::address(const QString &name)
{
    return onPostgres() ? onServer(name, storeTemplate()) : StoreAddress{m_folder.filePath(name + u".db"_s), {}};
}

StoreAddress TestStores::emptyAddress(const QString &name)
{
    return onPostgres() ? onServer(name, u"template1"_s) : address(name);
}

StoreAddress TestStores::onServer(const QString &name, const QString &source)
{
    static int number = 0;
    QString &database = m_databases[name];
    if (database.isEmpty()) {
        database = u"ring_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++number);
        runOnServer(serverUrl(), u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(database, source));
    }
    return {{}, urlOf(database)};
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
