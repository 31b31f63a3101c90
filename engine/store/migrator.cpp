// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/migrator.h"

#include "engine/store/statements.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QSqlError>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Spells RINM: the first half of the advisory lock's key.
constexpr int migrationLocks = 0x52494E4D;

QMap<int, QString> steps()
{
    QMap<int, QString> found;
    const auto names = QDir(u":/sql/migrations"_s).entryList({u"*.sql"_s}, QDir::Files);
    for (const QString &name : names)
        found.insert(name.section(u'_', 0, 0).toInt(), name);
    return found;
}

QString textOf(const QString &name)
{
    QFile file(u":/sql/migrations/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

int Migrator::newest()
{
    const auto all = steps();
    return all.isEmpty() ? 0 : all.lastKey();
}

Expected<int> Migrator::version(Database &database)
{
    // Created on sight, so that a store made a moment ago and one of a year ago are asked the same way.
    if (auto made = database.plain(u"CREATE TABLE IF NOT EXISTS store_version (version INTEGER NOT NULL)"_s); !made)
        return tl::unexpected(made.error());
    QSqlQuery query(database.m_handle);
    if (!query.exec(u"SELECT MAX(version) FROM store_version"_s) || !query.next())
        return tl::unexpected(database.failure(u"store_version"_s, query.lastError()));
    return query.value(0).toInt();
}

Expected<void> Migrator::migrate(Database &database)
{
    if (!database.isPostgres())
        return climb(database);
    // Programs that start at the same moment find the same empty store: one makes it, the others wait and find it made.
    if (auto locked = database.plain(u"SELECT pg_advisory_lock(%1, 1)"_s.arg(migrationLocks)); !locked)
        return locked;
    auto climbed = climb(database);
    auto freed = database.plain(u"SELECT pg_advisory_unlock(%1, 1)"_s.arg(migrationLocks));
    return climbed ? freed : climbed;
}

Expected<void> Migrator::climb(Database &database)
{
    const auto at = version(database);
    if (!at)
        return tl::unexpected(at.error());
    if (*at > newest())
        return fail(Error::Code::Storage,
                    u"The data was written by a newer version of Second Ring (schema %1, this program knows %2). "
                    "Install the newer version to open it."_s.arg(*at)
                        .arg(newest()));
    const auto all = steps();
    for (auto step = all.upperBound(*at); step != all.end(); ++step) {
        Transaction transaction(database);
        if (!transaction.begun())
            return transaction.begun();
        const auto statements = splitStatements(inDialect(textOf(step.value()), database.isPostgres()));
        for (const QString &statement : statements)
            if (auto done = database.plain(statement); !done)
                return done;
        const QString bump = u"INSERT INTO store_version (version) VALUES (%1)"_s.arg(step.key());
        if (auto done = database.plain(bump); !done)
            return done;
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

} // namespace ring
