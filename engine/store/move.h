// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

namespace ring {

/// What was moved: rows of each table, in the order of the moving.
struct MovedTable
{
    QString name;
    qint64 rows = 0;
    bool operator==(const MovedTable &) const = default;
};

/// Told while rows move; `all` is the number of rows of this table.
using MoveProgress = std::function<void(const QString &table, qint64 moved, qint64 all)>;

/// Copies every row of a SQLite store into an empty PostgreSQL one, in one transaction: either everything is there,
/// with the same number of rows in every table, or nothing is. The file is opened for reading only and stays as it is.
///
/// Refused: a target with rows in it, a file of another schema than this program's. What is written into the file
/// meanwhile is not moved. Blocks as long as it takes; any thread.
Expected<QList<MovedTable>> moveStore(const QString &file, const StoreAddress &target,
                                      const MoveProgress &progress = {});

} // namespace ring
