// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "engine/store/database.h"

namespace ring {

/// What the setup file at `path` would change in this store. Mistakes in the file are part of the value; an error means
/// that there is no such file to read.
Expected<SetupPreview> previewSetupFile(Database &database, const QString &path);

/// Applies the file in one transaction, with the customer file it names (a path relative to its own). A file with a
/// mistake changes nothing and comes back with its problems.
Expected<SetupPreview> applySetupFile(Database &database, const QString &path, Millis now);

} // namespace ring
