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
/// really came in that order; a shuffled listing is read to its end. A page address that comes a second time ends the
/// walk too.
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
    /// False when this address was walked before, or the walk has grown beyond all reason.
    bool mayFollow(const QUrl &next);
    int pages() const { return m_pages; }
    Millis floor() const { return m_floor; }

private:
    Millis m_floor;
    Millis m_oldest = 0;
    bool m_newestFirst = true;
    int m_pages = 0;
    QSet<QUrl> m_followed;
};

} // namespace ring
