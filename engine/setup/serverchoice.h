// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/setup/datafolder.h"

namespace ring {

/// What is at an address, in words, and what can be done with it.
struct ServerFound
{
    QString sentence;
    bool empty = false;    ///< a store can move there
    bool joinable = false; ///< a store of Second Ring that this program can work on
};

/// Tries an address without changing anything. An error says what is in the way: nobody answers, a wrong password, no
/// encryption, tables of another program, a store of a newer program. Blocks for seconds at most; any thread.
Expected<ServerFound> findServer(const StoreAddress &address);

/// The folder works on the store at `url` from its next start on: looks at it, opens it (which brings an older store up
/// to date), notes in its audit who joined and from which machine, and remembers the address. The folder's own file
/// stays as it is. Refused for what findServer() does not call joinable, and while the folder is on a server already.
/// The password is the folder's (serverpassword.h), kept before. Blocks; any thread.
Expected<void> joinServer(const DataFolder &folder, const QString &url, const QString &person, Millis now);

/// The folder of a store: of its file, or of its password file.
QString folderOf(const StoreAddress &store);

} // namespace ring
