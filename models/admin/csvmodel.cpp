// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/admin/csvmodel.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ring {

namespace {
QStringList texts(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue value : array.toArray())
        list.append(value.toString());
    return list;
}
} // namespace

void CsvModel::setFile(const QJsonObject &inspected)
{
    beginResetModel();
    m_columns = texts(inspected.value(u"columns"_s));
    m_rows.clear();
    for (const QJsonValue row : inspected.value(u"rows"_s).toArray())
        m_rows.append(texts(row));
    endResetModel();
}

int CsvModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CsvModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant CsvModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return m_rows.at(index.row()).value(index.column());
}

QVariant CsvModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_columns.value(section)) : QVariant();
}

} // namespace ring
