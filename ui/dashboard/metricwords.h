// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"

namespace ring {

/// The words of one metric, in the language of the window.
struct MetricWords
{
    QString name;       ///< a heading, "Recovery rate"
    QString definition; ///< one sentence: what is counted
    QString above;      ///< what stands above the line of a rate, or what is counted; lower case, plural
    QString below;      ///< what stands below the line; empty for counts and delays
};

/// Words for every id of the metrics dictionary; an id without words gives its id as name and nothing else.
MetricWords metricWords(const QString &id);

/// Name, definition and the figures it was made of, a line each; for hovering and for screen readers.
QString metricTip(const QString &id, const MetricValue &value);

} // namespace ring
