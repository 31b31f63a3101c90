// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/rules.h"
#include "engine/store/database.h"

namespace ring {

/// The rules as one store knows them: the records of every version of the program that opened it, and the operator's
/// own. Records are only ever added, so that the ids and versions of an old decision can still be looked up; a rule
/// that should end gets a new version with its last day.
struct StoredRules
{
    RuleBook book;
    /// One sentence for each shipped record that was changed without a new version. The stored one stays in force.
    QStringList complaints;
};

/// Reads what `keepRules` would give, without writing.
Expected<StoredRules> readRules(Database &database, const RuleBook &shipped = RuleBook::shipped());

/// Adds the shipped records that the store does not have yet, then reads all. Costs a few milliseconds when nothing is
/// new.
Expected<StoredRules> keepRules(Database &database, Millis now, const RuleBook &shipped = RuleBook::shipped());

/// Adds records of the operator, whose rules may only tighten. Checked whole before anything is written; the error
/// names the record and the field. A record that is already there as written is left alone.
Expected<void> addHouseRules(Database &database, const QList<QJsonObject> &records, Millis now,
                             const RuleBook &shipped = RuleBook::shipped());

} // namespace ring
