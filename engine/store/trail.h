// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

#include <QMap>

namespace ring {

/// Follows a table whose rows are only ever added, by their ids, and tells each row once.
///
/// On PostgreSQL an id is taken when a row is written and seen when its transaction commits: a row may appear after
/// rows with higher ids. So an id that was passed over is waited for: long enough for any transaction to end (a session
/// that stands still is ended after seconds, see postgres.sql), not for ever, since a transaction that was rolled back
/// leaves its id unused. Thread: one at a time. Times are real milliseconds from any beginning.
class Trail
{
public:
    static constexpr qint64 waitFor = 2 * 60 * 1000;
    /// How many of the latest ids are looked through for missing ones at the beginning, and at most waited for.
    static constexpr int reach = 500;

    /// From now on; `latest` are the last ids there are, at most `reach`, in any order. What is missing among them was
    /// perhaps taken already and comes yet.
    void begin(QList<qint64> latest, qint64 nowMs);
    bool begun() const { return m_begun; }
    /// Rows beyond this id have to be read; some of them were told already.
    qint64 since() const { return m_missing.isEmpty() ? m_last : m_missing.firstKey() - 1; }
    /// Whether the row has not been told yet; notes that it is now.
    bool isFresh(qint64 id, qint64 nowMs);
    /// Gives up ids that were waited for long enough.
    void giveUp(qint64 nowMs);

private:
    void pass(qint64 from, qint64 to, qint64 nowMs);
    qint64 m_last = 0;
    QMap<qint64, qint64> m_missing; ///< id -> when it was passed over
    bool m_begun = false;
};

/// Starts `trail` at the end of the table; `latest` is a statement that gives the last ids.
Expected<void> beginTrail(Database &database, const QString &latest, Trail &trail, qint64 nowMs);
/// Calls `row` once for each row that `trail` has not told. `statement` gives rows with the id first, in its order,
/// beyond :since, some hundred at a time.
Expected<void> followTrail(Database &database, const QString &statement, Trail &trail, qint64 nowMs,
                           const std::function<void(const QSqlQuery &)> &row);

} // namespace ring
