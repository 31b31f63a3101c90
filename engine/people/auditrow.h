// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace ring {

/// One thing that was done. `kind` is what exactly (auditKinds()); `detail` holds codes and counts.
struct AuditEntry
{
    QString kind;
    QString subject; ///< lead, location, connection, template, person, ...
    QString id;      ///< its id or key
    QString detail;
    bool operator==(const AuditEntry &) const = default;
};

struct AuditRow
{
    qint64 id = 0;
    Millis at = 0;
    QString person; ///< empty: somebody who did not get in
    QString deed;   ///< the heading of its kind: viewed, sent, worked, changed, exported, acknowledged, signed_in
    AuditEntry entry;
    bool operator==(const AuditRow &) const = default;
};

struct AuditQuery
{
    Millis from = 0;
    Millis to = 0;  ///< exclusive; 0: until now
    QString person; ///< empty: all
    QString deed;   ///< empty: all
    int limit = 1000;
};

struct AuditPage
{
    QList<AuditRow> rows; ///< newest first
    qint64 total = 0;     ///< that match, also beyond `limit`
};

/// Who acts through a verb.
QString operatorAtThisMachine();

/// Every kind with its deed.
const QHash<QString, QString> &auditKinds();
/// The deeds in the order in which a list offers them.
QStringList auditDeeds();

} // namespace ring
