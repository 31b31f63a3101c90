// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/report.h"

#include "engine/reports/selection.h"
#include "engine/reports/tally.h"

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr int longSpan = 70; ///< days; from here on a bar is a week

QDate mondayOf(const QDate &day)
{
    return day.addDays(1 - day.dayOfWeek());
}

/// First and last day of the bars: the days asked for, or those that have facts.
std::pair<QDate, QDate> daysOf(const ReportQuery &query, const QList<const Fact *> &facts)
{
    QDate first = query.firstDay;
    QDate last = query.lastDay;
    for (const Fact *fact : facts) {
        if (query.firstDay.isNull() && (first.isNull() || fact->day < first))
            first = fact->day;
        if (query.lastDay.isNull() && (last.isNull() || fact->day > last))
            last = fact->day;
    }
    return {first, last};
}

void fillDays(DashboardData &data, const QList<const Fact *> &facts)
{
    auto [first, last] = daysOf(data.query, facts);
    if (first.isNull() || last.isNull())
        return;
    data.daysPerBar = first.daysTo(last) >= longSpan ? 7 : 1;
    if (data.daysPerBar == 7)
        first = mondayOf(first);
    QList<Tally> bars(qMax<qint64>(0, first.daysTo(last) / data.daysPerBar + 1));
    for (const Fact *fact : facts)
        bars[first.daysTo(fact->day) / data.daysPerBar].add(*fact);
    for (qsizetype i = 0; i < bars.size(); ++i)
        data.days.append({first.addDays(i * data.daysPerBar).toString(Qt::ISODate), bars.at(i).metrics()});
}

void fillHours(DashboardData &data, const QList<const Fact *> &facts)
{
    data.busyHours = QList<QList<int>>(7, QList<int>(24, 0));
    const quint64 missed = bitOf(u"missed"_s);
    for (const Fact *fact : facts)
        if (fact->counts & missed)
            ++data.busyHours[fact->weekday][fact->hour];
}

/// The weeks that were read anyway, for the small chart of a location.
class Weeks
{
public:
    Weeks(const Facts &facts, qsizetype places)
        : m_points(places)
    {
        for (const Fact &fact : facts.list) {
            m_first = m_first.isNull() ? mondayOf(fact.day) : qMin(m_first, mondayOf(fact.day));
            m_last = m_last.isNull() ? mondayOf(fact.day) : qMax(m_last, mondayOf(fact.day));
        }
        if (!m_first.isNull())
            m_first = qMax(m_first, m_last.addDays(-51 * 7));
    }

    void add(const Fact &fact)
    {
        const qint64 week = m_first.daysTo(mondayOf(fact.day)) / 7;
        if (week < 0)
            return;
        QList<WeekPoint> &points = m_points[fact.place];
        if (points.isEmpty())
            points = empty();
        static const quint64 missed = bitOf(u"missed"_s), judged = bitOf(u"judged_24h"_s),
                             bad = bitOf(u"unanswered_24h"_s);
        points[week].missed += (fact.counts & missed) != 0;
        points[week].judged += (fact.counts & judged) != 0;
        points[week].unanswered += (fact.counts & bad) != 0;
    }

    QList<WeekPoint> of(int place) const { return m_points.at(place).isEmpty() ? empty() : m_points.at(place); }

private:
    QList<WeekPoint> empty() const
    {
        QList<WeekPoint> points;
        for (QDate monday = m_first; !monday.isNull() && monday <= m_last; monday = monday.addDays(7))
            points.append({monday.startOfDay(Qt::UTC).toMSecsSinceEpoch(), 0, 0, 0});
        return points;
    }

    QDate m_first;
    QDate m_last;
    QList<QList<WeekPoint>> m_points;
};

void fillLocations(DashboardData &data, const Facts &facts, const Selection &now, const Selection &norm)
{
    QList<Tally> here(facts.places.size());
    QList<Tally> usual(facts.places.size());
    Weeks weeks(facts, facts.places.size());
    for (const Fact &fact : facts.list) {
        if (!now.hasPlace(fact.place))
            continue;
        weeks.add(fact);
        if (now.has(fact))
            here[fact.place].add(fact);
        if (norm.has(fact))
            usual[fact.place].add(fact);
    }
    for (int i = 0; i < facts.places.size(); ++i) {
        const ReportPlace &place = facts.places.at(i);
        if (now.hasPlace(i))
            data.locations.append(
                {place.key, place.name, place.group, here.at(i).metrics(), usual.at(i).metrics(), weeks.of(i)});
    }
}

} // namespace

Expected<DashboardData> dashboard(Database &database, const ReportQuery &query, Millis now)
{
    const ReportQuery before = earlier(query, weeksOf(query));
    const ReportQuery norm = normOf(query);
    auto facts = readFacts(database, qMin(before.from, norm.from), query.to, now);
    RING_TRY(facts);
    const Selection selection(query, facts->places);
    const Selection past(before, facts->places);
    DashboardData data;
    data.query = query;
    Tally total;
    Tally earlierTotal;
    QList<const Fact *> chosen;
    for (const Fact &fact : std::as_const(facts->list)) {
        if (past.has(fact))
            earlierTotal.add(fact);
        if (!selection.has(fact))
            continue;
        total.add(fact);
        chosen.append(&fact);
    }
    data.total = total.metrics();
    data.before = earlierTotal.metrics();
    fillDays(data, chosen);
    fillHours(data, chosen);
    fillLocations(data, *facts, selection, Selection(norm, facts->places));
    return data;
}

} // namespace ring
