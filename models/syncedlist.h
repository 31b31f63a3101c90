// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/order.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>

#include <memory>
#include <vector>

namespace ring {

/// A list model that is only ever told its whole next content and works out the smallest true change by identity.
///
/// `Row` compares with ==, and `keyOf(row)` (found by argument lookup) gives its identity, unique within the list.
/// `sync` signals removed, moved, inserted and changed ranges, never a reset: selection, scroll position and open
/// editors live on. Owned by whoever shows it; used on the window's thread.
template<typename Row>
class SyncedList : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const Row &at(int row) const { return *m_rows.at(size_t(row)); }
    QList<Row> rows() const
    {
        QList<Row> all;
        for (const auto &row : m_rows)
            all << *row;
        return all;
    }
    /// Position of the row with this identity, or -1.
    int positionOf(qint64 key) const { return m_positions.value(key, -1); }

protected:
    void sync(const QList<Row> &next)
    {
        QHash<qint64, int> wanted;
        wanted.reserve(next.size());
        for (int i = 0; i < next.size(); ++i)
            wanted.insert(keyOf(next[i]), i);
        removeMissing(wanted);
        moveKept(wanted);
        insertNew(next);
        changeEdited(next);
        m_positions = std::move(wanted);
    }

private:
    void removeMissing(const QHash<qint64, int> &wanted)
    {
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (wanted.contains(key(last)))
                continue;
            int first = last;
            while (first > 0 && !wanted.contains(key(first - 1)))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }

    /// Brings the rows that stay into their new relative order, moving as few of them as can be.
    void moveKept(const QHash<qint64, int> &wanted)
    {
        QList<int> ranks;
        ranks.reserve(qsizetype(m_rows.size()));
        for (const auto &row : m_rows)
            ranks << wanted.value(keyOf(*row));
        const QList<bool> stays = longestRising(ranks);
        const qsizetype moving = stays.count(false);
        if (moving > maxSingleMoves) {
            reorder(ranks);
            return;
        }
        QList<int> leavers;
        for (int i = 0; i < ranks.size(); ++i)
            if (!stays[i])
                leavers << ranks[i];
        QList<bool> settled = stays;
        for (int rank : leavers)
            moveOne(ranks, settled, rank);
    }

    void moveOne(QList<int> &ranks, QList<bool> &settled, int rank)
    {
        const int from = int(ranks.indexOf(rank));
        int to = 0;
        for (int i = 0; i < ranks.size(); ++i)
            if (settled[i] && ranks[i] < rank)
                to = i + 1;
        settled[from] = true;
        if (to == from || to == from + 1)
            return;
        beginMoveRows({}, from, from, {}, to);
        const int target = to > from ? to - 1 : to;
        auto row = std::move(m_rows[size_t(from)]);
        m_rows.erase(m_rows.begin() + from);
        m_rows.insert(m_rows.begin() + target, std::move(row));
        ranks.move(from, target);
        settled.move(from, target);
        endMoveRows();
    }

    /// A new sort order moves most rows: one layout change is then the smaller truth.
    void reorder(const QList<int> &ranks)
    {
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        QList<int> order(ranks.size());
        for (int i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&](int a, int b) { return ranks[a] < ranks[b]; });
        Rows sorted;
        sorted.reserve(size_t(order.size()));
        QList<int> newPlace(order.size());
        for (int i = 0; i < order.size(); ++i) {
            sorted.push_back(m_rows[size_t(order[i])]);
            newPlace[order[i]] = i;
        }
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &old : before)
            after << index(newPlace[old.row()], old.column());
        m_rows = std::move(sorted);
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    void insertNew(const QList<Row> &next)
    {
        for (int i = 0; i < next.size(); ++i) {
            const bool more = i < rowCount();
            if (more && key(i) == keyOf(next[i]))
                continue;
            // What is here already stands in the right order, so everything up to its first row is new.
            Rows fresh{std::make_shared<const Row>(next[i])};
            const int first = i;
            while (i + 1 < next.size() && !(more && keyOf(next[i + 1]) == key(first)))
                fresh.push_back(std::make_shared<const Row>(next[++i]));
            beginInsertRows({}, first, i);
            m_rows.insert(m_rows.begin() + first, fresh.begin(), fresh.end());
            endInsertRows();
        }
    }

    void changeEdited(const QList<Row> &next)
    {
        for (int i = 0; i < next.size(); ++i) {
            const int first = i;
            while (i < next.size() && !(at(i) == next[i])) {
                m_rows[size_t(i)] = std::make_shared<const Row>(next[i]);
                ++i;
            }
            if (i > first)
                Q_EMIT dataChanged(index(first), index(i - 1));
        }
    }

    qint64 key(int row) const { return keyOf(*m_rows[size_t(row)]); }

    // Shared, so that inserting and moving shift pointers and not rows of two dozen strings.
    using Rows = std::vector<std::shared_ptr<const Row>>;
    static constexpr int maxSingleMoves = 48;
    Rows m_rows;
    QHash<qint64, int> m_positions;
};

} // namespace ring
