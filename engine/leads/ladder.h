// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"

namespace ring {

/// Ruling 1: an emergency climbs the people on call of its location until one of them, or somebody at the desk,
/// acknowledges it by name. Each step is one transaction that queues the text, notes the rung and moves the climb on,
/// so that a person is told once a step whatever happens between the steps. The texts go through the ordinary outbox;
/// they belong to no lead, so that nothing that counts or shows texts to callers takes them for one.

/// What messages of this kind carry as their touch.
inline constexpr auto onCallTouch = QLatin1StringView("on_call");

/// Starts a climb for an escalation that was raised (anew), inside the caller's transaction: for an emergency, and
/// where the location wants it for an URGENT reply whose clock runs out at `due`. Nothing where nobody is on call.
Expected<void> beginClimb(StageContext &context, qint64 leadId, qint64 escalationId, const QString &kind, Millis due);

/// Tells whoever is due next, and ends climbs that were acknowledged, closed or came to their end. True when there was
/// one.
Expected<bool> runLadder(StageContext &context);

/// Goes on where an acknowledgement or outcome was taken back, inside the caller's transaction.
Expected<void> resumeClimb(StageContext &context, qint64 leadId);

/// The text of a rung did not reach its person, or they do not take it: noted as `why`, and the next is told at once
/// unless it is only unclear (unconfirmed) or too late anyway. Nothing when the message is no rung's.
Expected<void> passOver(StageContext &context, qint64 messageId, const QString &why);

/// Why a queued alert need not go any more: acknowledged, closed, or empty.
Expected<QString> alertObjection(Database &database, qint64 messageId);

} // namespace ring
