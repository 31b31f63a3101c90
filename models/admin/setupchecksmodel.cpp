// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/setupchecksmodel.h"

using namespace Qt::StringLiterals;

namespace ring {

int SetupChecksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SetupChecksModel::keyOf(const SetupCheckRow &row) const
{
    return row.id;
}

QVariant SetupChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const SetupCheckRow &check = row(index.row());
    switch (index.column()) {
    case Standing:
        return int(check.standing);
    case Sentence:
        return check.sentence;
    case States:
        return check.states.join(u", "_s);
    case Person:
        return check.person;
    case At:
        return check.at;
    default:
        return {};
    }
}

} // namespace ring
