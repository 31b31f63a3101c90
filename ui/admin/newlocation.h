// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"

namespace ring {

/// What a new location most likely shares with the last of `others`: the business, the trade, the hours.
LocationRow likelyLocation(const QList<LocationRow> &others);

} // namespace ring
