// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/arguments.h"

#include <functional>

namespace ring {

/// What a verb ends with, and the exit code of the program: 0, 1 or 2.
enum class VerbEnding { Done = 0, Failed = 1, WrongUsage = 2 };

/// One thing secondring-engine can be asked to do.
struct Verb
{
    QStringList words; ///< "import", "contacts"
    QStringList positionals;
    QList<Option> options;
    QString about;  ///< one line
    QString detail; ///< the rest of the help, ready to print; may be empty
    std::function<VerbEnding(const Arguments &)> run;
    /// Instead of `run`: a verb that reads its own words, --help included.
    std::function<VerbEnding(const QStringList &)> runWords = {};
};

/// Every verb, in the order of the help.
const QList<Verb> &allVerbs();

/// Runs what the words ask for; --help and --version are answered here.
VerbEnding runVerb(const QStringList &words);

// One a file: app/verbs/<name>verb.cpp.
Verb initVerb();
Verb runTheEngineVerb();
Verb receiveVerb();
Verb connectionsCheckVerb();
Verb connectionsPollVerb();
Verb importContactsVerb();
Verb reportVerb();
Verb rulesListVerb();
Verb rulesAddVerb();
Verb explainVerb();
Verb classifyVoicemailVerb();
Verb classifyReplyVerb();
Verb peopleListVerb();
Verb peopleAddVerb();
Verb peopleRoleVerb();
Verb peopleLocationsVerb();
Verb peoplePasswordVerb();
Verb peopleRemoveVerb();
Verb auditVerb();
Verb storeVerb();
Verb storeMigrateVerb();
Verb storeJoinVerb();
Verb storeLeaveVerb();
Verb eraseVerb();
Verb retentionVerb();
Verb backupNowVerb();
Verb backupListVerb();
Verb backupRestoreVerb();
Verb sandboxVerb();

} // namespace ring
