// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"
#include "engine/store/database.h"

#include <QDate>

namespace ring {

struct ReportPlace
{
    qint64 id = 0;
    QString key;
    QString name;
    QString group;
    QString zone;
};

/// One thing that reports count: a missed call or a lead, with every count it belongs to. A number is how many facts
/// have its bit; the rows behind it are those facts.
struct Fact
{
    qint64 callId = 0; ///< 0 for a lead
    qint64 leadId = 0; ///< 0 for a call nothing has been decided about yet
    Millis at = 0;
    int place = 0; ///< index into Facts::places
    QDate day;     ///< in the zone of the place, as are weekday and hour
    int weekday = 0;
    int hour = 0;
    quint64 counts = 0; ///< bits of `bitOf`
    Millis toText = -1; ///< how long the first text took; -1 when it was not free to go at once
};

struct Facts
{
    QList<ReportPlace> places;
    QList<Fact> list;
};

/// The bit of a count in the metrics dictionary; 0 for rates, delays and unknown ids.
quint64 bitOf(const QString &metric);

/// Everything in [from, to). `now` decides which calls are older than 24 hours.
Expected<Facts> readFacts(Database &database, Millis from, Millis to, Millis now);

} // namespace ring
