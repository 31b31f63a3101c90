// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/contacts/phonenumber.h"
#include "engine/rules/rules.h"

namespace ring {

/// The states a caller may be in, each with what speaks for it, strongest first: the address or ZIP of the business's
/// own record, what the caller said in the thread, the area code, the location's own state. All of them count; evidence
/// that names no state is left out. Empty inputs are no evidence.
QList<StateEvidence> resolveStates(const QString &recordState, const QString &recordZip, const QString &saidInThread,
                                   const NumberFacts &number, const QString &locationState);

/// The union of all evidence, sorted.
QStringList plausibleStates(const QList<StateEvidence> &evidence);

/// States that a person names in a message: full names, ZIPs, and codes in capitals after a comma or before a ZIP
/// ("Spokane, WA"). Mistaking a street number for a ZIP only adds a state, and adding a state never loosens.
QStringList statesMentioned(const QString &message);

/// Every zone of the states and territories, without repetition.
QList<QTimeZone> zonesOfStates(const QStringList &states);

/// The parts of a question that follow from the number alone: toll-free, foreign, its region and conditions.
void applyNumber(RuleQuestion &question, const NumberFacts &number);

} // namespace ring
