// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/storytimer.h"

#include <algorithm>
#include <cmath>

namespace ring {

namespace {
// A clock that stands still or is set by hand does not tell when it moves, so it is looked at again this often (real
// time).
constexpr double stoppedLookMs = 10;
constexpr double longestLookMs = 1000;
} // namespace

StoryTimer::StoryTimer(const Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StoryTimer::look);
}

void StoryTimer::callAt(Millis moment, std::function<void()> then)
{
    m_moment = moment;
    m_pause = std::max<Millis>(0, moment - m_clock->now());
    m_then = std::move(then);
    arm();
}

void StoryTimer::stop()
{
    m_timer.stop();
    m_then = nullptr;
}

void StoryTimer::arm()
{
    const Millis left = m_moment - m_clock->now();
    const double speed = m_clock->speed();
    const double real = left <= 0 ? 0 : speed > 0 ? std::ceil(double(left) / speed) : stoppedLookMs;
    m_timer.start(int(std::min(real, longestLookMs)));
}

void StoryTimer::look()
{
    m_moment = std::min(m_moment, m_clock->now() + m_pause); // the clock was set back
    if (m_clock->now() < m_moment)
        return arm();
    const auto then = std::exchange(m_then, nullptr);
    if (then)
        then();
}

} // namespace ring
