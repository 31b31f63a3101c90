// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/store/database.h"

#include <optional>

namespace ring {

/// Which story a sandbox tells. Kept with the data at the first start: the same folder always goes on with its own
/// story.
struct SandboxChoice
{
    quint64 seed = 1;
    int locations = 12;  ///< 1 to 200
    double rate = 1;     ///< how much more often than usual callers ring
    int weeks = 8;       ///< of history before the live part
    QString scenario;    ///< a file that scripts everything instead; then there is no history
    Millis liveFrom = 0; ///< where history ends, in the story's time; 0: not chosen yet

    Millis start() const { return liveFrom - weeks * 7 * dayMs; }
};

/// nullopt when this store has no sandbox yet.
Expected<std::optional<SandboxChoice>> storedChoice(Database &database);
Expected<void> storeChoice(Database &database, const SandboxChoice &choice);

/// The latest moment at or before `now` at which shops are open all over the country: callers should ring in the first
/// minutes, whatever the time is where somebody tries the program.
Millis busyMoment(Millis now);

} // namespace ring
