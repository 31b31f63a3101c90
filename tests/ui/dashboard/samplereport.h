// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/reports/metrics.h"

#include <QRandomGenerator>

namespace ring::sample {

inline MetricValue counted(qint64 n)
{
    return {double(n), n, 0, true};
}

/// Counts that fit each other, for `missed` calls with a recovery of about `won`.
inline Metrics metrics(qint64 missed, double won, double late)
{
    using namespace Qt::StringLiterals;
    Metrics m;
    const qint64 leads = missed - missed / 9;
    const qint64 booked = qint64(double(leads) * won * 0.6);
    const qint64 called = qint64(double(leads) * won * 0.4);
    const qint64 silent = (leads - booked - called) * 3 / 4;
    const std::pair<const char *, qint64> counts[] = {{"missed", missed},
                                                      {"leads", leads},
                                                      {"texted", leads * 9 / 10},
                                                      {"replied", leads / 2},
                                                      {"booked", booked},
                                                      {"called_back", called},
                                                      {"no_response", silent},
                                                      {"open", leads - booked - called - silent},
                                                      {"recovered", qint64(double(missed) * won)},
                                                      {"judged_24h", missed},
                                                      {"unanswered_24h", qint64(double(missed) * late)},
                                                      {"reached_us", leads / 12},
                                                      {"opted_out", leads / 60},
                                                      {"escalated", leads / 15},
                                                      {"not_missed", 0},
                                                      {"texted_10s", leads * 8 / 10},
                                                      {"texted_60s", leads * 9 / 10},
                                                      {"texted_90s", leads * 9 / 10}};
    for (const auto &[id, n] : counts)
        m.insert(QString::fromLatin1(id), counted(n));
    m[u"median_to_text"_s] = {leads > 0 ? 4'200.0 + double(missed % 7) * 130 : 0, leads * 9 / 10, 0, leads > 0};
    m[u"p95_to_text"_s] = {9'100, leads * 9 / 10, 0, leads > 0};
    addRates(m);
    return m;
}

/// A report as a busy operator has it: `locations` sites, `bars` bars of `daysPerBar` days from `first`.
inline DashboardData report(int locations, const QDate &first, int bars, int daysPerBar)
{
    using namespace Qt::StringLiterals;
    static const char *const towns[] = {"Harbor Street", "Northgate",  "Mill Creek",   "Old Town",  "Riverside",
                                        "Lakeview",      "Cedar Hill", "Union Square", "Fairmount", "Westfield"};
    QRandomGenerator random(7);
    DashboardData data;
    data.daysPerBar = daysPerBar;
    for (int i = 0; i < bars; ++i) {
        const QDate day = first.addDays(i * daysPerBar);
        const int busy = (day.dayOfWeek() > 5 && daysPerBar == 1 ? 2 : 5) * daysPerBar * locations / 8 + 2;
        data.days.append({day.toString(Qt::ISODate),
                          metrics(busy + random.bounded(busy / 2 + 1), 0.30 + i * 0.2 / bars, 0.09 - i * 0.06 / bars)});
    }
    qint64 all = 0;
    for (int i = 0; i < locations; ++i) {
        LocationMetrics location;
        location.location = u"loc%1"_s.arg(i);
        location.name = QString::fromLatin1(towns[i % 10]) + (i < 10 ? QString() : u" %1"_s.arg(i / 10 + 1));
        location.group = i % 3 ? u"Plumbing"_s : u"Dental"_s;
        const qint64 missed = (5 + random.bounded(9)) * qMax(1, bars * daysPerBar / 7);
        all += missed;
        location.metrics = metrics(missed, i % 11 == 4 ? 0.08 : 0.42, i % 13 == 2 ? 0.33 : 0.03);
        location.norm = metrics(missed * 8, 0.40, 0.06);
        for (int week = 0; week < 52; ++week) {
            const qint64 calls = 3 + random.bounded(9);
            location.weeks.append({week * 7 * dayMs, calls, calls, week < 30 ? calls / 3 : calls / 12});
        }
        data.locations.append(location);
    }
    data.total = metrics(all, 0.41, 0.042);
    data.before = metrics(all + all / 12, 0.36, 0.071);
    for (int day = 0; day < 7; ++day) {
        QList<int> row;
        for (int hour = 0; hour < 24; ++hour) {
            const bool open = hour >= 7 && hour < 20 && day < 6;
            row.append(open ? random.bounded(3 + locations / 2) + (hour == 12 || hour == 17 ? locations / 2 : 0)
                            : random.bounded(2 + locations / 20));
        }
        data.busyHours.append(row);
    }
    return data;
}

} // namespace ring::sample
