// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/poller.h"

#include <QLoggingCategory>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logPoller, "ring.poller")

namespace {
constexpr int shortestPauseMs = 15;
constexpr Millis longestPause = minuteMs;
} // namespace

Poller::Poller(StageContext &context, qint64 connectionId, Millis interval, List list, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_connection(connectionId)
    , m_interval(interval)
    , m_list(std::move(list))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Poller::poll);
}

void Poller::start()
{
    m_running = true;
    poll();
}

void Poller::stop()
{
    m_running = false;
    m_timer.stop();
}

void Poller::poll()
{
    if (m_busy)
        return;
    m_timer.stop();
    m_putOff = 0;
    m_busy = true;
    auto position = m_context.database->value(u"calls.position"_s, {{u"connection"_s, m_connection}});
    if (!position)
        return finished(tl::unexpected(position.error()));
    m_list(position->toString().toUtf8(), m_since).then(this, [this](const Expected<bool> &more) { finished(more); });
}

void Poller::finished(const Expected<bool> &more)
{
    m_busy = false;
    if (!more && more.error().code == Error::Code::Cancelled)
        return;
    // Without a store there is nothing to say about the connection, and nowhere to say it.
    const bool storeLost = !more && m_context.database->lost();
    if (!more && !storeLost)
        failed(more.error());
    else if (more)
        m_failures = 0;
    if (more)
        Q_EMIT committed();
    if (more && *more)
        return poll();
    m_wait = more || storeLost ? m_interval
                               : std::min(m_interval << std::min(m_failures, 5), std::max(longestPause, m_interval));
    if (!more && more.error().retryAfter)
        m_wait = std::max<Millis>(m_wait, more.error().retryAfter->count());
    m_nextAt = m_context.now() + m_wait;
    if (!more)
        m_putOff = m_nextAt;
    if (m_running)
        m_timer.start(pause(m_wait));
    Q_EMIT ended();
}

void Poller::failed(const Error &error)
{
    ++m_failures;
    if (auto noted = commitProblem(*m_context.database, m_connection, error.sentence, m_context.now()); !noted)
        qCWarning(logPoller).noquote() << noted.error().detail;
}

int Poller::pause(Millis wanted) const
{
    const double speed = std::max(m_context.clock->speed(), 0.001);
    return std::max(shortestPauseMs, int(double(wanted) / speed));
}

} // namespace ring
