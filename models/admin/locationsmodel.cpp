// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/locationsmodel.h"

namespace ring {

int LocationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LocationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const LocationRow &location = row(index.row());
    switch (index.column()) {
    case Name:
        return location.name;
    case Group:
        return location.group;
    case State:
        return location.state;
    case Lines:
        return int(location.lines.size());
    case Texts:
        return !location.paused;
    default:
        return {};
    }
}

} // namespace ring
