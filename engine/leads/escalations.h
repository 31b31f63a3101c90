// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"

namespace ring {

/// Raises an escalation for a lead, inside the caller's transaction. A lead has at most one open: a graver cause takes
/// it over and rings anew, a lesser one changes nothing. Gravest first: emergency, urgent_reply, high_value, staff,
/// not_texted, unanswered_24h.
Expected<void> raiseEscalation(StageContext &context, qint64 leadId, const QString &kind, const QString &cause,
                               Millis due);

/// Rings unacknowledged escalations again that are past due and rang last before `every` ago. True when there was one.
Expected<bool> raiseAgain(StageContext &context, Millis every);

} // namespace ring
