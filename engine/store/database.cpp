// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/database.h"

#include "engine/store/migrator.h"
#include "engine/store/statements.h"

#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace ring {

using namespace Qt::StringLiterals;

Expected<std::unique_ptr<Database>> Database::open(const StoreAddress &address, StoreWatch *watch)
{
    auto database = std::unique_ptr<Database>(new Database);
    database->m_watch = watch;
    database->m_postgres = !address.url.isEmpty();
    database->m_connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto &handle = database->m_handle;
    handle = QSqlDatabase::addDatabase(database->m_postgres ? u"QPSQL"_s : u"QSQLITE"_s, database->m_connection);
    if (database->m_postgres) {
        const QUrl url(address.url);
        handle.setHostName(url.host());
        handle.setPort(url.port(5432));
        handle.setDatabaseName(url.path().mid(1));
        handle.setUserName(url.userName());
    } else {
        handle.setDatabaseName(address.file);
        handle.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    }
    if (!handle.open())
        return tl::unexpected(
            Error{Error::Code::Storage,
                  address.url.isEmpty()
                      ? u"The data file %1 cannot be opened. Check that the folder exists and may be written."_s.arg(
                            address.file)
                      : u"The database server cannot be reached. Check the address and that the server runs."_s,
                  handle.lastError().nativeErrorCode(), Error::Reason::None, std::nullopt});
    if (auto ready = database->prepareConnection(); !ready)
        return tl::unexpected(ready.error());
    if (auto migrated = Migrator::migrate(*database); !migrated)
        return tl::unexpected(migrated.error());
    return database;
}

Database::~Database()
{
    m_prepared.clear();
    m_handle.close();
    m_handle = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Expected<void> Database::prepareConnection()
{
    if (m_postgres)
        return plain(u"SET TIME ZONE 'UTC'"_s);
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

Error Database::failure(const QString &what, const QSqlError &error) const
{
    return Error{Error::Code::Storage,
                 u"The data store refused to work (%1). Check the disk; nothing was changed."_s.arg(what),
                 what + u": "_s + error.nativeErrorCode() + u' ' + error.databaseText().section(u'\n', 0, 0),
                 Error::Reason::None, std::nullopt};
}

Expected<void> Database::plain(const QString &sql)
{
    QSqlQuery query(m_handle);
    if ((m_watch && !m_watch->allow(sql)) || !query.exec(sql))
        return tl::unexpected(failure(sql.section(u' ', 0, 2).simplified(), query.lastError()));
    return {};
}

Expected<QSqlQuery *> Database::prepared(const QString &name)
{
    if (auto found = m_prepared.constFind(name); found != m_prepared.cend())
        return found->get();
    const auto text = shippedStatements().constFind(name);
    if (text == shippedStatements().cend())
        return fail(Error::Code::Storage, u"The program asks for a statement it does not have (%1)."_s.arg(name));
    auto query = std::make_shared<QSqlQuery>(m_handle);
    query->setForwardOnly(true);
    if (!query->prepare(inDialect(*text, m_postgres)))
        return tl::unexpected(failure(name, query->lastError()));
    m_prepared.insert(name, query);
    return query.get();
}

Expected<QSqlQuery *> Database::execute(const QString &name, const Bind &values)
{
    auto query = prepared(name);
    if (!query)
        return query;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        // A null QString would be bound as NULL; in this store an unknown text is an empty one.
        const bool nullText = value->typeId() == QMetaType::QString && value->toString().isNull();
        (*query)->bindValue(u':' + value.key(), nullText ? QVariant(u""_s) : *value);
    }
    if ((m_watch && !m_watch->allow(name)) || !(*query)->exec()) {
        const Error error = failure(name, (*query)->lastError());
        (*query)->finish();
        return tl::unexpected(error);
    }
    return query;
}

Expected<int> Database::run(const QString &name, const Bind &values)
{
    auto query = execute(name, values);
    if (!query)
        return tl::unexpected(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Expected<void> Database::each(const QString &name, const Bind &values,
                              const std::function<void(const QSqlQuery &)> &row)
{
    auto query = execute(name, values);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        row(**query);
    // A page that cannot be read ends the rows as their end would.
    const QSqlError stopped = (*query)->lastError();
    (*query)->finish();
    if (stopped.isValid())
        return tl::unexpected(failure(name, stopped));
    return {};
}

Expected<QVariant> Database::value(const QString &name, const Bind &values)
{
    QVariant first;
    auto done = each(name, values, [&](const QSqlQuery &row) {
        if (!first.isValid())
            first = row.value(0);
    });
    if (!done)
        return tl::unexpected(done.error());
    return first;
}

Expected<qint64> Database::insert(const QString &name, const Bind &values)
{
    auto id = value(name, values);
    if (!id)
        return tl::unexpected(id.error());
    return id->toLongLong();
}

void Database::waitForDisk(bool wait)
{
    if (!m_postgres)
        QSqlQuery(m_handle).exec(wait ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s);
}

qint64 Database::dataVersion()
{
    QSqlQuery query(m_handle);
    return query.exec(u"PRAGMA data_version"_s) && query.next() ? query.value(0).toLongLong() : -1;
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    // IMMEDIATE takes the write lock at once: upgrading a read lock later can fail without a wait.
    if (m_database.m_depth == 0) {
        m_database.m_touched = 0;
        m_begun = m_database.plain(m_database.isPostgres() ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s);
    }
    m_open = m_begun.has_value();
    if (m_open)
        ++m_database.m_depth;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    if (--m_database.m_depth == 0) {
        QSqlQuery rollback(m_database.m_handle);
        rollback.exec(u"ROLLBACK"_s);
    }
}

Expected<void> Transaction::commit()
{
    if (!m_open)
        return m_begun;
    if (m_database.m_depth == 1) {
        if (m_database.isPostgres() && m_database.m_touched)
            if (auto told = m_database.plain(u"NOTIFY ring_changed, '%1'"_s.arg(m_database.m_touched)); !told)
                return told;
        if (auto done = m_database.plain(u"COMMIT"_s); !done)
            return done;
    }
    m_open = false;
    if (--m_database.m_depth == 0 && m_database.m_touched && m_database.m_notice)
        m_database.m_notice(m_database.m_touched);
    return {};
}

} // namespace ring
