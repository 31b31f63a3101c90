// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/clock.h"

#include <chrono>

namespace ring {

namespace {
Millis steadyNow()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}
} // namespace

Millis StoryClock::now() const
{
    const double speed = m_speed;
    if (speed == 0)
        return m_base;
    return m_base + Millis(double(steadyNow() - m_realBase) * speed);
}

void StoryClock::set(Millis to)
{
    m_realBase = steadyNow();
    m_base = to;
}

void StoryClock::run(double speed)
{
    set(now());
    m_speed = speed;
}

} // namespace ring
