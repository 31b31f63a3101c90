// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/pacer.h"

#include <algorithm>

namespace ring {

Millis Pacer::bucketReadyAt(Millis now) const
{
    if (m_policy.burst <= 0)
        return now;
    return std::max(now, m_bucketAt - Millis(m_policy.burst - 1) * m_policy.gapMs);
}

Millis Pacer::readyAt(Millis now) const
{
    Millis ready = std::max(bucketReadyAt(now), m_blockedUntil);
    if (m_policy.perWindow > 0 && int(m_starts.size()) >= m_policy.perWindow)
        ready = std::max(ready, m_starts[m_starts.size() - size_t(m_policy.perWindow)] + m_policy.windowMs);
    return ready;
}

void Pacer::clockIs(Millis now)
{
    const Millis back = m_seen - now;
    m_seen = now;
    if (back <= 0)
        return;
    m_blockedUntil -= back;
    m_bucketAt -= back;
    m_limitedAt -= back;
    for (Millis &start : m_starts)
        start -= back;
}

void Pacer::started(Millis now)
{
    ++m_open;
    if (m_policy.burst > 0)
        m_bucketAt = std::max(now, m_bucketAt) + m_policy.gapMs;
    if (m_policy.perWindow <= 0)
        return;
    m_starts.push_back(now);
    while (int(m_starts.size()) > m_policy.perWindow)
        m_starts.pop_front();
}

void Pacer::limited(Millis now, std::optional<Millis> retryAfter, Millis startedAt)
{
    if (startedAt > m_limitedAt) {
        ++m_limits;
        m_width = std::max(1, m_width / 2);
        m_goodAnswers = 0;
    }
    m_limitedAt = now;
    const Millis growing =
        std::min(m_policy.pauseMs << std::clamp(m_limits - 1, 0, 6), std::max(minuteMs, m_policy.pauseMs));
    const Millis pause = std::max(retryAfter.value_or(growing), m_policy.penaltyMs);
    m_blockedUntil = std::max(m_blockedUntil, now + pause);
}

void Pacer::succeeded()
{
    m_limits = 0;
    if (m_width >= m_policy.concurrent || ++m_goodAnswers < m_width)
        return;
    ++m_width;
    m_goodAnswers = 0;
}

void Pacer::exhausted(Millis now, Millis window)
{
    m_blockedUntil = std::max(m_blockedUntil, now + window);
}

} // namespace ring
