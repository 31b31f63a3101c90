// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"
#include "models/dashboard/period.h"

namespace ring {

/// For whom and when the sentence speaks. `place` is the name of a location or group, empty for the whole operator.
struct SentenceScope
{
    QString place;
    Period period = Period::LastWeek;
    DaySpan days;
    QDate today;
};

/// "You missed 47 calls last week; 23 replied and 12 booked. 3 of 40 (7.5%) waited over 24 hours." Whole sentences,
/// right plurals, in the language of the window.
QString dashboardSentence(const Metrics &metrics, const SentenceScope &scope);

/// The second half alone: the share over 24 h, with what it was made of.
QString unansweredSentence(const Metrics &metrics);

} // namespace ring
