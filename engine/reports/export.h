// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"

#include <QByteArray>
#include <QJsonObject>

namespace ring {

/// A report for people, programs and spreadsheets, as the `report` verb prints it. English, stable, without zone or
/// clock of its own: everything stands in `data`.

/// "You missed 47 calls from 2026-11-09 to 2026-11-15; 23 replied and 12 booked. 2 calls (4.3%) went unanswered for
/// more than 24 hours." `place` is the name of a location or group, or empty.
QString reportSentence(const DashboardData &data, const QString &place = {});

/// The sentence, the metrics, and a line a location.
QByteArray reportText(const DashboardData &data, const QString &place = {});

/// {"from", "to", "sentence", "total": {id: {"value", "numerator", "denominator"}}, "before", "locations": [...],
/// "days":
/// [...], "busy_hours": 7 x 24}. A value that is not known is null; delays are in milliseconds.
QJsonObject reportJson(const DashboardData &data, const QString &place = {});

/// Headings are metric ids; the total first, then a row a location. Shares as 0 to 1, delays in seconds.
QByteArray reportCsv(const DashboardData &data);

} // namespace ring
