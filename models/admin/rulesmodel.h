// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

/// The rules in force, raw and read-only.
class RulesModel : public RowsModel<RuleRow>
{
    Q_OBJECT

public:
    enum Column { Jurisdiction, Layer, Effect, Severity, Citation, From, Confidence, ColumnCount };

    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString keyOf(const RuleRow &row) const override;
};

} // namespace ring
