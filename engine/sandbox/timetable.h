// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QTimeZone>

#include <array>

namespace ring::sandbox {

/// When a kind of business is open and when people ring it. By the wall clock of the place.
class Timetable
{
public:
    /// `name`: service, clinic, office, salon, dining, always.
    explicit Timetable(const QString &name);

    bool open(const QTimeZone &zone, Millis at) const;
    /// `at` itself when open, else the next opening.
    Millis openFrom(const QTimeZone &zone, Millis at) const;
    /// The part of a week's calls that falls on this weekday; the seven add up to 1.
    double share(const QDate &date) const;
    /// How much rings in each hour of the day, as weights.
    const QList<double> &hours() const { return m_hours; }

private:
    struct Period
    {
        int from;
        int to;
    };
    std::array<QList<Period>, 7> m_week;
    QList<double> m_days;
    QList<double> m_hours;
};

} // namespace ring::sandbox
