// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

/// The rows behind one number: a missed call or a lead each. Raw values; ui words them.
class BehindModel : public RowsModel<LeadRow>
{
    Q_OBJECT

public:
    enum Column { When, Caller, Location, Done, Outcome, FoundBy, ColumnCount };
    enum Role { LeadRole = Qt::UserRole + 1 };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// A lead may stand here several times, once a missed call: its id alone is not enough.
    QString keyOf(const LeadRow &row) const override;
};

} // namespace ring
