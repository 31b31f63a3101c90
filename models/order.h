// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>
#include <optional>

namespace ring {

/// Marks the members of one longest rising subsequence of `ranks` (all different): what may stay where it is when a
/// list is brought into the order of its ranks. O(n log n).
QList<bool> longestRising(const QList<int> &ranks);

} // namespace ring
