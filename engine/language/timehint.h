// SPDX-License-Identifier: GPL-3.0-or-later
// A time a caller named in words ("after 3", "fri morning", "mañana a las 10"), before it is tied to a clock or a zone.
// Pure; no state.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace ring {

struct TimeHint
{
    enum class Day { Unsaid, Today, Tomorrow, DayAfterTomorrow, Weekday, NextWeek, NextWorkday };
    enum class Part { None, Morning, Noon, Afternoon, Evening };
    enum class Bound { At, After, Before };

    Day day = Day::Unsaid;
    int weekday = 0;        ///< 1 Monday .. 7 Sunday when day is Weekday, else 0
    bool weekAfter = false; ///< "next friday" said of a friday
    Part part = Part::None;
    Bound bound = Bound::At;
    std::optional<int> minuteOfDay;    ///< minutes after local midnight, 0..1439
    bool halfOfDaySaid = false;        ///< am/pm, 24-hour clock or "de la tarde" settled which half of the day
    std::optional<int> minutesFromNow; ///< "in an hour"; outweighs everything else
    QString words;                     ///< the words it was read from

    friend bool operator==(const TimeHint &, const TimeHint &) = default;
};

/// The time named in a text, or nothing. English and Spanish, chat spelling included.
std::optional<TimeHint> readTime(QStringView text);

/// True when the text holds a time and hardly anything else, as in answer to "when is a good time?".
bool isBareTime(QStringView text);

} // namespace ring
