// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"

namespace ring {

/// How far a location stands out, in standard errors. Both compare shares of small samples, so that one bad call at a
/// quiet site does not push a busy one with a real problem from the top.
struct Outlier
{
    double unanswered = 0; ///< share over 24 h above the share of all shown locations together; positive is worse
    double booking = 0;    ///< booking rate against the location's own norm; negative is worse
    double worst() const { return qMax(unanswered, -booking); }
    bool operator==(const Outlier &) const = default;
};

/// From here on a difference is shown as one.
inline constexpr double outlierFrom = 2.0;

/// Difference of the share `above / below` to `expected`, in standard errors; 0 when there is no sample.
double standardErrors(qint64 above, qint64 below, double expected);

/// One a location, in the order of `data.locations`.
QList<Outlier> findOutliers(const DashboardData &data);

} // namespace ring
