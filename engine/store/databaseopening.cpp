// SPDX-License-Identifier: GPL-3.0-or-later
// How a connection to the store begins and ends.
#include "engine/store/database.h"
#include "engine/store/migrator.h"
#include "engine/store/postgresaddress.h"
#include "engine/store/serverrefusal.h"

#include <QSqlError>
#include <QUuid>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// A text is committed as `sending` before its request leaves, and that has to outlive the server.
///
/// The server ends a session whose client it cannot reach any more, and with it the locks it holds. Within 5 seconds,
/// so that others can take over within 10. So it does with a client that stands still in the middle of a transaction:
/// the others would wait for its rows for as long as it stands.
const QStringList &sessionSettings()
{
    static const QStringList settings{u"SET client_min_messages = warning"_s,
                                      u"SET TIME ZONE 'UTC'"_s,
                                      u"SET tcp_keepalives_idle = 2"_s,
                                      u"SET tcp_keepalives_interval = 1"_s,
                                      u"SET tcp_keepalives_count = 3"_s,
                                      u"SET tcp_user_timeout = 5000"_s,
                                      u"SET idle_in_transaction_session_timeout = 5000"_s,
                                      u"SET synchronous_commit = on"_s,
                                      u"SET default_transaction_isolation = 'read committed'"_s};
    return settings;
}

} // namespace

Expected<std::unique_ptr<Database>> Database::open(const StoreAddress &address, StoreWatch *watch)
{
    auto database = std::unique_ptr<Database>(new Database);
    database->m_watch = watch;
    database->m_postgres = !address.url.isEmpty();
    database->m_address = address;
    if (auto connected = database->connectTo(); !connected)
        return tl::unexpected(connected.error());
    if (auto migrated = Migrator::migrate(*database); !migrated)
        return tl::unexpected(migrated.error());
    // What is read from now on is newer than this.
    (void)database->othersCommitted();
    return database;
}

Database::~Database()
{
    disconnectFrom();
}

Expected<void> Database::connectTo()
{
    m_connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_handle = QSqlDatabase::addDatabase(m_postgres ? u"QPSQL"_s : u"QSQLITE"_s, m_connection);
    bool opened = false;
    if (m_postgres) {
        auto server = postgresServer(m_address);
        if (!server)
            return tl::unexpected(server.error());
        m_handle.setHostName(server->host);
        m_handle.setPort(server->port);
        m_handle.setDatabaseName(server->name);
        m_handle.setConnectOptions(server->options);
        const PlainWords plain;
        opened = m_handle.open(server->user, server->password);
    } else {
        m_own = ownCommits(m_address.file);
        m_handle.setDatabaseName(m_address.file);
        m_handle.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
        opened = m_handle.open();
    }
    if (!opened)
        return tl::unexpected(refusal());
    return prepareConnection();
}

Error Database::refusal() const
{
    if (m_postgres)
        return serverError(m_address, m_handle.lastError());
    return {
        Error::Code::Storage,
        u"The data file %1 cannot be opened. Check that the folder exists and may be written."_s.arg(m_address.file),
        m_handle.lastError().nativeErrorCode(), Error::Reason::None, std::nullopt};
}

void Database::disconnectFrom()
{
    if (!m_postgres)
        m_prepared.clear();
    m_handle.close();
    m_handle = {};
    QSqlDatabase::removeDatabase(m_connection);
    // With PostgreSQL only now: statements of a server that went away cannot be given back to it.
    m_prepared.clear();
}

Expected<void> Database::reopen()
{
    disconnectFrom();
    m_lost = true;
    if (auto connected = connectTo(); !connected)
        return connected;
    m_lost = false;
    m_broken.reset();
    return Migrator::migrate(*this);
}

Expected<void> Database::prepareConnection()
{
    // In one go: each way to the server and back counts when it is far away.
    if (m_postgres)
        return plain(sessionSettings().join(u"; "_s));
    for (const QString &pragma :
         {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s})
        if (auto set = plain(pragma); !set)
            return set;
    // Read back: on some file systems SQLite quietly stays with the rollback journal.
    QSqlQuery mode(m_handle);
    if (!mode.exec(u"PRAGMA journal_mode"_s) || !mode.next() || mode.value(0).toString() != "wal"_L1)
        return fail(Error::Code::Storage, u"The data folder is on a file system without write-ahead logging. "
                                          "Choose a folder on a local disk."_s);
    return {};
}

} // namespace ring
