// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"

namespace ring {

/// The metrics dictionary: every number a report, an export or the dashboard may show, each with its one definition.
/// Words for people live in ui/dashboard/metricwords.h; the counting itself in resources/sql/query/report_facts_*.sql.
///
/// What is counted:
/// - `missed` and everything of the moment after a miss (`recovered`, `unanswered_24h`, `judged_24h`) counts missed
/// calls:
///   each one, repeats too.
/// - everything about the effort to win a caller back (`texted`, `replied`, `booked`, ...) counts missed callers, which
/// is
///   one a lead (`leads`): three calls by one person within a lead are three missed calls and one missed caller.
///   Suspected robocalls and wrong numbers are missed calls, but nobody to win back: no lead counts them, and they are
///   not judged.
/// - the time to text runs from the moment the phone system listed the call to the moment the SMS service accepted the
/// text,
///   for texts that were free to go at once (`texted_at_once`).
/// Both are placed in time by the moment of the miss (of a lead: its first), in the zone of the location.
const QList<MetricDefinition> &metricDefinitions();

/// nullptr when there is no such metric.
const MetricDefinition *metricDefinition(const QString &id);

/// The rows behind a metric are those counted above its line; of a count, those it counts.
QString metricRows(const MetricDefinition &definition);

/// Adds the rates to counts that are already in `metrics`; a rate with nothing below the line is unknown.
void addRates(Metrics &metrics);

} // namespace ring
