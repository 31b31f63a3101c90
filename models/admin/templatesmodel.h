// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

inline bool operator==(const TemplateRow &a, const TemplateRow &b)
{
    // A published version never changes: key and version say it all, but for the place it stands in.
    return a.current.key == b.current.key && a.current.version == b.current.version &&
           a.current.body == b.current.body && a.publishedAt == b.publishedAt;
}

/// Every wording in its current version, raw.
class TemplatesModel : public RowsModel<TemplateRow>
{
    Q_OBJECT

public:
    enum Column { Family, Touch, CallerClass, Open, Language, Version, ColumnCount };

    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString keyOf(const TemplateRow &row) const override { return row.current.key; }
};

} // namespace ring
