// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

namespace ring {

/// What a PostgreSQL address says, ready for the driver.
struct PostgresServer
{
    QString host; ///< a name, an address, or the folder of a Unix socket
    int port = 5432;
    QString name;
    QString user;
    QString password; ///< from the password file, else held; empty: libpq looks into PGPASSWORD and the pgpass file
    QString options;  ///< for the connection, in the driver's notation
};

/// Reads postgresql://[user@]host[:port]/name[?host=FOLDER&sslmode=...]. The error says what is wrong with it; a
/// password in it is refused, because addresses are shown on screens, in process lists and in histories of shells.
///
/// Without sslmode, a server on another machine has to prove who it is (verify-full); one on this machine need not.
Expected<PostgresServer> postgresServer(const StoreAddress &address);

/// host:port/name, for a person.
QString shownServer(const StoreAddress &address);

} // namespace ring
