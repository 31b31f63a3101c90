// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/zoneclock.h"

#include <QHash>
#include <QMutex>

#include <algorithm>
#include <memory>

namespace ring {

namespace {

constexpr qint64 julianDayOf1970 = 2440588;

Millis floorDiv(Millis value, Millis by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

QDateTime yearStart(int year)
{
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC);
}

} // namespace

ZoneClock::ZoneClock(const QTimeZone &zone)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc())
    , m_first(Millis(m_zone.offsetFromUtc(yearStart(2000))) * secondMs)
{
    const auto transitions = m_zone.transitions(yearStart(2000), yearStart(2060));
    for (const QTimeZone::OffsetData &change : transitions)
        m_changes.append({change.atUtc.toMSecsSinceEpoch(), Millis(change.offsetFromUtc) * secondMs});
}

const ZoneClock &ZoneClock::of(const QTimeZone &zone)
{
    // Each thread keeps what it has looked up, so that the mutex is taken once per thread and zone.
    thread_local QHash<QByteArray, const ZoneClock *> seen;
    const QByteArray id = zone.id();
    if (const auto it = seen.constFind(id); it != seen.cend())
        return **it;
    static QMutex mutex;
    static QHash<QByteArray, std::shared_ptr<const ZoneClock>> clocks;
    const QMutexLocker lock(&mutex);
    auto &clock = clocks[id];
    if (!clock)
        clock.reset(new ZoneClock(zone));
    seen.insert(id, clock.get());
    return *clock;
}

Millis ZoneClock::offsetAt(Millis moment) const
{
    const auto after = std::upper_bound(m_changes.begin(), m_changes.end(), moment,
                                        [](Millis at, const Change &change) { return at < change.at; });
    return after == m_changes.begin() ? m_first : std::prev(after)->offset;
}

WallTime ZoneClock::wallTime(Millis moment) const
{
    const Millis local = moment + offsetAt(moment);
    const Millis day = floorDiv(local, dayMs);
    // 1 January 1970 was a Thursday.
    return {day + julianDayOf1970, int((local - day * dayMs) / minuteMs), int(((day + 3) % 7 + 7) % 7)};
}

Millis ZoneClock::moment(qint64 day, int minute) const
{
    const Millis local = (day - julianDayOf1970) * dayMs + minute * minuteMs;
    // Only the offsets in force within a day either side can matter.
    const Millis before = offsetAt(local - dayMs);
    const Millis after = offsetAt(local + dayMs);
    const Millis late = local - std::min(before, after);
    if (late + offsetAt(late) == local)
        return late;
    const Millis early = local - std::max(before, after);
    if (early + offsetAt(early) == local)
        return early;
    const auto change = std::lower_bound(m_changes.begin(), m_changes.end(), early,
                                         [](const Change &c, Millis at) { return c.at < at; });
    return change == m_changes.end() ? late : change->at;
}

} // namespace ring
