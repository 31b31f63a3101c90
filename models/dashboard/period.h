// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace ring {

enum class Period { ThisWeek, LastWeek, FourWeeks, EightWeeks, Year, Custom };

/// First and last day, both inclusive. Weeks begin on Monday.
struct DaySpan
{
    QDate first;
    QDate last;
    bool operator==(const DaySpan &) const = default;
};

/// `today` is the manager's own date; Custom answers the last seven days and is meant to be overwritten.
DaySpan daysOf(Period period, const QDate &today);

/// The span moved by its own length, in whole weeks: negative is earlier.
DaySpan moved(const DaySpan &span, int steps);

} // namespace ring
