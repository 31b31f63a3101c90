// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/timetable.h"

#include "engine/sandbox/sandboxdata.h"

#include <QDateTime>

#include <numeric>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
struct Curve
{
    QLatin1StringView name;
    QList<double> days; ///< Monday first
    QList<double> hours;
};

const Curve &curveOf(const QString &name)
{
    // Mornings are busiest where things are repaired; tables are asked for before meals; a hotel rings at all hours.
    static const Curve working{
        "service"_L1, {1.25, 1.1, 1, 1, 1.05, 0.65, 0.35}, {.3, .2, .2, .2,  .3, .6, 1.5, 4,   8,   9,   8.5, 8,
                                                            8,  7,  7,  7.5, 7,  6,  3.5, 2.2, 1.6, 1.2, .8,  .5}};
    static const Curve dining{"dining"_L1,
                              {0.5, 0.9, 0.95, 1, 1.35, 1.4, 0.9},
                              {.4, .2, .1, .1, .1, .1, .3, .6, 1, 2, 4, 8, 9, 5, 3, 4, 6, 9, 9, 8, 5, 3, 1.5, .8}};
    static const Curve always{"always"_L1,
                              {1, 0.95, 0.95, 1, 1.2, 1.15, 0.95},
                              {1.5, 1, .8, .7, .7, 1, 2, 4, 5, 6, 6.5, 6.5, 6, 6, 7, 7.5, 7, 6.5, 6, 5, 4, 3.5, 3, 2}};
    if (name == "dining"_L1)
        return dining;
    return name == "always"_L1 ? always : working;
}

int minutesOf(const QString &clock)
{
    return clock.left(2).toInt() * 60 + clock.mid(3, 2).toInt();
}
} // namespace

Timetable::Timetable(const QString &name)
    : m_days(curveOf(name).days)
    , m_hours(curveOf(name).hours)
{
    const double total = std::accumulate(m_days.cbegin(), m_days.cend(), 0.0);
    for (double &day : m_days)
        day /= total;
    static const QJsonObject data = sandboxData(u"operator"_s);
    const QJsonObject week = data.value("hours"_L1).toObject().value(name).toObject();
    const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    for (int day = 0; day < 7; ++day) {
        for (const QString &period : textsOf(week.value(names.at(day))))
            m_week[size_t(day)].append({minutesOf(period), minutesOf(period.mid(6))});
    }
}

bool Timetable::open(const QTimeZone &zone, Millis at) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, zone);
    const int minute = local.time().hour() * 60 + local.time().minute();
    const auto &day = m_week[size_t(local.date().dayOfWeek() - 1)];
    return std::any_of(day.cbegin(), day.cend(),
                       [minute](const Period &p) { return minute >= p.from && minute < p.to; });
}

Millis Timetable::openFrom(const QTimeZone &zone, Millis at) const
{
    if (open(zone, at))
        return at;
    const QDate first = QDateTime::fromMSecsSinceEpoch(at, zone).date();
    for (int ahead = 0; ahead < 8; ++ahead) {
        const QDate date = first.addDays(ahead);
        for (const Period &period : m_week[size_t(date.dayOfWeek() - 1)]) {
            const Millis opens = QDateTime(date, QTime(period.from / 60, period.from % 60), zone).toMSecsSinceEpoch();
            if (opens >= at)
                return opens;
        }
    }
    return at + 7 * dayMs;
}

double Timetable::share(const QDate &date) const
{
    return m_days.at(date.dayOfWeek() - 1);
}

} // namespace ring::sandbox
