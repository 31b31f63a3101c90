// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/datetext.h"

#include <QDateTime>
#include <QTimeZone>

namespace ring {

namespace {
Millis millisOf(QDateTime moment)
{
    if (!moment.isValid())
        return 0;
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    return moment.toMSecsSinceEpoch();
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
