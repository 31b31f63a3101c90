// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <atomic>

namespace ring {

/// UTC milliseconds since 1970: the one form in which moments are stored and compared.
using Millis = qint64;

inline constexpr Millis secondMs = 1000;
inline constexpr Millis minuteMs = 60 * secondMs;
inline constexpr Millis hourMs = 60 * minuteMs;
inline constexpr Millis dayMs = 24 * hourMs;

/// The one source of time. Injected everywhere; nothing in the engine asks the system. Safe to read from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Millis now() const = 0;
    /// How many of these milliseconds pass in one real millisecond; timers divide by it.
    virtual double speed() const { return 1.0; }
};

/// Wall time.
class SystemClock : public Clock
{
public:
    Millis now() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

/// Time that a test or a story sets by hand, and that can also be let run at a multiple of real time.
class StoryClock : public Clock
{
public:
    explicit StoryClock(Millis start)
        : m_base(start)
    {
    }
    Millis now() const override;
    double speed() const override { return m_speed; }
    /// Jumps to `to`. Running time goes on from there.
    void set(Millis to);
    void advance(Millis by) { set(now() + by); }
    /// From now on time passes at `speed` times real time; 0 stops it.
    void run(double speed);

private:
    std::atomic<Millis> m_base;
    std::atomic<Millis> m_realBase = 0;
    std::atomic<double> m_speed = 0;
};

} // namespace ring
