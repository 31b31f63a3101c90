// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/store/database.h"

namespace ring {

/// For how many days what callers wrote and said is kept; 0: for ever, which is how a store begins. What counts in
/// reports is never touched.
struct AgeLimits
{
    int bodyDays = 0;       ///< bodies of texts, drafts, what was written down for undoing
    int transcriptDays = 0; ///< words of voicemails that were read
    int traceDays = 0;      ///< personal parts of decisions' traces
    bool operator==(const AgeLimits &) const = default;
};

Expected<AgeLimits> readAgeLimits(Database &database);
/// Each 0, or 7 to 3650 days; the error names the field.
Expected<void> saveAgeLimits(Database &database, const AgeLimits &limits);

/// Removes what is past its age; the number of rows it changed. Each step is one transaction. Thread: the connection's.
Expected<int> applyAgeLimits(Database &database, Millis now);

} // namespace ring
