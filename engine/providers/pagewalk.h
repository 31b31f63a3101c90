// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QList>
#include <QSet>
#include <QUrl>

namespace ring {

/// Tells when a paged listing has been read far enough.
///
/// Listings come newest first in practice, but no provider promises it. So reading stops early only while the rows
/// really came in that order; a shuffled listing is read to its end. A page that comes a second time, with the address
/// that was just followed, is asked for again; when that goes on, the walk ends incomplete.
class PageWalk
{
public:
    /// `floor`: nothing that began before it is of interest.
    explicit PageWalk(Millis floor = 0)
        : m_floor(floor)
    {
    }

    /// Takes the moments of one page in the order of its rows (0: unknown). True: later pages cannot hold anything of
    /// interest.
    bool farEnough(const QList<Millis> &moments);
    /// False when this address was walked a few times before, or the walk has grown beyond all reason.
    bool mayFollow(const QUrl &next);
    int pages() const { return m_pages; }
    Millis floor() const { return m_floor; }
    /// Rows that could not be read, or a walk that had to end before it got to its end: what a position must not pass.
    void missed() { m_incomplete = true; }
    bool isIncomplete() const { return m_incomplete; }

private:
    Millis m_floor;
    Millis m_oldest = 0;
    bool m_newestFirst = true;
    bool m_incomplete = false;
    int m_pages = 0;
    int m_repeats = 0;
    QSet<QUrl> m_followed;
};

/// Whether a position has to wait where it is, because the listing could not be read as a whole. Not for ever: one row
/// that never becomes readable must not have everything after it listed again with each poll.
class PositionHold
{
public:
    bool holds(bool incomplete)
    {
        constexpr int mostPolls = 40;
        m_polls = incomplete ? m_polls + 1 : 0;
        return incomplete && m_polls <= mostPolls;
    }

private:
    int m_polls = 0;
};

} // namespace ring
