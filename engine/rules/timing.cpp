// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/holidays.h"
#include "engine/rules/rules.h"
#include "engine/rules/zoneclock.h"

#include <algorithm>
#include <vector>

namespace ring {

namespace {

constexpr Millis horizon = 30 * dayMs;

/// Everything `nextAllowed` asks again and again, looked up once.
struct Timetable
{
    explicit Timetable(const MergedRules &rules)
        : hours(rules.hours)
        , calendars(rules.holidayCalendars.cbegin(), rules.holidayCalendars.cend())
    {
        clocks.reserve(size_t(rules.zones.size()));
        for (const QTimeZone &zone : rules.zones)
            clocks.push_back(&ZoneClock::of(zone));
        if (clocks.empty())
            clocks.push_back(&ZoneClock::of(QTimeZone::utc()));
    }

    bool isExcluded(qint64 day) const
    {
        return std::any_of(calendars.begin(), calendars.end(),
                           [day](const QString &id) { return Holidays::shipped().isHoliday(id, day); });
    }

    const std::array<DayWindow, 7> &hours;
    std::vector<QString> calendars;
    std::vector<const ZoneClock *> clocks;
};

/// The moment itself when the zone allows it, otherwise the next one that is worth a look.
Millis nextInZone(const Timetable &table, const ZoneClock &clock, Millis moment)
{
    const WallTime wall = clock.wallTime(moment);
    const DayWindow &window = table.hours[size_t(wall.weekday)];
    if (window.from < window.to && wall.minute < window.to && !table.isExcluded(wall.day))
        return wall.minute >= window.from ? moment : std::max(moment + 1, clock.moment(wall.day, window.from));
    return std::max(moment + 1, clock.moment(wall.day + 1, 0));
}

/// When the window that is open at `moment` closes: within a day, for one that goes on over midnight.
Millis endInZone(const Timetable &table, const ZoneClock &clock, Millis moment)
{
    const WallTime wall = clock.wallTime(moment);
    const DayWindow &window = table.hours[size_t(wall.weekday)];
    if (window.to < 24 * 60)
        return clock.moment(wall.day, window.to);
    const Millis midnight = clock.moment(wall.day + 1, 0);
    return nextInZone(table, clock, midnight) == midnight ? midnight + dayMs : midnight;
}

Millis nextInAllZones(const Timetable &table, Millis moment)
{
    for (const ZoneClock *clock : table.clocks)
        moment = nextInZone(table, *clock, moment);
    return moment;
}

bool isAlwaysOpen(const MergedRules &rules)
{
    static constexpr DayWindow wholeDay;
    return rules.holidayCalendars.isEmpty() &&
           std::all_of(rules.hours.begin(), rules.hours.end(), [](const DayWindow &w) { return w == wholeDay; });
}

} // namespace

std::optional<Millis> nextAllowed(const MergedRules &rules, Millis from)
{
    if (isAlwaysOpen(rules))
        return from;
    const Timetable table(rules);
    for (Millis moment = from; moment <= from + horizon;) {
        const Millis next = nextInAllZones(table, moment);
        if (next == moment)
            return moment;
        moment = next;
    }
    return std::nullopt;
}

Millis lastAllowed(const MergedRules &rules, Millis from, Millis until)
{
    if (isAlwaysOpen(rules))
        return until;
    const Timetable table(rules);
    for (const ZoneClock *clock : table.clocks)
        until = std::min(until, endInZone(table, *clock, from) - 1);
    return until;
}

bool allowedAt(const MergedRules &rules, Millis moment)
{
    return isAlwaysOpen(rules) || nextInAllZones(Timetable(rules), moment) == moment;
}

} // namespace ring
