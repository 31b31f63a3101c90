// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/connectionsmodel.h"

namespace ring {

int ConnectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const ConnectionRow &connection = row(index.row());
    switch (index.column()) {
    case Name:
        return connection.name;
    case Kind:
        return connection.kind;
    case Provider:
        return connection.provider;
    case Enabled:
        return connection.enabled;
    default:
        return {};
    }
}

} // namespace ring
