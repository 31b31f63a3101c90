// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace ring {

/// Ages and times as people say them, in the interface language.
class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::TimeWords)

public:
    /// "12 s", "4 min", "1 h 20 min", "3 days": how long something has lasted.
    static QString span(Millis length);
    /// "4.2 s": for speeds, where tenths matter below a minute.
    static QString speed(Millis length);
    /// "9:41" today, "Mon 9:41" within a week, "Mar 3" before.
    static QString moment(Millis at, Millis now);
    /// moment() on this desk's clock; where `zone` (IANA) has another, the time there as well: "16:00 (9:00 there)".
    static QString momentWithThere(Millis at, Millis now, const QString &zone);
    /// Day and time in full, for tooltips and screen readers.
    static QString full(Millis at);
    /// "May 2025" of an ISO date; empty for none.
    static QString month(const QString &isoDate);
    static QString day(Millis at, Millis now);
    /// "$4,200": whole dollars.
    static QString money(qint64 cents);

private:
    static QString said(const QDateTime &time, QDate today);
};

} // namespace ring
