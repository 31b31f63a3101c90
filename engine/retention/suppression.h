// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

namespace ring {

/// Whether this number must not be texted: it opted out, or it had opted out when it was erased. Erased numbers are
/// kept only as digests (PBKDF2 with SHA-256 and a salt of the store's own, 20,000 rounds), which costs some
/// milliseconds and only where a number was ever erased.
Expected<bool> isOptedOut(Database &database, const QString &number);

/// Remembers an erased number as one that must not be texted. Inside the caller's transaction.
Expected<void> suppress(Database &database, const QString &number, qint64 now);
/// The person at this number asked for texts again. Inside the caller's transaction.
Expected<void> allowAgain(Database &database, const QString &number);

} // namespace ring
