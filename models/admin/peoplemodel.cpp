// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/peoplemodel.h"

using namespace Qt::StringLiterals;

namespace ring {

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PeopleModel::keyOf(const PersonRow &row) const
{
    return row.name;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const PersonRow &person = row(index.row());
    switch (index.column()) {
    case Name:
        return person.name;
    case RoleName:
        return codeOf(person.role);
    case Locations:
        return person.everywhere ? QString() : person.locations.join(u", "_s);
    case Password:
        return person.hasPassword;
    default:
        return {};
    }
}

} // namespace ring
