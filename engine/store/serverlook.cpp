// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/serverlook.h"

#include "engine/store/postgresaddress.h"
#include "engine/store/serverrefusal.h"

#include <QUuid>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<void> open(QSqlDatabase &database, const StoreAddress &address)
{
    const auto server = postgresServer(address);
    RING_TRY(server);
    database.setHostName(server->host);
    database.setPort(server->port);
    database.setDatabaseName(server->name);
    database.setConnectOptions(server->options);
    const PlainWords plain;
    if (!database.open(server->user, server->password))
        return tl::unexpected(serverError(address, database.lastError()));
    return {};
}

Expected<ServerLook> read(const QSqlDatabase &database, const StoreAddress &address)
{
    ServerLook look;
    QSqlQuery query(database);
    const auto first = [&query](const QString &sql) { return query.exec(sql) && query.next(); };
    bool read = first(u"SELECT current_setting('server_version'), COUNT(*), "
                      "COUNT(*) FILTER (WHERE tablename IN ('store_version', 'locations')) "
                      "FROM pg_tables WHERE schemaname = 'public'"_s);
    if (read)
        look = {query.value(0).toString().section(u' ', 0, 0), query.value(1).toInt(), query.value(2).toInt() == 2, 0,
                0};
    if (read && look.ours) {
        read = first(u"SELECT (SELECT MAX(version) FROM store_version), (SELECT COUNT(*) FROM locations)"_s);
        look.schema = query.value(0).toInt();
        look.locations = query.value(1).toInt();
    }
    if (!read)
        return fail(
            Error::Code::Denied,
            u"%1 answers, but this user may not read what is there. Take the user that the data belongs to."_s.arg(
                shownServer(address)),
            query.lastError().nativeErrorCode());
    return look;
}

} // namespace

Expected<ServerLook> lookAtServer(const StoreAddress &address)
{
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Expected<ServerLook> look;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
        const auto opened = open(database, address);
        look = opened ? read(database, address) : Expected<ServerLook>(tl::unexpected(opened.error()));
        database.close();
    }
    QSqlDatabase::removeDatabase(connection);
    return look;
}

} // namespace ring
