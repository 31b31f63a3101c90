// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/people/person.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

/// Accounts, raw.
class PeopleModel : public RowsModel<PersonRow>
{
    Q_OBJECT

public:
    enum Column { Name, RoleName, Locations, Password, ColumnCount };

    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString keyOf(const PersonRow &row) const override;
};

} // namespace ring
