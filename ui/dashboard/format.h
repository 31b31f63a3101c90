// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"

namespace ring {

/// Numbers for people, in the language of the window (QLocale's default).

QString formatCount(qint64 count);
/// 0.317 -> "32%"; below ten percent with one decimal.
QString formatRate(double rate);
/// Milliseconds -> "4.2 s", "3 min", "2 h 5 min".
QString formatDelay(double ms);
/// By the unit of the metric; a dash when the value is not known.
QString formatMetric(const QString &id, const MetricValue &value);
/// "Nov 16 - Nov 22", with the year where it differs from `today`'s.
QString formatDays(const QDate &first, const QDate &last, const QDate &today);

/// How a value stands against the one before it.
struct Delta
{
    enum class Verdict { Unknown, Same, Neutral, Better, Worse } verdict = Verdict::Unknown;
    QString text; ///< "▲ 12, better"; colour may only repeat what stands here
};
Delta formatDelta(const QString &id, const MetricValue &value, const MetricValue &before);

} // namespace ring
