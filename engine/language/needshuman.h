// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a person has to see a reply, whatever else is done with it. Pure.
#pragma once

#include "engine/language/features.h"

namespace ring {

bool needsHuman(const Seen &seen, const ReplyInput &input, Intent intent);

} // namespace ring
