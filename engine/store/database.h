// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/store/owncommits.h"

#include <QHash>
#include <QObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <limits>
#include <memory>
#include <optional>

namespace ring {

/// Named values bound to a query; a value never becomes part of the statement.
using Bind = QHash<QString, QVariant>;

/// What a commit touched, so that others know what to read anew. The bits are those of Desk::Topic.
enum Touched {
    TouchedLeads = 1,
    TouchedMessages = 2,
    TouchedEscalations = 4,
    TouchedConnections = 8,
    TouchedSetup = 16
};

/// Sees every access before it happens; tests let the n-th one fail or kill the process there. Owned by the caller.
class StoreWatch
{
public:
    virtual ~StoreWatch() = default;
    /// False makes the access fail as if the disk had.
    virtual bool allow(const QString &statement) = 0;
};

/// Where a store is: a SQLite file, or a PostgreSQL address.
struct StoreAddress
{
    QString file; ///< path of the SQLite file; empty when PostgreSQL
    QString url;  ///< postgresql://user@host:port/name, see postgresaddress.h; never with a password
    /// PostgreSQL: read for the password if it is there; else what is held for it (heldpassword.h), PGPASSWORD, pgpass.
    QString passwordFile = {};
};

/// A value as every store can keep it: no NULL for an unknown text, no U+0000 inside one.
QVariant storable(const QVariant &value);

/// One connection to the store.
///
/// PostgreSQL: transactions read what is committed; who decides something about a caller first takes the caller's lock
/// (lockCaller, lockLead), so that everything about one caller happens one after the other, whoever does it. With
/// SQLite there is one writer, and the locks are nothing. A lost connection is told by `lost`; `reopen` brings it back.
///
/// Thread: created, used and destroyed on one thread; each thread opens its own. Statements stand in resources/sql and
/// are called by name ("calls.upsert" is the section `-- name: upsert` of query/calls.sql). Every access can fail and
/// says so: the error names the statement, never the values.
class Database
{
public:
    /// Opens and brings the schema up to date. Refuses a store newer than the program.
    static Expected<std::unique_ptr<Database>> open(const StoreAddress &address, StoreWatch *watch = nullptr);
    ~Database();

    bool isPostgres() const { return m_postgres; }
    /// Whether the server went away. Until reopen() every access fails.
    bool lost() const { return m_lost; }
    /// Connects anew; locks of the old connection are gone. Not inside a transaction.
    Expected<void> reopen();
    /// Whether what failed last may simply be done again: the server broke up a deadlock, and nothing was changed.
    bool mayRepeat() const { return m_repeatable && m_depth == 0; }
    void forgetFailure() { m_repeatable = false; }

    /// Until the end of the transaction nobody else decides anything about this caller.
    Expected<void> lockCaller(const QString &number);
    /// The same for the caller of a lead.
    Expected<void> lockLead(qint64 leadId);
    /// Calls `notice` for each commit of another connection that touched something; on `context`'s thread, which is the
    /// one of this connection and has an event loop. PostgreSQL only; again after each reopen().
    Expected<void> listen(QObject *context, std::function<void(int touched)> notice);

    /// Runs a statement that gives no rows; the value is the number of rows it changed.
    Expected<int> run(const QString &name, const Bind &values = {});
    /// Runs a statement and calls `row` for each row it gives.
    Expected<void> each(const QString &name, const Bind &values, const std::function<void(const QSqlQuery &)> &row);
    /// First column of the first row; an invalid QVariant when there is none.
    Expected<QVariant> value(const QString &name, const Bind &values = {});
    /// Runs an INSERT ... RETURNING id.
    Expected<qint64> insert(const QString &name, const Bind &values);

    /// Called after each commit that touched something, on this thread.
    void onCommit(std::function<void(int touched)> notice) { m_notice = std::move(notice); }
    /// Called with each access that was refused, on this thread.
    void onRefusal(std::function<void(const Error &)> notice) { m_refused = std::move(notice); }
    /// Remembers what the running transaction touches.
    void touch(int touched) { m_touched |= touched; }
    /// Whether a commit returns only when it is on disk (the default). Off, a power cut may cost the latest commits,
    /// never the store's consistency. SQLite only.
    void waitForDisk(bool wait);
    /// Changes when another connection committed (SQLite: PRAGMA data_version).
    qint64 dataVersion();
    /// Whether another process committed something since this was last asked, or perhaps did: told once too often
    /// rather than not at all. SQLite only; PostgreSQL tells by `listen`. The file counts its noted commits in PRAGMA
    /// user_version; those that are not this process's are others'. A program that does not count is found by
    /// data_version while this one commits nothing.
    bool othersCommitted();

    QSqlDatabase handle() const { return m_handle; }

private:
    friend class Transaction;
    friend class Migrator;
    Database() = default;
    Expected<void> connectTo();
    Error refusal() const;
    void disconnectFrom();
    Expected<void> prepareConnection();
    Expected<QSqlQuery *> prepared(const QString &name);
    Expected<QSqlQuery *> execute(const QString &name, const Bind &values);
    Expected<void> plain(const QString &sql);
    Expected<void> commitFile();
    qint64 pragma(const char *name);
    Error failure(const QString &what, const QSqlError &error);

    StoreAddress m_address;
    QSqlDatabase m_handle;
    QString m_connection;
    bool m_postgres = false;
    bool m_lost = false;
    bool m_repeatable = false;
    std::shared_ptr<OwnCommits> m_own; ///< SQLite: of all connections of this process to the file
    qint64 m_seenOthers = std::numeric_limits<qint64>::min();
    qint64 m_seenOwn = 0;
    qint64 m_seenVersion = 0;
    std::optional<Error> m_broken; ///< what made the running transaction of PostgreSQL worthless
    int m_depth = 0;
    int m_touched = 0;
    StoreWatch *m_watch = nullptr;
    std::function<void(int)> m_notice;
    std::function<void(const Error &)> m_refused;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

/// All or nothing: rolls back unless told to commit. Nests: only the outermost commits.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Whether it could begin; a stage gives up its round when not.
    const Expected<void> &begun() const { return m_begun; }
    Expected<void> commit();

private:
    Database &m_database;
    Expected<void> m_begun;
    bool m_open = false;
};

/// Does `work`, which gives an Expected and holds its transaction inside, again when the server broke up a deadlock.
template<typename Work>
auto repeated(Database &database, Work work)
{
    constexpr int most = 5;
    for (int i = 0;; ++i) {
        database.forgetFailure();
        auto done = work();
        if (done || i == most || !database.mayRepeat())
            return done;
    }
}

} // namespace ring
