// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/store/database.h"

namespace ring {

/// What there was of a number.
struct Erased
{
    int leads = 0;
    int calls = 0;
    int messages = 0;
    int contacts = 0;
    bool stillSuppressed = false; ///< it had opted out, and will not be texted should it ring again
    bool operator==(const Erased &) const = default;
};

/// Erases a telephone number on its owner's request, in one transaction: number, names, bodies, transcripts, the
/// customer record, and the personal parts of traces. Rows stay, under `erased-<n>`, so that every report counts as
/// before. Refused while a text to the number is on its way, and where nothing is known of it.
///
/// What is not reached: backups (they end after seven days) and the operator's own files.
Expected<Erased> eraseNumber(Database &database, const QString &number, const QString &person, Millis now);

} // namespace ring
