// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "engine/store/database.h"

namespace ring {

/// Connections added, changed and removed by a person; checked by the reader of the setup file (engine/setup), each in
/// one transaction. `newSecret`: the secret behind the credential was replaced just now, so that whoever holds the old
/// one has to ask anew although the reference is the same.
Expected<void> saveConnectionRow(Database &database, const ConnectionRow &connection, bool newSecret, Millis now);
Expected<qint64> addConnection(Database &database, const ConnectionRow &connection, Millis now);
Expected<void> removeConnection(Database &database, qint64 id);

} // namespace ring
