// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dashboard/behindmodel.h"

namespace ring {

int BehindModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BehindModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LeadRow &lead = row(index.row());
    if (role == LeadRole)
        return lead.id;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When:
        return qint64(lead.openedAt);
    case Caller:
        return lead.callerName.isEmpty() ? lead.caller : lead.callerName;
    case Location:
        return lead.locationName;
    case Done:
        return lead.action;
    case Outcome:
        return lead.outcome;
    case FoundBy:
        return lead.outcomeFoundBy;
    default:
        return {};
    }
}

int BehindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

void BehindModel::setRows(const QList<LeadRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

} // namespace ring
