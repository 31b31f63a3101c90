// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/datadesk.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

/// Backups, raw, newest first. Ages are counted from a moment that the owner sets.
class BackupsModel : public RowsModel<BackupRow>
{
    Q_OBJECT

public:
    enum Column { When, Age, Size, ColumnCount };

    using RowsModel::RowsModel;
    /// What ages are counted from; before setRows.
    void setNow(Millis now) { m_now = now; }
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString keyOf(const BackupRow &row) const override;

private:
    Millis m_now = 0;
};

} // namespace ring
