// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/retention/kept.h"
#include "engine/store/database.h"

namespace ring {

/// Erases a telephone number on its owner's request, in one transaction: number, names, bodies, transcripts, the
/// customer record, and the personal parts of traces. Rows stay, under `erased-<n>`, so that every report counts as
/// before; the audit gets a line in `person`'s name. Refused while a text to the number is on its way, and where
/// nothing is known of it.
///
/// With SQLite it is also noted in the list beside the backups (erasedlist.h), so that going back to one of them does
/// not bring the caller back; refused when that cannot be written. What is not reached: the files themselves (backups
/// and replaced stores end after seven days), dumps of a server, and the operator's own files.
Expected<Erased> eraseNumber(Database &database, const QString &number, const QString &person, Millis now);

/// What eraseNumber would find; changes nothing.
Expected<Erased> knownOf(Database &database, const QString &number);

/// Erases what the list beside the backups names and this store does not know to be erased: it went back to an older
/// state. Gives how many numbers that were. Whatever was on its way to them then is not sent again.
Expected<int> eraseAsListed(Database &database, Millis now);

/// For how long after going back the providers' lists are expected to bring back what was known before.
constexpr Millis relistedFor = hourMs;

/// Until an hour after a store went back to an older state, the providers' lists may bring back calls and replies of
/// numbers that were erased since; erases those again. Who rang after the erasure stays: they wait for an answer.
Expected<int> eraseRelisted(Database &database, Millis now);

} // namespace ring
