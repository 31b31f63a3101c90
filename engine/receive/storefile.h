// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

namespace ring {

/// Notices that another file stands under the store's name: a backup was put in its place, or a damaged store was set
/// aside. Whoever still has the old file open would write into what nobody reads any more.
class StoreFile
{
public:
    /// An empty path never changes.
    explicit StoreFile(QString path);

    /// Whether another file stands there than at the last call of `accept` (or the construction).
    bool replaced() const;
    void accept();
    bool there() const { return m_path.isEmpty() || identity() != std::pair<quint64, quint64>(); }

private:
    std::pair<quint64, quint64> identity() const; ///< device and inode; zeros when there is none
    QString m_path;
    std::pair<quint64, quint64> m_known;
};

} // namespace ring
