// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/leadmodel.h"

namespace ring {

QVariant leadData(const LeadRow &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return row.callerName.isEmpty() ? row.caller : row.callerName;
    case LeadModel::LeadRole:
        return QVariant::fromValue(row);
    case LeadModel::IdRole:
        return row.id;
    case LeadModel::WaitingSinceRole:
        return QVariant::fromValue(row.waitingSince);
    case LeadModel::OwnerRole:
        return row.owner;
    case LeadModel::StateRole:
        return row.state;
    default:
        return {};
    }
}

QVariant LeadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return leadData(at(index.row()), role);
}

QHash<int, QByteArray> LeadModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},       {LeadRole, "lead"},   {IdRole, "id"},
            {WaitingSinceRole, "waitingSince"}, {OwnerRole, "owner"}, {StateRole, "state"}};
}

QModelIndex LeadModel::indexOf(qint64 leadId) const
{
    const int row = positionOf(leadId);
    return row < 0 ? QModelIndex() : index(row);
}

} // namespace ring
