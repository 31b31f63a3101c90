// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

namespace ring {

/// What lies behind a refusal of the SQLite store, by its result code (sqlite.org/rescode.html, the low eight bits).
enum class StoreTrouble {
    None,     ///< not a refusal of the store
    Full,     ///< SQLITE_FULL, or a write that failed: the disk is full or gone
    ReadOnly, ///< SQLITE_READONLY, SQLITE_PERM: nothing may be written there
    Damaged,  ///< SQLITE_CORRUPT, SQLITE_NOTADB: the file is not what was written
    Other
};

StoreTrouble storeTroubleOf(const Error &error);
/// What a person is told: what is wrong and what to do. Empty for None.
QString sentenceFor(StoreTrouble trouble);

} // namespace ring
