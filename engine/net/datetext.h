// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QString>

namespace ring {

/// Moments as providers write them; 0 for anything that is no date between 1970 and 9999. ISO texts without a zone are
/// taken as UTC.
Millis fromRfc2822(const QString &text); ///< "Tue, 03 Nov 2026 16:02:11 +0000"
Millis fromIso(const QString &text);     ///< "2026-11-03T16:02:11.000Z"

QString isoUtc(Millis moment); ///< "2026-11-03T16:02:11.000Z"
QString utcDay(Millis moment); ///< "2026-11-03"

} // namespace ring
