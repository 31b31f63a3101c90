// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/callbackat.h"

#include <QDateTime>

namespace ring {

namespace {

int targetMinute(const TimeHint &hint, CallingDay day)
{
    if (!hint.minuteOfDay) {
        switch (hint.part) {
        case TimeHint::Part::Morning:
            return std::max(day.opens, 9 * 60);
        case TimeHint::Part::Noon:
            return 12 * 60;
        case TimeHint::Part::Afternoon:
            return 13 * 60;
        case TimeHint::Part::Evening:
            return 17 * 60;
        case TimeHint::Part::None:
            return std::max(day.opens, 9 * 60);
        }
    }
    int minute = *hint.minuteOfDay;
    if (!hint.halfOfDaySaid && minute < 12 * 60) {
        const bool later = hint.part == TimeHint::Part::Afternoon || hint.part == TimeHint::Part::Evening;
        const bool fitsMorning = minute >= day.opens;
        if (later || (!fitsMorning && hint.part != TimeHint::Part::Morning))
            minute += 12 * 60;
    }
    if (hint.bound == TimeHint::Bound::Before)
        minute = std::max(std::min(day.opens, minute), minute - 60);
    return minute;
}

/// Whole days from `today` to the first day the hint can mean, before looking at the hour.
int daysAhead(const TimeHint &hint, QDate today)
{
    switch (hint.day) {
    case TimeHint::Day::Tomorrow:
        return 1;
    case TimeHint::Day::DayAfterTomorrow:
        return 2;
    case TimeHint::Day::Weekday: {
        const int ahead = (hint.weekday - today.dayOfWeek() + 7) % 7;
        return hint.weekAfter && ahead == 0 ? 7 : ahead;
    }
    case TimeHint::Day::NextWeek:
        return 8 - today.dayOfWeek();
    case TimeHint::Day::NextWorkday:
        return today.dayOfWeek() >= 5 ? 8 - today.dayOfWeek() : 1;
    case TimeHint::Day::Unsaid:
    case TimeHint::Day::Today:
        break;
    }
    return 0;
}

/// A gap of summer time has no such local time; the moment then is the one as far after the gap.
Millis moment(QDate date, int minute, const QTimeZone &zone)
{
    const QDateTime midnight = date.startOfDay(zone);
    const QDateTime wanted(date, QTime(minute / 60, minute % 60), zone);
    return wanted.isValid() ? wanted.toMSecsSinceEpoch() : midnight.toMSecsSinceEpoch() + minute * minuteMs;
}

int stepDays(const TimeHint &hint)
{
    return hint.day == TimeHint::Day::Weekday ? 7 : 1;
}

/// "This afternoon", "today after 3" said at four o'clock: it is time already, not tomorrow.
bool stillFits(const TimeHint &hint, Millis due, Millis now, const QTimeZone &zone, CallingDay day)
{
    if (due >= now)
        return true;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now, zone);
    const int minute = local.time().hour() * 60 + local.time().minute();
    const bool sameDay = QDateTime::fromMSecsSinceEpoch(due, zone).date() == local.date();
    if (!sameDay)
        return false;
    if (hint.bound == TimeHint::Bound::Before)
        return hint.minuteOfDay && minute < targetMinute(hint, day) + 60;
    if (hint.bound == TimeHint::Bound::After)
        return minute < std::max(day.closes, targetMinute(hint, day) + 60);
    if (hint.minuteOfDay)
        return false;
    if (hint.part == TimeHint::Part::Morning)
        return minute < 12 * 60;
    if (hint.part == TimeHint::Part::Noon)
        return minute < 13 * 60;
    if (hint.part == TimeHint::Part::Evening)
        return minute < 20 * 60;
    return minute < day.closes;
}

} // namespace

Millis callbackAt(const TimeHint &hint, Millis now, const QTimeZone &zone, CallingDay day)
{
    if (hint.minutesFromNow)
        return now + *hint.minutesFromNow * minuteMs;
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, zone).date();
    const int minute = std::clamp(targetMinute(hint, day), 0, 24 * 60 - 1);
    QDate date = today.addDays(daysAhead(hint, today));
    Millis due = moment(date, minute, zone);
    if (stillFits(hint, due, now, zone, day))
        return std::max(due, now);
    date = date.addDays(stepDays(hint));
    return moment(date, minute, zone);
}

} // namespace ring
