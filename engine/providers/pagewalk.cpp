// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/pagewalk.h"

#include <algorithm>

namespace ring {

namespace {
// Listings are ordered by creation, rows are dated by their start; the two differ by the time a leg waits to be
// dialled.
constexpr Millis tolerance = 2 * minuteMs;
constexpr int mostPages = 1000;
constexpr int mostRepeats = 5;
} // namespace

bool PageWalk::farEnough(const QList<Millis> &moments)
{
    ++m_pages;
    Millis newest = 0;
    for (const Millis moment : moments) {
        if (moment <= 0) {
            m_newestFirst = false;
            continue;
        }
        if (m_oldest > 0 && moment > m_oldest + tolerance)
            m_newestFirst = false;
        m_oldest = m_oldest > 0 ? std::min(m_oldest, moment) : moment;
        newest = std::max(newest, moment);
    }
    const bool whollyOlder = newest > 0 && newest < m_floor;
    const bool wellPast = m_oldest > 0 && m_oldest + tolerance < m_floor;
    return m_newestFirst && (whollyOlder || wellPast);
}

bool PageWalk::mayFollow(const QUrl &next)
{
    const bool again = m_followed.contains(next);
    if (m_pages >= mostPages || (again && ++m_repeats > mostRepeats)) {
        missed();
        return false;
    }
    m_followed.insert(next);
    return true;
}

} // namespace ring
