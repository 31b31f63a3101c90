// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/people/auditrow.h"
#include "engine/store/database.h"

#include <QJsonObject>

namespace ring {

/// Who viewed, sent, changed, exported, acknowledged, and signed in. Rows are only ever added: the store itself
/// refuses to change or delete one. They name things by their ids, never by a caller's number or words, so that erasing
/// a caller's data leaves nothing to erase here.

/// Adds a row; within the transaction of what it tells about, when there is one.
Expected<void> noteAudit(Database &database, const QString &person, const AuditEntry &entry, Millis now);
Expected<AuditPage> readAudit(Database &database, const AuditQuery &query);

QJsonObject auditJson(const AuditRow &row);
/// One line: the moment in UTC, who, what, about what, with bars between.
QString auditText(const AuditRow &row);

} // namespace ring
