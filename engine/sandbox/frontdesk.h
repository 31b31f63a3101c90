// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/deskactions.h"

namespace ring {

/// Two invented people who work the queue while a sandbox's weeks of history are played, so that the charts show a team
/// that answers: they claim, reply with a canned answer, call back, acknowledge, and note outcomes, by the same actions a
/// window uses. They leave the last hours alone; those are for whoever opens the window.
///
/// Thread: the engine's. Deterministic for a seed.
class SandboxFrontDesk
{
public:
    SandboxFrontDesk(StageContext &context, quint32 seed);

    /// Works for a moment, at most once in twenty minutes of the story and only by day.
    void workAt(Millis now, Millis stopAt);

private:
    void handleOne(qint64 leadId);

    StageContext &m_context;
    QRandomGenerator m_dice;
    Millis m_lastRound = 0;
};

} // namespace ring
