// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <deque>
#include <optional>

namespace ring {

/// How politely one group of requests of one provider account is sent. Zero switches a rule off.
struct PacePolicy
{
    int perWindow = 0; ///< at most this many starts within any `windowMs`
    Millis windowMs = minuteMs;
    int burst = 0; ///< this many starts at once, then one per `gapMs`
    Millis gapMs = 0;
    int concurrent = 0;        ///< at most this many open at the same time; fewer for a while after a 429
    Millis pauseMs = secondMs; ///< after a 429 without Retry-After; doubles with each further one, up to a minute
    Millis penaltyMs = 0;      ///< after any 429 at least this long, because a request during it starts it anew
    Millis longestWaitMs = 15 * secondMs; ///< a request that would wait longer ends as RateLimited instead of waiting
};

/// Decides when the next request may leave. Pure bookkeeping: no timers, every moment is an argument.
class Pacer
{
public:
    explicit Pacer(const PacePolicy &policy = {})
        : m_policy(policy)
        , m_width(policy.concurrent)
    {
    }

    /// The earliest moment for the next start as far as it is known now; `now` when it may leave at once. Concurrency
    /// is not part of it: see full().
    Millis readyAt(Millis now) const;
    /// To be told before readyAt: when the clock was set back, what was waited for moves back with it.
    void clockIs(Millis now);
    bool full() const { return m_policy.concurrent > 0 && m_open >= m_width; }
    void started(Millis now);
    void ended() { --m_open; }
    /// A 429 came for a request that had left at `startedAt`. Nothing leaves before the pause is over, and then only
    /// half as many at a time. Requests that were on their way together are refused together: that counts once.
    void limited(Millis now, std::optional<Millis> retryAfter, Millis startedAt);
    /// An answer came that was no refusal: the next pause starts small again, and after as many such answers as may be
    /// open one more may be.
    void succeeded();
    /// How many may be open at the same time now.
    int width() const { return m_width; }
    /// The provider said that this window is used up.
    void exhausted(Millis now, Millis window);
    const PacePolicy &policy() const { return m_policy; }

private:
    Millis bucketReadyAt(Millis now) const;

    PacePolicy m_policy;
    std::deque<Millis> m_starts; ///< within the window, oldest first
    int m_open = 0;
    int m_width = 0;
    int m_goodAnswers = 0; ///< since the width was changed
    int m_limits = 0;      ///< 429s in a row
    Millis m_limitedAt = -1;
    Millis m_seen = 0;
    Millis m_blockedUntil = 0;
    Millis m_bucketAt = 0; ///< the moment from which the bucket is full again
};

} // namespace ring
