// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"

namespace ring {

/// The front desk of the sandbox's past: before the live part nobody sits at the console, so somebody has to answer
/// replies, acknowledge escalations and close what waits, or the first board would show eight weeks of neglect.
/// Always does the same for the same lead. Works through the ordinary actions of the desk; in office hours only.
class HistoryDesk
{
public:
    explicit HistoryDesk(StageContext &context)
        : m_context(context)
    {
    }
    /// What is due at the clock's now. Cheap when called again within a few minutes of the story.
    Expected<void> work();

private:
    struct Waiting
    {
        qint64 lead = 0;
        Millis since = 0;
        bool unread = false;
        bool spanish = false;
        bool reachable = false;
    };
    Expected<void> acknowledge();
    Expected<void> handle(const Waiting &one);

    StageContext &m_context;
    Millis m_nextLook = 0;
};

} // namespace ring
