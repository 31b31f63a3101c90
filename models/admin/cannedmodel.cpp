// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/cannedmodel.h"

using namespace Qt::StringLiterals;

namespace ring {

int CannedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CannedModel::keyOf(const CannedRow &row) const
{
    return u"%1/%2/%3"_s.arg(row.slot).arg(row.family, row.language);
}

QVariant CannedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const CannedRow &answer = row(index.row());
    switch (index.column()) {
    case Slot:
        return answer.slot;
    case Title:
        return answer.title;
    case Family:
        return answer.family;
    case Language:
        return answer.language;
    default:
        return {};
    }
}

} // namespace ring
