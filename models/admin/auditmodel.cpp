// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/auditmodel.h"

namespace ring {

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AuditModel::keyOf(const AuditRow &row) const
{
    return QString::number(row.id);
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const AuditRow &line = row(index.row());
    switch (index.column()) {
    case When:
        return line.at;
    case Who:
        return line.person;
    case What:
        return line.entry.kind;
    case About:
        return line.entry.id;
    case Detail:
        return line.entry.detail;
    default:
        return {};
    }
}

} // namespace ring
