// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decide/decide.h"

namespace ring {

/// What a guard that failed makes of the decision.
struct Stop
{
    QString reason;
    Action action = Action::None;
    bool needsUs = false;
};

/// Looks at every reason not to text a caller, in a fixed order, writes each into the trace and gives the first that
/// holds. The rules and the text itself are looked at afterwards, in decide().
std::optional<Stop> firstStop(const Situation &situation, Decision &decision);

} // namespace ring
