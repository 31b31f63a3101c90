// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/sandbox/fault.h"

#include <QList>
#include <QString>

namespace ring::sandbox {

struct SandboxOptions
{
    quint64 seed = 1;             ///< fixes the story, the people, the identifiers and the credentials
    int locations = 12;           ///< of a population; 1 to 200
    double rate = 1.0;            ///< multiplies how often callers ring
    quint16 port = 0;             ///< 0: any free port (the journal's, when it is free)
    const Clock *clock = nullptr; ///< outlives the sandbox
    /// When the story begins; 0: the clock's now when the sandbox starts to listen. A journal keeps it.
    Millis start = 0;
    int latencyMs = 0;             ///< real milliseconds each answer takes
    double segmentsPerSecond = 10; ///< how fast one line's queue of texts empties
    bool keepEvents = true;        ///< false: events are only signalled
    QList<Fault> faults;
    QString journal; ///< a file that lets the next sandbox go on where this one stopped; empty: none
};

} // namespace ring::sandbox

namespace ring {
using sandbox::SandboxOptions;
} // namespace ring
