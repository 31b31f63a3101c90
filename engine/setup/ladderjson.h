// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/setup/setup.h"

namespace ring {

/// The people on call as they stand in a location's policy, under "on_call", and in setup files.
QJsonArray writeLadder(const QList<OnCallPerson> &people);
QList<OnCallPerson> ladderIn(const QJsonObject &policy);

/// How an emergency climbs the people on call of a location. Numbers of the policy, with their defaults.
struct Ladder
{
    QList<OnCallPerson> people;
    Millis first = 0;           ///< the first is told this long after it was raised (on_call_after_minutes)
    Millis wait = 5 * minuteMs; ///< the next, so long after the last (on_call_minutes); a person may have their own
    int rounds = 2;             ///< how often everybody is asked (on_call_rounds)
    bool urgentReplies = false; ///< URGENT replies whose clock ran out climb as well (on_call_urgent)

    static Ladder fromPolicy(const QJsonObject &policy);
    int steps() const { return int(people.size()) * rounds; }
    const OnCallPerson &at(int step) const { return people.at(step % int(people.size())); }
    Millis waitAfter(int step) const { return at(step).minutes > 0 ? at(step).minutes * minuteMs : wait; }
};

} // namespace ring
