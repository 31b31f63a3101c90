// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "engine/leads/context.h"

namespace ring {

/// What the rules ask for outside the program at any of the locations, with what an admin said of each.
Expected<QList<SetupCheckRow>> readSetupChecks(StageContext &context);

/// Notes that `person` found the check in place, or not. Not in place sets "missing:<id>" for every later decision.
Expected<void> tickSetupCheck(StageContext &context, const QString &id, bool inPlace, const QString &person);

} // namespace ring
