// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/openstore.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"
#include "engine/setup/apply.h"
#include "engine/store/migrator.h"
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

} // namespace

Verb storeVerb()
{
    return {{u"store"_s}, {}, {dataOption()}, u"says where the data is kept"_s, {}, show};
}

} // namespace ring
