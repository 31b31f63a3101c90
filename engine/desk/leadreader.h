// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"
#include "engine/leads/context.h"
#include "engine/people/seating.h"

namespace ring {

/// Reads what the pages list, at the locations the seat sees. Each reads one moment: all within one call agree with
/// each other.
Expected<LeadPage> readLeads(Database &database, const LeadQuery &query, const Seat &seat, Millis now);
Expected<LeadDetail> readLead(StageContext &context, qint64 leadId, const Seat &seat);
Expected<EngineStatus> readStatus(Database &database, Millis now);

/// The trace of the latest decision about a lead with what became of each of its texts.
Expected<QJsonObject> readTrace(Database &database, qint64 leadId);
/// Everything decided about a lead, for the verb `explain`.
Expected<QJsonObject> readTraceOfCall(Database &database, qint64 callId);

} // namespace ring
