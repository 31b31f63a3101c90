// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/people/auditrow.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

/// Rows of the audit, raw.
class AuditModel : public RowsModel<AuditRow>
{
    Q_OBJECT

public:
    enum Column { When, Who, What, About, Detail, ColumnCount };

    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString keyOf(const AuditRow &row) const override;
};

} // namespace ring
