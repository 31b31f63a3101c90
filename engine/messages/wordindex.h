// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

namespace ring {

// Finding words in a million messages. A SQLite store keeps the three-letter pieces of each message in the table
// message_words (FTS5, tokenizer trigram, https://sqlite.org/fts5.html). They are filled in later, in batches, so that
// sending never waits for it; what was not filled in yet is searched letter by letter. PostgreSQL does its own
// (migration 008), and all of this is nothing there.

/// Takes the next messages into the index when so many wait that it is worth it. True when more wait.
Expected<bool> indexWords(Database &database);

/// Messages up to this id are in the index; the others have to be read. PostgreSQL: all are.
Expected<qint64> wordsUpto(Database &database);

/// The pieces of a search as the index wants them. Empty when it is too short for any: then the index cannot help.
QString wordPieces(const QString &search);

/// Rewrites the index so that nothing of messages that were emptied is left in its pages. After their bodies were
/// emptied, outside a transaction.
Expected<void> forgetWords(Database &database);

} // namespace ring
