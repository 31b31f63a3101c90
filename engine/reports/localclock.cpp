// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/localclock.h"

#include <algorithm>
#include <limits>

namespace ring {

LocalClock::LocalClock(const QString &zone, Millis from, Millis to)
{
    const QTimeZone named(zone.toLatin1());
    const QTimeZone used = named.isValid() ? named : QTimeZone::utc();
    const auto moment = [](Millis ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); };
    m_steps.append({std::numeric_limits<Millis>::min(), used.offsetFromUtc(moment(from)) * secondMs});
    for (const QTimeZone::OffsetData &change : used.transitions(moment(from), moment(to)))
        m_steps.append({change.atUtc.toMSecsSinceEpoch(), change.offsetFromUtc * secondMs});
}

LocalClock::Wall LocalClock::at(Millis moment) const
{
    const auto later = std::upper_bound(m_steps.begin(), m_steps.end(), moment,
                                        [](Millis value, const Step &step) { return value < step.from; });
    const Millis local = moment + std::prev(later)->offset;
    const Millis days = local >= 0 ? local / dayMs : (local - dayMs + 1) / dayMs;
    constexpr qint64 epoch = 2440588; // Julian day of 1970-01-01, a Thursday
    return {QDate::fromJulianDay(epoch + days), int((days % 7 + 7 + 3) % 7), int((local - days * dayMs) / hourMs)};
}

} // namespace ring
