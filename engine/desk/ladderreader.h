// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"
#include "engine/store/database.h"

#include <QJsonArray>

namespace ring {

/// Fills in how the open escalations among `rows` climb the people on call.
Expected<void> readLadders(Database &database, QList<LeadRow> &rows);

/// Everything that was told to people on call about a lead, for its trace: one object a person told, with what became
/// of it and what they answered; and one object an ending.
Expected<QJsonArray> readClimbs(Database &database, qint64 leadId);

} // namespace ring
