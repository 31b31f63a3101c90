// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"

namespace ring {

/// How well something keeps up, in the three steps a person acts on.
enum class Health { Good, Late, Failing };

/// What the status line says, as raw numbers. Pure.
struct HealthFigures
{
    Health overall = Health::Good;
    Millis oldestPoll = 0;     ///< age of the stalest connection
    QList<Health> connections; ///< in the order of the status
    QStringList failing;       ///< names of connections that need a person
};

/// Late after 10 s, failing after 60 s or with a problem that has lasted so long; a sandbox that runs faster than life
/// is measured in real seconds.
inline constexpr Millis lateAfter = 10 * secondMs;
inline constexpr Millis failingAfter = 60 * secondMs;

Health healthOfAge(Millis age);
HealthFigures figuresOf(const EngineStatus &status);
/// Age of the last good poll in real milliseconds; -1 when there never was one.
Millis pollAge(const ConnectionStatus &connection, const EngineStatus &status);

} // namespace ring
