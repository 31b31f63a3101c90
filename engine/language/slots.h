// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the offered times a reply takes: by number, order, day, hour, part of the day, or by ruling out the others.
// Pure.
#pragma once

#include "engine/language/tokens.h"

#include <QStringList>

namespace ring {

struct SlotReading
{
    int slot = 0;            ///< 1-based; 0 when none was singled out
    bool rejectsAll = false; ///< every offer was ruled out
    bool otherTime = false;  ///< a day or hour that was not offered
    bool noSuchSlot = false; ///< a number or letter beyond the list
};

/// `offered` as sent to the person ("Tue 10:00 AM").
SlotReading readSlot(const std::vector<Token> &tokens, const QStringList &offered);

} // namespace ring
