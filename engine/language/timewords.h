// SPDX-License-Identifier: GPL-3.0-or-later
// Weekday names and clock times inside a row of words. Pure; English and Spanish.
#pragma once

#include "engine/language/tokens.h"

#include <optional>

namespace ring {

/// 1 Monday .. 7 Sunday, 0 for any other word. Plurals and "jue" count.
int weekdayOf(const std::string &word);

struct ClockWords
{
    int minute = 0;         ///< 0..1439; with halfSaid false the hour may also mean its other half of the day
    bool halfSaid = false;  ///< am, pm, "de la tarde" or a 24-hour clock
    bool bare = false;      ///< only an hour stood there, no minutes
    std::size_t length = 1; ///< tokens used
};

/// The clock time that starts at token `at`: "3", "3pm", "3:30", "230", "10 am", "tres y media de la tarde".
std::optional<ClockWords> clockAt(const std::vector<Token> &tokens, std::size_t at);

} // namespace ring
