// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QJsonObject>
#include <QStringList>

namespace ring {

/// The first rows of a CSV file as Desk::inspectCsv tells them; headings are the file's own.
class CsvModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// {"columns": [...], "rows": [[...], ...]}; an empty object shows nothing.
    void setFile(const QJsonObject &inspected);
    QStringList columns() const { return m_columns; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_columns;
    QList<QStringList> m_rows;
};

} // namespace ring
