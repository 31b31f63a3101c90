// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"

#include <QAbstractTableModel>

namespace ring {

/// The rows behind one number, set once: a missed call or a lead each, so that a lead may stand here several times. Raw
/// values; ui words them.
class BehindModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Caller, Location, Done, Outcome, FoundBy, ColumnCount };
    enum Role { LeadRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const LeadRow &row(int at) const { return m_rows.at(at); }
    void setRows(const QList<LeadRow> &rows);

private:
    QList<LeadRow> m_rows;
};

} // namespace ring
