// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/sharing.h"

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {
/// Every living engine has looked by then, and takes what it may within one look.
constexpr int longFree = 4;
} // namespace

Expected<void> Sharing::announce()
{
    m_held.clear();
    m_beyond.clear();
    m_freeLooks.clear();
    if (!m_database.isPostgres())
        return {};
    return m_database.each(u"postgres.announce_engine"_s, {}, [](const QSqlQuery &) {});
}

Expected<QList<qint64>> Sharing::look(const QList<qint64> &connections, const QSet<qint64> &cannot)
{
    if (m_database.isPostgres())
        RING_TRY(endStandingSessions());
    const bool alone = m_engines == 1;
    const QList<qint64> held = m_held.values();
    for (const qint64 one : held)
        if (!connections.contains(one) || (!alone && cannot.contains(one)))
            RING_TRY(give(one));
    m_share = m_database.isPostgres() ? (connections.size() + m_engines - 1) / m_engines : connections.size();
    if (!alone)
        RING_TRY(countFreeLooks(connections));
    QList<qint64> taken;
    // Each engine begins elsewhere, so that engines that start together do not all ask for the same ones.
    const qsizetype first = connections.isEmpty() ? 0 : qHash(quintptr(this)) % size_t(connections.size());
    for (qsizetype i = 0; i < connections.size(); ++i) {
        const qint64 connection = connections.at((first + i) % connections.size());
        if (m_held.contains(connection) || !mayTake(connection) || (!alone && cannot.contains(connection)))
            continue;
        const bool beyond = m_held.size() - m_beyond.size() >= m_share;
        const auto got = take(connection);
        RING_TRY(got);
        if (!*got)
            continue;
        m_held.insert(connection);
        if (beyond)
            m_beyond.insert(connection);
        taken << connection;
    }
    return taken;
}

bool Sharing::mayTake(qint64 connection) const
{
    return m_held.size() - m_beyond.size() < m_share || m_freeLooks.value(connection) >= longFree;
}

Expected<void> Sharing::countFreeLooks(const QList<qint64> &connections)
{
    QSet<qint64> polled;
    RING_TRY(m_database.each(u"postgres.pollers"_s, {},
                             [&](const QSqlQuery &row) { polled.insert(row.value(0).toLongLong()); }));
    for (const qint64 connection : connections) {
        if (polled.contains(connection))
            m_freeLooks.remove(connection);
        else
            ++m_freeLooks[connection];
    }
    return {};
}

Expected<void> Sharing::endStandingSessions()
{
    QList<int> standing;
    int living = 0;
    RING_TRY(m_database.each(u"postgres.engines"_s, {}, [&](const QSqlQuery &row) {
        const bool own = row.value(2).toBool();
        if (row.value(1).toBool() && !own)
            standing << row.value(0).toInt();
        else
            ++living;
    }));
    // Another number of engines, other shares; a newcomer may be able to serve what nobody could.
    if (m_engines != std::max(living, 1)) {
        m_beyond.clear();
        m_freeLooks.clear();
    }
    m_engines = std::max(living, 1);
    for (const int pid : std::as_const(standing))
        RING_TRY(m_database.each(u"postgres.end_session"_s, {{u"pid"_s, pid}}, [](const QSqlQuery &) {}));
    return {};
}

Expected<bool> Sharing::take(qint64 connection)
{
    if (!m_database.isPostgres())
        return true;
    const auto got = m_database.value(u"postgres.take_connection"_s, {{u"connection"_s, connection}});
    RING_TRY(got);
    return got->toBool();
}

QList<qint64> Sharing::tooMany() const
{
    const QSet<qint64> shared = m_held - m_beyond;
    QList<qint64> held(shared.cbegin(), shared.cend());
    std::sort(held.begin(), held.end());
    return held.mid(std::min(held.size(), m_share));
}

Expected<void> Sharing::give(qint64 connection)
{
    m_beyond.remove(connection);
    if (!m_held.remove(connection) || !m_database.isPostgres())
        return {};
    return m_database.each(u"postgres.give_connection"_s, {{u"connection"_s, connection}}, [](const QSqlQuery &) {});
}

QString Sharing::mine() const
{
    if (!m_database.isPostgres())
        return {};
    QString list = u"|"_s;
    for (const qint64 connection : m_held)
        list += QString::number(connection) + u'|';
    return list;
}

} // namespace ring
