// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

/// The canned answers 1 to 9, raw.
class CannedModel : public RowsModel<CannedRow>
{
    Q_OBJECT

public:
    enum Column { Slot, Title, Family, Language, ColumnCount };

    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString keyOf(const CannedRow &row) const override;
};

} // namespace ring
