// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dashboard/period.h"

namespace ring {

DaySpan daysOf(Period period, const QDate &today)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    switch (period) {
    case Period::ThisWeek:
        return {monday, today};
    case Period::LastWeek:
        return {monday.addDays(-7), monday.addDays(-1)};
    case Period::FourWeeks:
        return {today.addDays(-27), today};
    case Period::EightWeeks:
        return {today.addDays(-55), today};
    case Period::Year:
        return {monday.addDays(-51 * 7), today};
    case Period::Custom:
        break;
    }
    return {today.addDays(-6), today};
}

DaySpan moved(const DaySpan &span, int steps)
{
    const qint64 length = span.first.daysTo(span.last) + 1;
    const qint64 weeks = (length + 6) / 7 * 7;
    return {span.first.addDays(weeks * steps), span.last.addDays(weeks * steps)};
}

} // namespace ring
