// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/newlocation.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ring {

LocationRow likelyLocation(const QList<LocationRow> &others)
{
    LocationRow row;
    row.trade = u"general"_s;
    row.language = u"en"_s;
    row.zone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    if (!row.zone.contains(u'/') || row.zone.startsWith(u"Etc"))
        row.zone = u"America/New_York"_s;
    const QJsonArray day{u"08:00-17:00"_s};
    for (const QString &name : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
        row.hours.insert(name, day);
    if (others.isEmpty())
        return row;
    const LocationRow &last = others.last();
    row.business = last.business;
    row.trade = last.trade;
    row.group = last.group;
    row.state = last.state;
    row.zone = last.zone;
    row.language = last.language;
    row.hours = last.hours;
    return row;
}

} // namespace ring
