// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/serverchoice.h"

#include "engine/people/audit.h"
#include "engine/store/migrator.h"
#include "engine/store/postgresaddress.h"
#include "engine/store/serverlook.h"

#include <QFileInfo>
#include <QSysInfo>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<ServerFound> foundOurs(const QString &where, const ServerLook &look)
{
    if (look.schema > Migrator::newest())
        return fail(
            Error::Code::BadInput,
            u"%1 holds data of a newer Second Ring (schema %2, this program knows %3). Install the newer version "
            "here first."_s.arg(where)
                .arg(look.schema)
                .arg(Migrator::newest()));
    if (look.schema < Migrator::newest())
        return ServerFound{u"%1 answers (PostgreSQL %2) and holds data of an older Second Ring (schema %3, locations: "
                           "%4). Working there brings it to schema %5; programs of the older version do not open it "
                           "again."_s.arg(where, look.version)
                               .arg(look.schema)
                               .arg(look.locations)
                               .arg(Migrator::newest()),
                           false, true};
    return ServerFound{u"%1 answers (PostgreSQL %2) and holds data of Second Ring already (schema %3, locations: %4)."_s
                           .arg(where, look.version)
                           .arg(look.schema)
                           .arg(look.locations),
                       false, true};
}

} // namespace

Expected<ServerFound> findServer(const StoreAddress &address)
{
    const auto look = lookAtServer(address);
    RING_TRY(look);
    const QString where = shownServer(address);
    if (look->ours)
        return foundOurs(where, *look);
    if (look->tables == 0)
        return ServerFound{
            u"%1 answers (PostgreSQL %2) and is empty: the data can move there."_s.arg(where, look->version), true,
            false};
    return fail(Error::Code::BadInput,
                u"%1 answers, and tables of another program are in it. Name an empty database."_s.arg(where));
}

Expected<void> joinServer(const DataFolder &folder, const QString &url, const QString &person, Millis now)
{
    if (!folder.store().url.isEmpty())
        return fail(Error::Code::BadInput, u"The data is on a server already."_s);
    const StoreAddress address = folder.server(url);
    const auto found = findServer(address);
    RING_TRY(found);
    if (!found->joinable)
        return fail(Error::Code::BadInput,
                    u"%1 holds no data of Second Ring to work with."_s.arg(shownServer(address)));
    const auto database = Database::open(address);
    RING_TRY(database);
    RING_TRY(noteAudit(**database, person, {u"store_joined"_s, u"machine"_s, QSysInfo::machineHostName(), {}}, now));
    return folder.rememberStore(url);
}

QString folderOf(const StoreAddress &store)
{
    const QString inside = store.file.isEmpty() ? store.passwordFile : store.file;
    return inside.isEmpty() ? QString() : QFileInfo(inside).absolutePath();
}

} // namespace ring
