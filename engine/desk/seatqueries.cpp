// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/seatqueries.h"

namespace ring {

QStringList visibleLocations(const Seat &seat, const QStringList &asked)
{
    if (seat.everywhere)
        return asked;
    QStringList visible;
    for (const QString &key : seat.locations)
        if (asked.isEmpty() || asked.contains(key))
            visible << key;
    return visible.isEmpty() ? QStringList{QString()} : visible;
}

ReportQuery visibleQuery(const Seat &seat, ReportQuery query)
{
    query.locations = visibleLocations(seat, query.locations);
    return query;
}

} // namespace ring
