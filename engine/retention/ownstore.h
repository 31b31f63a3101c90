// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/setup/datafolder.h"

namespace ring {

/// The file of a folder that works on a server: what it was before it joined, or before its data moved.
struct OwnStore
{
    qint64 bytes = -1; ///< -1: there is none
    Millis leftAt = 0; ///< when it was last worked on, by the clock on the wall
};
OwnStore ownStoreOf(const DataFolder &folder);

/// The folder works on its own file again from its next start on. An older state of the business must not text anybody
/// a second time, so the file is settled like a restored backup (settleRestored), and its connections that the server
/// works with too are switched off: all of them when `server` is nullptr, because it cannot be asked. Both audits get a
/// line. The sentence says what was done, and stands in the store's notice for a day.
///
/// Whoever calls holds the folder's lock, and no engine of this folder works on the file. Without a file an empty store
/// is made at the next start. Blocks; any thread.
Expected<QString> goBackToOwnStore(const DataFolder &folder, Database *server, const QString &person, Millis now);

} // namespace ring
