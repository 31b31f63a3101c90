// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/selection.h"

namespace ring {

namespace {
constexpr Millis weekMs = 7 * dayMs;
}

Selection::Selection(const ReportQuery &query, const QList<ReportPlace> &places)
    : m_query(query)
{
    for (const ReportPlace &place : places)
        m_places.append((query.locations.isEmpty() || query.locations.contains(place.key)) &&
                        (query.group.isEmpty() || query.group == place.group));
}

bool Selection::has(const Fact &fact) const
{
    return m_places.at(fact.place) && fact.at >= m_query.from && fact.at < m_query.to &&
           (m_query.firstDay.isNull() || fact.day >= m_query.firstDay) &&
           (m_query.lastDay.isNull() || fact.day <= m_query.lastDay) &&
           (m_query.weekday < 0 || fact.weekday == m_query.weekday) && (m_query.hour < 0 || fact.hour == m_query.hour);
}

ReportQuery earlier(const ReportQuery &query, int weeks)
{
    ReportQuery moved = query;
    moved.from -= weeks * weekMs;
    moved.to -= weeks * weekMs;
    if (query.firstDay.isValid())
        moved.firstDay = query.firstDay.addDays(-7 * weeks);
    if (query.lastDay.isValid())
        moved.lastDay = query.lastDay.addDays(-7 * weeks);
    return moved;
}

int weeksOf(const ReportQuery &query)
{
    if (query.firstDay.isValid() && query.lastDay.isValid())
        return qMax(1, int((query.firstDay.daysTo(query.lastDay) + 7) / 7));
    return qMax(1, int((query.to - query.from + weekMs - 1) / weekMs));
}

ReportQuery normOf(const ReportQuery &query)
{
    ReportQuery norm = query;
    norm.from -= 8 * weekMs;
    if (query.firstDay.isValid()) {
        norm.firstDay = query.firstDay.addDays(-56);
        norm.lastDay = query.firstDay.addDays(-1);
    } else {
        norm.to = query.from;
    }
    return norm;
}

} // namespace ring
