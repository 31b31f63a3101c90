// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/effects.h"

namespace ring {

// The effects that bear on when and how often a text may go; their fields are listed in engine/rules/effects.h.

Effect quietHours(const Rule &rule, Params &params);
Effect excludeDays(const Rule &rule, Params &params);
Effect messageCap(const Rule &rule, Params &params);

} // namespace ring
