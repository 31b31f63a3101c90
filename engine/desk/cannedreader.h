// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/template.h"
#include "engine/desk/admin.h"
#include "engine/desk/rows.h"
#include "engine/store/database.h"

namespace ring {

/// Canned answers 1 to 9 of every family and language: the operator's own before the shipped ones.
Expected<QList<CannedRow>> readCanned(Database &database);

/// Fills the answers that fit a lead into `detail`. A location's family goes before "general", and the caller's
/// language before English.
Expected<void> renderCanned(Database &database, const QString &trade, const QString &language,
                            const TemplateFields &fields, LeadDetail &detail);

} // namespace ring
