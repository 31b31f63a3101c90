// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/people/person.h"
#include "engine/store/database.h"

#include <optional>

namespace ring {

/// Who changes an account, and how far they may go.
struct PeopleChange
{
    QString by; ///< stands in the audit
    Millis now = 0;
    bool atThisMachine = false; ///< the operator's verbs: may take the last password away
};

/// Accounts that were not removed, by name.
Expected<QList<PersonRow>> readPeople(Database &database);
Expected<std::optional<PersonRow>> readPerson(Database &database, const QString &name);

/// Adds an account or changes it, in one transaction with its audit. `newPassword` empty: the password stays as it is.
/// Refused: unknown locations, a second name that differs in capitals only, whatever would leave accounts with
/// passwords but no admin among them.
Expected<void> savePerson(Database &database, const PersonRow &person, const QString &newPassword,
                          const PeopleChange &change);
/// The account cannot sign in any more, its open claims are free again; its name stays on what it did.
Expected<void> removePerson(Database &database, const QString &name, const PeopleChange &change);
/// Takes a password away. When it was the last one, a name alone is enough again.
Expected<void> dropPassword(Database &database, const QString &name, const PeopleChange &change);

Expected<SignInNeeds> readSignInNeeds(Database &database);
Expected<void> saveLockMinutes(Database &database, int minutes, const PeopleChange &change);

} // namespace ring
