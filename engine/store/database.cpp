// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/database.h"

#include "engine/store/migrator.h"
#include "engine/store/postgresaddress.h"
#include "engine/store/statements.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<void> only(const Expected<QVariant> &value)
{
    return value ? Expected<void>() : Expected<void>(tl::unexpected(value.error()));
}

/// SQLSTATE of what the server undid by itself: a serialization failure, a deadlock, a lock that was not to be had.
bool brokenUp(const QString &code)
{
    return code == "40001"_L1 || code == "40P01"_L1 || code == "55P03"_L1;
}

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
    const QSqlError error = m_handle.lastError();
    // The server's own words name the cause (unknown database, wrong password); they never hold the password.
    const QString cause = error.driverText().section(u'\n', 0, 0) + u' ' + error.databaseText().section(u'\n', 0, 1);
    return {
        Error::Code::Storage,
        m_postgres
            ? u"The database server %1 cannot be used. Check that it runs, the address and the password (%2)."_s.arg(
                  shownServer(m_address), cause.simplified())
            : u"The data file %1 cannot be opened. Check that the folder exists and may be written."_s.arg(
                  m_address.file),
        error.nativeErrorCode(), Error::Reason::None, std::nullopt};
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
    if (m_postgres) {
        for (const QString &setting : sessionSettings())
            if (auto set = plain(setting); !set)
                return set;
        return {};
    }
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

Error Database::failure(const QString &what, const QSqlError &error)
{
    m_repeatable = m_postgres && brokenUp(error.nativeErrorCode());
    m_lost = m_lost || (m_postgres && !m_handle.isOpen());
    const QString sentence =
        m_lost ? u"The connection to the database server is lost. It is tried again by itself; nothing was changed."_s
               : u"The data store refused to work (%1). Check the disk; nothing was changed."_s.arg(what);
    Error failed{Error::Code::Storage, sentence,
                 what + (m_postgres ? u": SQLSTATE "_s : u": "_s) + error.nativeErrorCode() + u' ' +
                     error.databaseText().section(u'\n', 0, 0),
                 Error::Reason::None, std::nullopt};
    if (m_postgres && m_depth > 0 && !m_broken)
        m_broken = failed;
    if (m_refused)
        m_refused(failed);
    return failed;
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
    // PostgreSQL would fetch row by row then, and a second statement would cut the first one's rows off.
    query->setForwardOnly(!m_postgres);
    if (!query->prepare(inDialect(*text, m_postgres)))
        return tl::unexpected(failure(name, query->lastError()));
    m_prepared.insert(name, query);
    return query.get();
}

Expected<QSqlQuery *> Database::execute(const QString &name, const Bind &values)
{
    // A dead connection would answer too, but only after it was waited for.
    if (m_lost)
        return tl::unexpected(failure(name, {}));
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
    if (m_own && m_depth == 0)
        ++m_own->all;
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

qint64 Database::pragma(const char *name)
{
    QSqlQuery query(m_handle);
    return query.exec(u"PRAGMA "_s + QLatin1String(name)) && query.next() ? query.value(0).toLongLong() : -1;
}

qint64 Database::dataVersion()
{
    return pragma("data_version");
}

bool Database::othersCommitted()
{
    if (m_postgres)
        return false;
    // In this order: own commits are noted before they can be read, so the difference is never too large; and one that
    // ends between these lines is either still under way or counted.
    const qint64 ownBefore = m_own->all;
    const qint64 version = pragma("data_version");
    const qint64 counted = pragma("user_version");
    const qint64 others = counted - m_own->noted;
    const bool underWay = m_own->underWay > 0;
    const bool uncounted = version != m_seenVersion && !underWay && m_own->all == m_seenOwn;
    const bool any = others > m_seenOthers || uncounted;
    m_seenOthers = std::max(others, m_seenOthers);
    m_seenVersion = version;
    m_seenOwn = ownBefore;
    return any;
}

Expected<void> Database::commitFile()
{
    if (m_touched) {
        // Within the transaction, so that the number is as durable as what it counts. Not an access that a test lets
        // fail: a failure of the disk shows at the COMMIT.
        const qint64 next = (pragma("user_version") + 1) & 0x7fffffff;
        QSqlQuery(m_handle).exec(u"PRAGMA user_version = %1"_s.arg(next));
        ++m_own->noted;
    }
    ++m_own->underWay;
    auto done = plain(u"COMMIT"_s);
    ++m_own->all;
    --m_own->underWay;
    if (!done && m_touched)
        --m_own->noted;
    return done;
}

Expected<void> Database::lockCaller(const QString &number)
{
    return m_postgres ? only(value(u"postgres.lock_caller"_s, {{u"number"_s, number}})) : Expected<void>();
}

Expected<void> Database::lockLead(qint64 leadId)
{
    return m_postgres ? only(value(u"postgres.lock_lead"_s, {{u"id"_s, leadId}})) : Expected<void>();
}

Expected<void> Database::listen(QObject *context, std::function<void(int)> notice)
{
    if (!m_postgres)
        return {};
    QSqlDriver *driver = m_handle.driver();
    QObject::connect(
        driver, &QSqlDriver::notification, context,
        [notice = std::move(notice)](const QString &, QSqlDriver::NotificationSource source, const QVariant &payload) {
            if (source != QSqlDriver::SelfSource)
                notice(payload.toInt());
        });
    if (!driver->subscribeToNotification(u"ring_changed"_s))
        return tl::unexpected(failure(u"LISTEN"_s, driver->lastError()));
    return {};
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    // IMMEDIATE takes the write lock at once: upgrading a read lock later can fail without a wait.
    if (m_database.m_depth == 0) {
        m_database.m_touched = 0;
        m_database.m_broken.reset();
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
        // PostgreSQL would answer the COMMIT of a transaction with a failed statement with a quiet ROLLBACK.
        if (m_database.m_broken)
            return tl::unexpected(*m_database.m_broken);
        if (m_database.isPostgres() && m_database.m_touched)
            if (auto told = m_database.plain(u"NOTIFY ring_changed, '%1'"_s.arg(m_database.m_touched)); !told)
                return told;
        if (auto done = m_database.isPostgres() ? m_database.plain(u"COMMIT"_s) : m_database.commitFile(); !done)
            return done;
    }
    m_open = false;
    if (--m_database.m_depth == 0 && m_database.m_touched && m_database.m_notice)
        m_database.m_notice(m_database.m_touched);
    return {};
}

} // namespace ring
