// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/templatesmodel.h"

namespace ring {

int TemplatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TemplatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Template &wording = row(index.row()).current;
    switch (index.column()) {
    case Family:
        return wording.family;
    case Touch:
        return wording.touch;
    case CallerClass:
        return wording.callerClass;
    case Open:
        return wording.open;
    case Language:
        return wording.language;
    case Version:
        return wording.version;
    default:
        return {};
    }
}

} // namespace ring
