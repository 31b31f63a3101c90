// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/join.h"
#include "engine/providers/backend.h"
#include "engine/store/database.h"

namespace ring {

/// Commits one listing of a phone system: legs, voicemails, the calls they make, and the position of the next poll, all
/// or nothing. What was listed before changes nothing. Numbers become E.164 here.
Expected<void> commitCalls(Database &database, qint64 connectionId, const CallBatch &batch,
                           const JoinSettings &settings, Millis now);

/// Commits one listing of replies with its position.
Expected<void> commitReplies(Database &database, qint64 connectionId, const InboundBatch &batch, Millis now);

/// Commits one listing of bookings with its position.
Expected<void> commitBookings(Database &database, qint64 connectionId, const BookingBatch &batch, Millis now);

/// Notes why a poll failed; the position stays.
Expected<void> commitProblem(Database &database, qint64 connectionId, const QString &sentence, Millis now);

} // namespace ring
