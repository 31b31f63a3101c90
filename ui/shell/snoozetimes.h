// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QString>

#include <optional>

namespace ring {

/// When a snoozed row comes back. All pure; times of day are in this machine's zone.
struct SnoozeTimes
{
    Millis hour = 0;
    Millis afternoon = 0; ///< 15:00 today, or tomorrow when it is past
    Millis opening = 0;   ///< 8:00 on the next weekday
};

SnoozeTimes snoozeTimes(Millis now);

/// What a person typed: "fri 9", "9:30", "14", "2h", "45m", "tomorrow 10", Spanish days too. Nullopt when it is no time
/// to come.
std::optional<Millis> typedTime(const QString &typed, Millis now);

} // namespace ring
