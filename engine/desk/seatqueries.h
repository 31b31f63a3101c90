// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"
#include "engine/people/seat.h"

namespace ring {

/// The locations a seat may see of those that were asked for (empty: all). Never empty for a seat that is not
/// everywhere: a key that no location has stands for "none".
QStringList visibleLocations(const Seat &seat, const QStringList &asked);

/// The query without the locations the seat does not see.
ReportQuery visibleQuery(const Seat &seat, ReportQuery query);

} // namespace ring
