// SPDX-License-Identifier: GPL-3.0-or-later
// How an engine shares its work with others, and what it does while the database server is away.
#include "engine/runtime/engine.h"

#include <QLoggingCategory>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logShare, "ring.engine.share")

namespace {
/// Texts found in `sending` are looked up after this long; with SQLite nobody else can have a request of theirs.
constexpr Millis restartPause = 5 * secondMs;
/// Whoever lost the store gives its requests up well before: after abandonAfterMs, and up to 5 seconds more until a
/// dead connection is noticed.
constexpr Millis takeOverPause = 15 * secondMs;
constexpr qint64 abandonAfterMs = 4000;
constexpr qint64 firstRetryMs = 250;
constexpr qint64 longestRetryMs = 2000;
} // namespace

Expected<void> Engine::listenToOthers()
{
    RING_TRY(m_sharing->announce());
    return m_database->listen(this, [this](int touched) {
        if (touched & TouchedSetup)
            setupChanged();
        else if (m_running && (touched & ~TouchedConnections))
            wake();
    });
}

/// Takes what is free up to this engine's share, and goes on with what others left in the middle.
Expected<void> Engine::shareOut()
{
    const auto taken = m_sharing->look(m_connections->known(), m_connections->refusedOnes());
    m_context.mine = m_sharing->mine();
    RING_TRY(taken);
    if (taken->isEmpty())
        return {};
    for (const qint64 id : *taken)
        if (const Connection *found = m_connections->find(id); found && m_running)
            found->poller->start();
    return m_outbox->recover(m_database->isPostgres() ? takeOverPause : restartPause);
}

void Engine::lookAround()
{
    if (m_database->lost())
        return;
    if (auto shared = shareOut(); !shared) {
        qCWarning(logShare).noquote() << shared.error().detail;
        if (m_database->lost())
            noteLoss();
        return;
    }
    handOver();
}

/// Gives up what is more than the share of this engine, as soon as nothing of it is in the air.
void Engine::handOver()
{
    const auto spare = m_sharing->tooMany();
    for (const qint64 id : spare) {
        const Connection *found = m_connections->find(id);
        // Before it is free: one that is polled all the time, on a busy machine, would never be.
        if (found)
            found->poller->stop();
        const bool polls = found && found->poller->busy();
        if (polls || !m_outbox->settledWith(id))
            continue;
        if (auto given = m_sharing->give(id); !given)
            qCWarning(logShare).noquote() << given.error().detail;
    }
    m_context.mine = m_sharing->mine();
    // Wanted by nobody any more before it was given up.
    for (auto &[id, connection] : m_connections->all())
        if (m_running && holds(id) && !spare.contains(id) && !connection.poller->isRunning())
            connection.poller->start();
}

void Engine::noteLoss()
{
    if (m_lostFor.isValid())
        return;
    m_lostFor.start();
    m_tries = 0;
    m_abandoned = false;
    m_storeSaid = u"The connection to the database server is lost. The engine goes on by itself when it is back."_s;
    Q_EMIT storeSaid(m_storeSaid, false);
}

void Engine::tryToFindStore()
{
    noteLoss();
    if (!m_abandoned && m_lostFor.elapsed() > abandonAfterMs)
        abandonRequests();
    const qint64 pause = std::min(firstRetryMs << std::min(m_tries, 6), longestRetryMs);
    if (m_tries > 0 && m_lostFor.elapsed() - m_triedAt < pause)
        return;
    ++m_tries;
    auto found = m_database->reopen();
    if (found)
        found = listenToOthers();
    m_triedAt = m_lostFor.elapsed();
    if (!found)
        return;
    m_lostFor.invalidate();
    takeUpAgain();
    m_storeSaid.clear();
    Q_EMIT storeSaid({}, false);
    wake();
}

/// Others may be sending for our connections by now: what is in the air is given up, and looked up by whoever has them.
void Engine::abandonRequests()
{
    m_abandoned = true;
    m_connections->clear();
}

void Engine::takeUpAgain()
{
    if (auto shared = shareOut(); !shared)
        qCWarning(logShare).noquote() << shared.error().detail;
    // A connection that somebody else got meanwhile: whatever is still in the air here is theirs to look up.
    for (const qint64 id : m_connections->known())
        if (!holds(id))
            m_connections->drop(id);
    setupChanged();
    // Of those that stayed ours, what the last commit before the loss did is not known.
    if (auto looked = m_outbox->recover(takeOverPause); !looked)
        qCWarning(logShare).noquote() << looked.error().detail;
}

} // namespace ring
