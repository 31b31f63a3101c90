// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/backupsmodel.h"

namespace ring {

int BackupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BackupsModel::keyOf(const BackupRow &row) const
{
    return row.name;
}

QVariant BackupsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const BackupRow &backup = row(index.row());
    switch (index.column()) {
    case When:
        return backup.at;
    case Age:
        return qMax(Millis(0), m_now - backup.at);
    case Size:
        return backup.bytes;
    default:
        return {};
    }
}

} // namespace ring
