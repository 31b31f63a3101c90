// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/callstore.h"
#include "engine/leads/context.h"
#include "engine/providers/backend.h"

#include <QObject>
#include <QTimer>

namespace ring {

/// Reads one stream of one connection (calls, replies or bookings) again and again, and commits what it reads with its
/// position. Pollers run side by side, so a slow or quiet connection never holds up another.
///
/// Thread: the engine's. Each poll ends in exactly one `ended`.
class Poller : public QObject
{
    Q_OBJECT

public:
    /// One backend call with its commit: `list` asks, and commits what came; the value says whether there is more.
    using List = std::function<QFuture<Expected<bool>>(const QByteArray &position, Millis since)>;

    Poller(StageContext &context, qint64 connectionId, Millis interval, List list, QObject *parent = nullptr);

    /// Polls now unless a poll is under way, and goes on while there is more.
    void poll();
    bool busy() const { return m_busy; }
    /// Whether its interval, or the pause after a failure, is over; for stories, which jump from event to event.
    /// A clock that was set back does not put a poll off.
    bool isDue() const { return m_context.now() >= m_nextAt || m_nextAt - m_context.now() > m_wait; }
    bool failing() const { return m_failures > 0; }
    void putOff() { m_putOff = m_nextAt; }
    /// When a poll that was put off, or one after a failure, is due; 0: none waits.
    Millis putOffTo() const { return m_putOff; }
    /// Polls by itself from now on, `interval` apart in the clock's time.
    void start();
    void stop();
    bool isRunning() const { return m_running; }
    /// Where a connection that was never polled begins.
    void setSince(Millis since) { m_since = since; }

Q_SIGNALS:
    void ended();
    /// What came, if anything, is in the store.
    void committed();

private:
    void finished(const Expected<bool> &more);
    void failed(const Error &error);
    int pause(Millis wanted) const;

    StageContext &m_context;
    qint64 m_connection;
    Millis m_interval;
    List m_list;
    QTimer m_timer;
    bool m_busy = false;
    bool m_running = false;
    int m_failures = 0;
    Millis m_since = 0;
    Millis m_wait = 0;
    Millis m_nextAt = 0; ///< before it nothing is due
    Millis m_putOff = 0;
};

} // namespace ring
