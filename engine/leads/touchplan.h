// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decide/situation.h"
#include "engine/leads/context.h"

namespace ring {

/// When the touch after `done` is due (ruling 5): 2 hours after the first text, then the opening of the next business
/// day of the location; 0 when no further touch is allowed. The hours rules are looked at when it is due, not here.
Expected<Millis> nextTouchAfter(StageContext &context, qint64 leadId, Touch done, Millis at);

/// Writes the follow-ups, fallbacks and alerts that are due. True when it found work.
class TouchStage
{
public:
    explicit TouchStage(StageContext &context)
        : m_context(context)
    {
    }
    Expected<bool> run();

private:
    Expected<bool> followUps();
    Expected<void> followUp(qint64 leadId);
    Expected<bool> fallbacks();
    Expected<void> fallback(qint64 leadId);
    Expected<bool> alerts();
    Expected<bool> silences();
    Expected<QList<qint64>> due(const QString &statement, const Bind &values);

    StageContext &m_context;
};

} // namespace ring
