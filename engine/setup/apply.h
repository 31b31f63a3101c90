// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/setup/setup.h"
#include "engine/store/database.h"

namespace ring {

/// Writes what a setup file says into the store, in one transaction: all of it or nothing.
///
/// Everything is put by its key (of a location), name (of a connection) or number (of a line), so applying the same
/// setup again changes nothing, and what the setup does not name stays as it is. A location somebody paused stays
/// paused. A template becomes a new version only when its words or its place changed.
/// The contacts file a setup may name is not read here; see importContacts in engine/contacts/contactstore.h.
Expected<void> applySetup(Database &database, const Setup &setup, Millis now);

/// The same inside a transaction of the caller's, for a part of a setup: the connections and locations that its lines
/// name may also stand in the store already.
Expected<void> putSetup(Database &database, const Setup &setup, Millis now);

/// What is set up, for a sentence at the end.
struct SetupCounts
{
    int locations = 0;
    int lines = 0;
    int connections = 0;
    int contacts = 0;
    int templates = 0;
};
Expected<SetupCounts> countSetup(Database &database);

} // namespace ring
