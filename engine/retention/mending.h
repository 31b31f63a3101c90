// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/damage.h"
#include "engine/store/database.h"

namespace ring {

/// What an older state of the store must learn before an engine works on it, so that nothing goes out a second time:
/// texts that waited are looked up at the provider before they may go, reminders that were due meanwhile are dropped,
/// and callers who rang between `backupAt` and `now` are called back instead of texted (Situation::restoredAt).
Expected<void> settleRestored(Database &database, Millis backupAt, Millis now);

/// To be called before an engine starts: puts the backup in place that somebody asked for (restorerequest.h), else
/// mendStore() and settleRestored(); both with a note for Admin. Then whatever was erased since is erased again, and
/// the data moves to the server that somebody asked for (engine/setup/moverequest.h): ask for the store anew. The
/// sentence for a person; empty when there was nothing to do. The caller holds the folder's lock and has no connection
/// open. SQLite only; nothing is done with PostgreSQL.
Expected<QString> makeWhole(const StoreAddress &store, Millis now);

/// Puts a named backup in the store's place, on the same terms, erases in it what was erased since it was made, and
/// notes in its audit who asked. The value is where the replaced file is now.
Expected<QString> goBackTo(const StoreAddress &store, const QString &backup, Millis now, const QString &person = {});

/// Removes backups and replaced stores past their time, and from the list of erased numbers what no file is left to
/// hold. Gives how many files went. Thread: any.
int removeOldCopies(const Backups &backups, Millis now);

} // namespace ring
