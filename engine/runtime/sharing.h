// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

#include <QSet>

namespace ring {

/// Which connections this engine polls and sends through, when several engines share a PostgreSQL store.
///
/// Each connection is held by at most one session, as an advisory lock: the session that ends, for whatever reason,
/// gives it back. Because an engine commits over the very session that holds its locks, one that lost them cannot
/// commit what it polled. Every engine takes its share (all connections by all engines, rounded up) and gives up what
/// is more than that. What stays free for some looks although everybody may take it is nobody else's to serve (another
/// desk's keychain may lack its secret): then it is taken beyond the share. A session that is silent for five seconds
/// is ended by whoever notices: its process stands still, or its cable is pulled.
///
/// With SQLite everything is held at once and for ever. Thread: the engine's.
class Sharing
{
public:
    explicit Sharing(Database &database)
        : m_database(database)
    {
    }

    /// How often look() has to be called; an engine that does not is taken for dead.
    static constexpr int lookEveryMs = 1000;

    /// Says that an engine is here. After each opening of the store, whose locks are new then.
    Expected<void> announce();
    /// Takes connections that nobody holds, up to the share of this engine. The value is what was taken. Those in
    /// `cannot`, which it could not serve, are left to others, if there are any.
    Expected<QList<qint64>> look(const QList<qint64> &connections, const QSet<qint64> &cannot = {});
    /// Connections that are more than this engine's share, in the order in which they should go.
    QList<qint64> tooMany() const;
    Expected<void> give(qint64 connection);

    bool holds(qint64 connection) const { return m_held.contains(connection); }
    /// As StageContext::mine.
    QString mine() const;
    /// Engines there are, this one among them; as of the last look.
    int engines() const { return m_engines; }

private:
    Expected<void> endStandingSessions();
    Expected<void> countFreeLooks(const QList<qint64> &connections);
    bool mayTake(qint64 connection) const;
    Expected<bool> take(qint64 connection);

    Database &m_database;
    QSet<qint64> m_held;
    QSet<qint64> m_beyond;          ///< of them: taken beyond the share
    QHash<qint64, int> m_freeLooks; ///< for how many looks nobody has held a connection
    int m_engines = 1;
    qsizetype m_share = 0;
};

} // namespace ring
