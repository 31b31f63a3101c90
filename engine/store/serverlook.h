// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

namespace ring {

/// What a PostgreSQL address leads to.
struct ServerLook
{
    QString version; ///< "15.14"
    int tables = 0;  ///< of the database's own
    bool ours = false;
    int schema = 0;    ///< of a store of ours
    int locations = 0; ///< that it holds
};

/// Connects and looks without changing anything; Database::open would make the tables. The error says what is wrong
/// with the address, the password or the server. Blocks for three seconds at most when nobody answers; any thread.
Expected<ServerLook> lookAtServer(const StoreAddress &address);

} // namespace ring
