// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QDate>
#include <QList>
#include <QTimeZone>

namespace ring {

/// Wall time of one zone over a span, fast enough for every call of years: the changes of the clock are looked up once.
class LocalClock
{
public:
    /// Good for moments in [from, to]; others get the offset of the nearer end. A zone that does not exist counts as
    /// UTC.
    LocalClock(const QString &zone, Millis from, Millis to);

    struct Wall
    {
        QDate day;
        int weekday = 0; ///< 0 Monday to 6
        int hour = 0;
    };
    Wall at(Millis moment) const;

private:
    struct Step
    {
        Millis from;
        Millis offset;
    };
    QList<Step> m_steps;
};

} // namespace ring
