// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace ring {

/// The statements compiled into the program: every `-- name: x` section of every file in :/sql/query, as "file.x".
const QHash<QString, QString> &shippedStatements();

/// Splits a file of SQL into single statements, outside quotes, comments and the bodies of SQLite's triggers.
QStringList splitStatements(const QString &sql);

/// Words that differ between the two stores, put in once when a statement is first prepared:
/// lines after `-- only: sqlite` or `-- only: postgresql` (to the end or the next of these) are dropped for the other,
/// ${ID} an identity column, ${BLOB} bytes, ${SKIP_LOCKED} the row claim.
QString inDialect(QString sql, bool postgres);

} // namespace ring
