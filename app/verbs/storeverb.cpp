// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/openstore.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"
#include "engine/setup/apply.h"
#include "engine/store/migrator.h"
#include "engine/store/move.h"
#include "engine/store/postgresaddress.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

int enginesAt(Database &database)
{
    int engines = 0;
    (void)database.each(u"postgres.engines"_s, {}, [&](const QSqlQuery &) { ++engines; });
    return engines;
}

VerbEnding show(const Arguments &arguments)
{
    auto store = openExisting(arguments);
    if (!store)
        return failed(store.error());
    const StoreAddress address = store->folder.store();
    const auto version = Migrator::version(*store->database);
    const auto counts = countSetup(*store->database);
    if (!version || !counts)
        return failed(version ? counts.error() : version.error());
    const bool server = store->database->isPostgres();
    out(server ? u"PostgreSQL at %1"_s.arg(shownServer(address)) : u"SQLite in %1"_s.arg(address.file));
    out(u"Schema %1; %2 locations, %3 lines, %4 connections, %5 contacts."_s.arg(*version)
            .arg(counts->locations)
            .arg(counts->lines)
            .arg(counts->connections)
            .arg(counts->contacts));
    if (server)
        out(u"Engines at work on it: %1."_s.arg(enginesAt(*store->database)));
    return VerbEnding::Done;
}

VerbEnding migrate(const Arguments &arguments)
{
    if (!arguments.has(u"to"_s))
        return wrongUsage({u"store"_s, u"migrate"_s}, u"Say with --to where the data goes."_s);
    const auto folder = DataFolder::existing(dataPath(arguments));
    if (!folder)
        return failed(folder.error());
    const QString url = arguments.text(u"to"_s);
    if (!folder->store().url.isEmpty())
        return failed(
            {Error::Code::BadInput,
             u"The data of %1 is on a server already (%2)."_s.arg(folder->path(), shownServer(folder->store())),
             {},
             {},
             {}});
    // An engine at work would go on writing into the file that is left behind.
    const auto lock = folder->lockForEngine();
    if (!lock)
        return failed(lock.error());
    const auto told = [](const QString &table, qint64 moved, qint64 all) {
        out(u"%1: %2 of %3"_s.arg(table).arg(moved).arg(all));
    };
    const auto moved = moveStore(folder->ownFile().file, {{}, url, folder->path() + u"/store.password"_s}, told);
    if (!moved)
        return failed(moved.error());
    if (const auto remembered = folder->rememberStore(url); !remembered)
        return failed(remembered.error());
    qint64 rows = 0;
    for (const MovedTable &table : *moved)
        rows += table.rows;
    out(u"Moved %1 rows of %2 tables; every count agrees. %3 uses the server from now on; the old file stays as it was."_s
            .arg(rows)
            .arg(moved->size())
            .arg(folder->path()));
    return VerbEnding::Done;
}

} // namespace

Verb storeVerb()
{
    return {{u"store"_s}, {}, {dataOption()}, u"says where the data is kept"_s, {}, show};
}

Verb storeMigrateVerb()
{
    return {
        {u"store"_s, u"migrate"_s},
        {},
        {{u"to"_s, u"URL"_s, u"an empty database: postgresql://user@host/name"_s}, dataOption()},
        u"moves the data from its file to a PostgreSQL server"_s,
        u"One transaction: everything is there afterwards, or nothing is, and then it can be started again. The file "
        u"is "
        "only read.\n"
        "No password in the URL: PGPASSWORD, ~/.pgpass, or the file store.password (mode 600) in the data folder."_s,
        migrate};
}

} // namespace ring
