// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"
#include "engine/desk/rows.h"
#include "engine/store/database.h"

namespace ring {

/// Every number of the dashboard and of the `report` verb. Reads, never writes; two statements over [from, to) and the
/// weeks before. Thread: that of `database`. `now` decides what is older than 24 hours.
Expected<DashboardData> dashboard(Database &database, const ReportQuery &query, Millis now);

/// The rows behind one number, oldest first: as many as the metric says, without a limit. A rate or delay lists what is
/// counted above its line. For counts of missed calls there is one row a call (openedAt is that call's), else one a
/// lead.
Expected<LeadPage> rowsBehind(Database &database, const ReportQuery &query, const QString &metric, Millis now);

} // namespace ring
