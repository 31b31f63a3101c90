// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/people/auditrow.h"

namespace ring {

/// Words for the codes of the audit and of accounts; a code without words shows as itself.
QString deedWord(const QString &code);
QString auditKindWord(const QString &code);
/// "Lead 17", "Ana", nothing.
QString auditAboutWord(const AuditEntry &entry);
QString auditDetailWord(const AuditEntry &entry);
/// Who: a name, the operator, or somebody who did not get in.
QString auditPersonWord(const QString &person);
QString roleWord(const QString &code);

} // namespace ring
