// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/backend.h"
#include "engine/store/database.h"

#include <QStringList>

namespace ring {

/// A connection as the store has it, without its secret.
struct StoredConnection
{
    ConnectionSettings settings;
    QString kind;
    QString credential; ///< the reference
};

/// The error names the connections there are.
Expected<StoredConnection> connectionNamed(Database &database, const QString &name);

/// Finds one secret, asking the keychain if that is where it is kept.
Expected<QString> secretFor(const QString &reference);

} // namespace ring
