// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "engine/store/database.h"

namespace ring {

/// Locations with their lines, added, changed and removed by a person. Each goes through the readers of the setup file
/// (engine/setup) and is put by the same statements, so that the file and the window know one truth; each is one
/// transaction. The error begins with the place, as in a setup file ("lines[1].number: ...").
Expected<void> saveLocation(Database &database, const LocationRow &location, Millis now);
/// Gives it a key made from its name; the value is that key.
Expected<QString> addLocation(Database &database, const LocationRow &location, Millis now);
Expected<void> removeLocation(Database &database, const QString &key);

} // namespace ring
