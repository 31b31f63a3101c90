// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/reports/facts.h"

namespace ring {

/// Which facts a query means. Pure; the one place that decides it, for numbers and for the rows behind them.
class Selection
{
public:
    Selection(const ReportQuery &query, const QList<ReportPlace> &places);

    bool hasPlace(int place) const { return m_places.at(place); }
    bool has(const Fact &fact) const;

private:
    ReportQuery m_query;
    QList<bool> m_places;
};

/// The query moved into the past by whole weeks, so that weekdays are compared with the same weekdays.
ReportQuery earlier(const ReportQuery &query, int weeks);

/// How many weeks earlier the same span does not overlap.
int weeksOf(const ReportQuery &query);

/// The eight weeks that end where the query begins.
ReportQuery normOf(const ReportQuery &query);

} // namespace ring
