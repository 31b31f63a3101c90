// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/datetext.h"

#include <QDateTime>
#include <QTimeZone>

namespace ring {

namespace {
constexpr Millis endOfWrittenTime = 253402300800000; // the year 10000, which ISO 8601 has no four digits for

Millis millisOf(QDateTime moment)
{
    if (!moment.isValid())
        return 0;
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    const Millis at = moment.toMSecsSinceEpoch();
    return at > 0 && at < endOfWrittenTime ? at : 0;
}
} // namespace

Millis fromRfc2822(const QString &text)
{
    return millisOf(QDateTime::fromString(text, Qt::RFC2822Date));
}

Millis fromIso(const QString &text)
{
    return millisOf(QDateTime::fromString(text, Qt::ISODateWithMs));
}

QString isoUtc(Millis moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString utcDay(Millis moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).date().toString(Qt::ISODate);
}

} // namespace ring
