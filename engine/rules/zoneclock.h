// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QTimeZone>

namespace ring {

/// A moment as a wall clock in some zone shows it.
struct WallTime
{
    qint64 day = 0;  ///< Julian day of the local date
    int minute = 0;  ///< minutes after local midnight
    int weekday = 0; ///< 0 is Monday
};

/// Wall clock of one zone. QTimeZone reads its rules anew at every question; this keeps the changes of offset from 2000
/// to 2060 in a sorted row, so a question is a binary search. Immutable once made.
class ZoneClock
{
public:
    /// The clock of a zone, made at its first use and kept for good. Safe on any thread.
    static const ZoneClock &of(const QTimeZone &zone);

    WallTime wallTime(Millis moment) const;
    /// The first moment at which the wall shows `minute` of `day` or later: in the hour that a spring change skips, the
    /// moment of the change; in an hour that comes twice, its second coming, so that nothing is ever early.
    Millis moment(qint64 day, int minute) const;

private:
    explicit ZoneClock(const QTimeZone &zone);
    Millis offsetAt(Millis moment) const;

    QTimeZone m_zone;
    Millis m_first = 0;
    struct Change
    {
        Millis at;
        Millis offset;
    };
    QList<Change> m_changes;
};

} // namespace ring
