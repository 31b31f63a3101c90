// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/retention/kept.h"
#include "engine/store/database.h"

namespace ring {

Expected<AgeLimits> readAgeLimits(Database &database);
/// Each 0, or 7 to 3650 days; the error names the field.
Expected<void> saveAgeLimits(Database &database, const AgeLimits &limits);

/// Removes what is past its age; the number of rows it changed. Each step is one transaction. Thread: the connection's.
Expected<int> applyAgeLimits(Database &database, Millis now);

/// All that an engine forgets by itself: the age limits, and what a restored store's providers bring back of erased
/// numbers. Gives when to look again: the next day, the next minute after a store went back to an older state.
Expected<Millis> forgetWhatIsDue(Database &database, Millis now);

} // namespace ring
