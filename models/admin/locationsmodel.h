// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

/// The operator's locations, raw.
class LocationsModel : public RowsModel<LocationRow>
{
    Q_OBJECT

public:
    enum Column { Name, Group, State, Lines, Texts, ColumnCount };

    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString keyOf(const LocationRow &row) const override { return row.key; }
};

} // namespace ring
