// SPDX-License-Identifier: GPL-3.0-or-later
// Ties a named time to a moment: when the caller's callback is due. Pure; the time comes in as an argument.
#pragma once

#include "engine/core/clock.h"
#include "engine/language/timehint.h"

#include <QTimeZone>

namespace ring {

/// The part of the day in which an unclear hour is looked for ("at 4" is 16:00, "at 10" is 10:00), local minutes.
struct CallingDay
{
    int opens = 8 * 60;
    int closes = 18 * 60;
};

/// When a callback asked for with `hint` is due: the next moment at or after `now` that fits, in `zone`.
///
/// A bound "before" gives one hour ahead of it, not before the day opens and never the past; "after" gives the bound
/// itself. An hour whose half of the day was not said is taken inside `day`. A time
/// of today that has passed moves to the next day, a weekday to the next week. Moments inside a gap of summer time
/// move forward by the gap.
Millis callbackAt(const TimeHint &hint, Millis now, const QTimeZone &zone, CallingDay day = {});

} // namespace ring
