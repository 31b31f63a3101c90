// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QString>

namespace ring {

/// A table over plain values that tells its view the smallest true change: a row that stays is neither removed nor
/// inserted, a row that is equal is not announced, neighbours that changed are announced together. Words belong to ui.
template<typename T>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const QList<T> &rows() const { return m_rows; }
    const T &row(int at) const { return m_rows.at(at); }

    int indexOf(const QString &key) const
    {
        for (int i = 0; i < m_rows.size(); ++i)
            if (keyOf(m_rows.at(i)) == key)
                return i;
        return -1;
    }

    void setRows(const QList<T> &rows)
    {
        removeMissing(rows);
        arrange(rows);
        announceChanges(rows);
    }

    virtual QString keyOf(const T &row) const = 0;

private:
    void removeMissing(const QList<T> &wanted)
    {
        QHash<QString, bool> stays;
        for (const T &row : wanted)
            stays.insert(keyOf(row), true);
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (stays.contains(keyOf(m_rows.at(last))))
                continue;
            int first = last;
            while (first > 0 && !stays.contains(keyOf(m_rows.at(first - 1))))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    void arrange(const QList<T> &wanted)
    {
        for (int i = 0; i < wanted.size(); ++i) {
            if (i < m_rows.size() && keyOf(m_rows.at(i)) == keyOf(wanted.at(i)))
                continue;
            const int from = indexOf(keyOf(wanted.at(i)));
            if (from >= 0)
                moveUp(from, i);
            else
                i = insertRun(wanted, i);
        }
    }

    void moveUp(int from, int to)
    {
        beginMoveRows({}, from, from, {}, to);
        m_rows.move(from, to);
        endMoveRows();
    }

    int insertRun(const QList<T> &wanted, int first)
    {
        int last = first;
        while (last + 1 < wanted.size() && indexOf(keyOf(wanted.at(last + 1))) < 0)
            ++last;
        beginInsertRows({}, first, last);
        m_rows = m_rows.mid(0, first) + wanted.mid(first, last - first + 1) + m_rows.mid(first);
        endInsertRows();
        return last;
    }

    void announceChanges(const QList<T> &wanted)
    {
        for (int first = 0; first < wanted.size(); ++first) {
            if (m_rows.at(first) == wanted.at(first))
                continue;
            int last = first;
            while (last + 1 < wanted.size() && !(m_rows.at(last + 1) == wanted.at(last + 1)))
                ++last;
            for (int i = first; i <= last; ++i)
                m_rows[i] = wanted.at(i);
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
            first = last;
        }
    }

    QList<T> m_rows;
};

} // namespace ring
