// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "engine/desk/houserule.h"
#include "engine/leads/context.h"

namespace ring {

/// Every rule the store knows with how it stands today; older versions of house rules are listed as replaced.
Expected<QList<RuleRow>> readRuleRows(StageContext &context);

/// Adds a house rule, or a new version of one: records are added, never changed. The value is its id. Days in the past
/// are refused, for what was decided then stays explained.
Expected<QString> saveHouseRule(StageContext &context, const HouseRule &rule);

/// From `day` on (empty: at once) the rule holds no more. A version without effect takes its place, for an older
/// version would come back when a newer one merely ran out.
Expected<void> endHouseRule(StageContext &context, const QString &id, const QString &day);

} // namespace ring
