// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/backup.h"

#include <optional>

namespace ring {

/// Whether a SQLite file is whole: its header, its pages and how they hang together (PRAGMA quick_check). Contents that
/// were changed in place without breaking the structure cannot be told. Reads the whole file. `needsTables`: a file
/// that is whole and empty will not do.
Expected<void> checkStore(const QString &file, bool needsTables = true);

/// What was done about a store that was found damaged.
struct Mended
{
    QString setAside; ///< where the damaged file is now
    BackupFile from;  ///< what stands in its place
    QString sentence; ///< for a person: what happened, and what it means
};

/// To be called before the store is opened, by whoever holds the folder's lock. A whole store is left alone (nullopt).
/// A damaged, cut-off, emptied or missing one is set aside under a name with the time and the newest whole backup put
/// in its place; without a backup it stays where it is and the error says what to do. After mending, settleRestored()
/// has to see the store before an engine does.
Expected<std::optional<Mended>> mendStore(const Backups &backups, Millis now);

} // namespace ring
