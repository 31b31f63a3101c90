// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QDate>
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
    /// Calendar days of each location's own zone, both inclusive; null: whatever lies between `from` and `to`.
    QDate firstDay = {};
    QDate lastDay = {};
    int weekday = -1; ///< only misses on this local weekday, 0 Monday to 6; -1: all
    int hour = -1;    ///< only misses in this local hour, 0 to 23; -1: all
    bool operator==(const ReportQuery &) const = default;
};

/// A query for whole days of each location's own calendar; `from` and `to` are wide enough for every zone of the earth.
inline ReportQuery reportDays(const QDate &first, const QDate &last)
{
    ReportQuery query;
    query.firstDay = first;
    query.lastDay = last;
    query.from = first.startOfDay(Qt::UTC).toMSecsSinceEpoch() - 14 * hourMs;
    query.to = last.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch() + 12 * hourMs;
    return query;
}

/// One metric with what it was made of. Rates are numerator / denominator; counts have denominator 0; delays are in ms.
struct MetricValue
{
    double value = 0;
    qint64 numerator = 0;
    qint64 denominator = 0;
    bool known = true; ///< false: nothing to divide by or no sample
    bool operator==(const MetricValue &) const = default;
};

/// Keys are metric ids: missed, texted, replied, booked, called_back, no_response, recovered, recovery_rate,
/// reply_rate, booking_rate, text_rate, unanswered_24h, unanswered_24h_share, median_to_text, p95_to_text, ...
using Metrics = QMap<QString, MetricValue>;

/// One week of one location, for the small chart in its row.
struct WeekPoint
{
    Millis from = 0; ///< Monday, local midnight
    qint64 missed = 0;
    qint64 judged = 0;     ///< judged_24h
    qint64 unanswered = 0; ///< unanswered_24h
    bool operator==(const WeekPoint &) const = default;
};

struct LocationMetrics
{
    QString location;
    QString name;
    QString group;
    Metrics metrics;
    Metrics norm;                ///< the same over the eight weeks before
    QList<WeekPoint> weeks = {}; ///< oldest first, at most 52, ending with the week of `ReportQuery::to`
    bool operator==(const LocationMetrics &) const = default;
};

struct DayMetrics
{
    QString day; ///< ISO date in the location's zone; the first day when a bar holds several
    Metrics metrics;
};

struct DashboardData
{
    ReportQuery query;
    Metrics total;
    Metrics before; ///< the same span as many whole weeks earlier as it takes not to overlap
    QList<LocationMetrics> locations;
    QList<DayMetrics> days;      ///< one a bar, without gaps
    int daysPerBar = 1;          ///< 1, or 7 (Monday first) over more than ten weeks
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
