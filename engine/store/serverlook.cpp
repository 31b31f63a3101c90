// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/serverlook.h"

#include "engine/store/postgresaddress.h"

#include <QSqlError>
#include <QUuid>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<ServerLook> lookWith(QSqlDatabase &database, const PostgresServer &server, const QString &shown)
{
    database.setHostName(server.host);
    database.setPort(server.port);
    database.setDatabaseName(server.name);
    database.setConnectOptions(server.options);
    QSqlQuery query(database);
    if (database.open(server.user, server.password)) {
        query = QSqlQuery(database);
        const bool looked =
            query.exec(u"SELECT current_setting('server_version'), COUNT(*), COUNT(*) FILTER (WHERE tablename = "
                       "'store_version') FROM pg_tables WHERE schemaname = 'public'"_s) &&
            query.next();
        if (looked)
            return ServerLook{query.value(0).toString().section(u' ', 0, 0), query.value(1).toInt(),
                              query.value(2).toInt() > 0};
    }
    const QString cause = database.lastError().databaseText().section(u'\n', 0, 1).simplified();
    return fail(Error::Code::Storage,
                u"The database server %1 cannot be used. Check that it runs, the address and the password (%2)."_s.arg(
                    shown, cause));
}

} // namespace

Expected<ServerLook> lookAtServer(const StoreAddress &address)
{
    const auto server = postgresServer(address);
    RING_TRY(server);
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Expected<ServerLook> look;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
        look = lookWith(database, *server, shownServer(address));
        database.close();
    }
    QSqlDatabase::removeDatabase(connection);
    return look;
}

} // namespace ring
