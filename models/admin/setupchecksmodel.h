// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

/// What the rules ask for outside the program, raw: Standing as its number, At in UTC milliseconds.
class SetupChecksModel : public RowsModel<SetupCheckRow>
{
    Q_OBJECT

public:
    enum Column { Standing, Sentence, States, Person, At, ColumnCount };

    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString keyOf(const SetupCheckRow &row) const override;
};

} // namespace ring
