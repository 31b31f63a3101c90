// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace ring {

/// Values of the dashboard. Every number comes from the metrics dictionary (engine/reports/metrics.h); the window only
/// words and draws them.

struct ReportQuery
{
    Millis from = 0;
    Millis to = 0;         ///< exclusive
    QStringList locations; ///< keys; empty: all
    QString group;
};

/// One metric with what it was made of. Rates are numerator / denominator; counts have denominator 0; delays are in ms.
struct MetricValue
{
    double value = 0;
    qint64 numerator = 0;
    qint64 denominator = 0;
    bool known = true; ///< false: nothing to divide by or no sample
};

/// Keys are metric ids: missed, texted, replied, booked, called_back, no_response, recovered, recovery_rate,
/// reply_rate, booking_rate, text_rate, unanswered_24h, unanswered_24h_share, median_to_text, p95_to_text, ...
using Metrics = QMap<QString, MetricValue>;

struct LocationMetrics
{
    QString location;
    QString name;
    QString group;
    Metrics metrics;
    Metrics norm; ///< the same over the eight weeks before
};

struct DayMetrics
{
    QString day; ///< ISO date in the location's zone
    Metrics metrics;
};

struct DashboardData
{
    ReportQuery query;
    Metrics total;
    Metrics before; ///< the period of equal length before
    QList<LocationMetrics> locations;
    QList<DayMetrics> days;
    QList<QList<int>> busyHours; ///< 7 rows Monday first, 24 columns: missed calls by local hour
};

/// How a metric is defined; the words are in ui, keyed by id, and checked by a test to be complete.
struct MetricDefinition
{
    QString id;
    enum class Unit { Count, Rate, Delay, Money } unit = Unit::Count;
    QString numerator;   ///< id of what is counted above the line
    QString denominator; ///< id of what is counted below the line, or empty
    bool higherIsBetter = true;
};

} // namespace ring
