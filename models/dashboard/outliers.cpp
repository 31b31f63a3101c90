// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dashboard/outliers.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace ring {

double standardErrors(qint64 above, qint64 below, double expected)
{
    if (below <= 0)
        return 0;
    const double n = double(below);
    // Half a case is taken for granted: an expectation of exactly 0 or 1 would make any difference infinite.
    const double p = qBound(0.5 / (n + 1), expected, 1 - 0.5 / (n + 1));
    return (double(above) / n - p) / std::sqrt(p * (1 - p) / n);
}

QList<Outlier> findOutliers(const DashboardData &data)
{
    const double everywhere = data.total.value(u"unanswered_24h_share"_s).value;
    QList<Outlier> outliers;
    for (const LocationMetrics &location : data.locations) {
        const MetricValue share = location.metrics.value(u"unanswered_24h_share"_s);
        const MetricValue booking = location.metrics.value(u"booking_rate"_s);
        const MetricValue norm = location.norm.value(u"booking_rate"_s);
        Outlier outlier{standardErrors(share.numerator, share.denominator, everywhere), 0};
        if (norm.known && norm.denominator > 0)
            outlier.booking = standardErrors(booking.numerator, booking.denominator, norm.value);
        outliers.append(outlier);
    }
    return outliers;
}

} // namespace ring
