// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"

#include <QStringList>

namespace ring {

/// A report as rows of words for a file: headings, the total, then a row a location. Counts and rates as plain numbers
/// (rates as shares, delays in seconds), so that a spreadsheet can go on with them.
QList<QStringList> reportTable(const DashboardData &data);

} // namespace ring
