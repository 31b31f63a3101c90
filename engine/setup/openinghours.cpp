// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/openinghours.h"

#include <algorithm>
#include <limits>

namespace ring {

namespace {

constexpr int minutesADay = 24 * 60;
constexpr int farthestDays = 400;

/// A period as moments.
struct Span
{
    Millis from;
    Millis to;
};

enum class Twice { First, Second };

/// A zone near a moment. Asking Qt for an offset takes microseconds, and one question about hours asks dozens of times;
/// most weeks have one offset only, so it is asked once for the weeks around.
class WallClock
{
public:
    WallClock(const QTimeZone &zone, Millis around)
        : m_zone(zone)
        , m_from(around - 3 * dayMs)
        , m_offset(ask(m_from))
    {
        const auto next = zone.nextTransition(QDateTime::fromMSecsSinceEpoch(m_from, Qt::UTC));
        m_to = next.atUtc.isValid() ? next.atUtc.toMSecsSinceEpoch() : std::numeric_limits<Millis>::max();
    }

    Millis offsetAt(Millis utc) const { return utc >= m_from && utc < m_to ? m_offset : ask(utc); }

    QDate dateAt(Millis utc) const { return QDateTime::fromMSecsSinceEpoch(utc + offsetAt(utc), Qt::UTC).date(); }

    /// The moment at which the wall shows `local` (milliseconds as if the zone were UTC).
    Millis momentOf(Millis local, Twice twice) const
    {
        // A day on either side is beyond any jump; the offsets there are those before and after it.
        const Millis before = local - offsetAt(local - dayMs);
        const Millis after = local - offsetAt(local + dayMs);
        const bool beforeShows = before + offsetAt(before) == local;
        const bool afterShows = after + offsetAt(after) == local;
        if (beforeShows && afterShows)
            return twice == Twice::First ? qMin(before, after) : qMax(before, after);
        if (beforeShows || afterShows)
            return beforeShows ? before : after;
        return jumpBefore(qMax(before, after));
    }

private:
    Millis ask(Millis utc) const
    {
        return m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC)) * secondMs;
    }

    Millis jumpBefore(Millis utc) const
    {
        const auto jump = m_zone.previousTransition(QDateTime::fromMSecsSinceEpoch(utc + 1, Qt::UTC));
        return jump.atUtc.isValid() ? jump.atUtc.toMSecsSinceEpoch() : utc;
    }

    const QTimeZone &m_zone;
    Millis m_from;
    Millis m_to = 0;
    Millis m_offset;
};

Millis localMidnight(QDate date)
{
    return date.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

const QList<OpeningPeriod> &periodsOf(const OpeningHours &hours, QDate date)
{
    const auto holiday = hours.holidays.constFind(date);
    return holiday != hours.holidays.constEnd() ? *holiday : hours.week[size_t(date.dayOfWeek() - 1)];
}

Span spanOf(const OpeningPeriod &period, const WallClock &wall, QDate date)
{
    const int end = period.to <= period.from ? period.to + minutesADay : period.to;
    const Millis midnight = localMidnight(date);
    return {wall.momentOf(midnight + period.from * minuteMs, Twice::First),
            wall.momentOf(midnight + end * minuteMs, Twice::Second)};
}

/// The first moment at or after `from` in a period that begins on `date`; nullopt when that day has none left.
std::optional<Millis> openingOn(const OpeningHours &hours, const WallClock &wall, QDate date, Millis from)
{
    std::optional<Millis> earliest;
    for (const OpeningPeriod &period : periodsOf(hours, date)) {
        const Span span = spanOf(period, wall, date);
        const Millis moment = qMax(span.from, from);
        if (moment < span.to && (!earliest || moment < *earliest))
            earliest = moment;
    }
    return earliest;
}

std::optional<Millis> firstOpening(const OpeningHours &hours, const WallClock &wall, QDate date, Millis from)
{
    for (int day = 0; day <= farthestDays; ++day) {
        if (const auto opening = openingOn(hours, wall, date.addDays(day), from))
            return opening;
    }
    return std::nullopt;
}

} // namespace

bool openAt(const OpeningHours &hours, const QTimeZone &zone, Millis at)
{
    const WallClock wall(zone, at);
    const QDate date = wall.dateAt(at);
    // Yesterday's last period may run past midnight.
    return openingOn(hours, wall, date.addDays(-1), at) == at || openingOn(hours, wall, date, at) == at;
}

std::optional<Millis> nextOpening(const OpeningHours &hours, const QTimeZone &zone, Millis from)
{
    const WallClock wall(zone, from);
    return firstOpening(hours, wall, wall.dateAt(from).addDays(-1), from);
}

std::optional<Millis> nextBusinessDay(const OpeningHours &hours, const QTimeZone &zone, Millis from)
{
    const WallClock wall(zone, from);
    return firstOpening(hours, wall, wall.dateAt(from).addDays(1), from);
}

Millis openTimeBetween(const OpeningHours &hours, const QTimeZone &zone, Millis from, Millis to)
{
    const WallClock wall(zone, from);
    QList<Span> spans;
    const QDate last = wall.dateAt(to);
    for (QDate date = wall.dateAt(from).addDays(-1); date <= last; date = date.addDays(1)) {
        for (const OpeningPeriod &period : periodsOf(hours, date))
            spans.append(spanOf(period, wall, date));
    }
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    Millis total = 0;
    Millis counted = from;
    for (const Span &span : spans) {
        const Millis start = qMax(counted, span.from);
        const Millis end = qMin(to, span.to);
        total += qMax<Millis>(0, end - start);
        counted = qMax(counted, end);
    }
    return total;
}

} // namespace ring
