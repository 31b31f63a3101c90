// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

/// The connections to phone systems, SMS services and booking calendars, raw.
class ConnectionsModel : public RowsModel<ConnectionRow>
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Provider, Enabled, ColumnCount };

    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString keyOf(const ConnectionRow &row) const override { return QString::number(row.id); }
};

} // namespace ring
