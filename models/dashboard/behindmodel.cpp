// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dashboard/behindmodel.h"

using namespace Qt::StringLiterals;

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

QString BehindModel::keyOf(const LeadRow &row) const
{
    return u"%1/%2"_s.arg(row.id).arg(row.openedAt);
}

} // namespace ring
