// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/textchecker.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

namespace ring::test {
using namespace Qt::StringLiterals;

namespace {

const QStringList &weekdays()
{
    static const QStringList days{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return days;
}

int minuteOf(const QJsonValue &time)
{
    return time.toString().left(2).toInt() * 60 + time.toString().right(2).toInt();
}

/// Easter by Gauss' rule with the corrections that hold from 1900 to 2099.
QDate easterSunday(int year)
{
    const int d = (19 * (year % 19) + 24) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
    int days = d + e;
    if (days == 35 || (d == 28 && e == 6 && year % 19 > 10))
        days -= 7;
    return QDate(year, 3, 22).addDays(days);
}

/// Whether the holiday rule names exactly this date, asked the other way round than counting forward from the rule.
bool names(const QJsonObject &rule, const QDate &date)
{
    if (rule[u"years"_s].toString() == "even"_L1 && date.year() % 2 != 0)
        return false;
    if (rule.contains(u"easter"_s))
        return easterSunday(date.year()).daysTo(date) == rule[u"easter"_s].toInt();
    const QDate base = date.addDays(-rule[u"plus"_s].toInt());
    if (base.month() != rule[u"month"_s].toInt())
        return false;
    if (!rule.contains(u"weekday"_s))
        return base.day() == rule[u"day"_s].toInt();
    const int nth = rule[u"nth"_s].toInt(), from = rule[u"from"_s].toInt(1);
    const bool last = nth < 0 && base.day() + 7 > base.daysInMonth();
    const bool counted = nth > 0 && base.day() >= from && (base.day() - from) / 7 + 1 == nth;
    return base.dayOfWeek() == rule[u"weekday"_s].toInt() && (last || counted);
}

bool isObservedFor(const QJsonObject &rule, const QDate &date)
{
    return rule[u"observed"_s].toBool() && ((date.dayOfWeek() == Qt::Friday && names(rule, date.addDays(1))) ||
                                            (date.dayOfWeek() == Qt::Monday && names(rule, date.addDays(-1))));
}

} // namespace

QString TextChecker::hoursBreach(const QJsonObject &params, const SeenText &seen) const
{
    const QString fixed = params[u"zone"_s].toString();
    const QStringList zones = fixed == "recipient"_L1 ? seen.zones : QStringList{fixed};
    const QJsonObject windows = params[u"windows"_s].toObject();
    for (const QString &zone : zones) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(seen.sentAt, QTimeZone(zone.toLatin1()));
        const QString day = weekdays()[local.date().dayOfWeek() - 1];
        const QJsonValue window = windows.contains(day) ? windows[day] : windows[u"daily"_s];
        const int minute = local.time().hour() * 60 + local.time().minute();
        if (!window.isArray() || minute < minuteOf(window[0]) || minute >= minuteOf(window[1]))
            return u"%1 in %2 is a quiet hour"_s.arg(local.toString(u"ddd HH:mm"_s), zone);
    }
    return {};
}

QString TextChecker::daysBreach(const QJsonObject &params, const SeenText &seen) const
{
    for (const QString &zone : seen.zones) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(seen.sentAt, QTimeZone(zone.toLatin1())).date();
        if (params[u"weekdays"_s].toArray().contains(weekdays()[date.dayOfWeek() - 1]))
            return date.toString(Qt::ISODate) + " is a closed weekday"_L1;
        const QJsonArray calendars = params[u"holidays"_s].toArray();
        for (const QJsonValue calendar : calendars) {
            if (isHoliday(calendar.toString(), date))
                return date.toString(Qt::ISODate) + " is a holiday of "_L1 + calendar.toString();
        }
    }
    return {};
}

bool TextChecker::isHoliday(const QString &calendar, const QDate &date) const
{
    const QJsonArray rules = m_calendars[calendar].toArray();
    return std::any_of(rules.begin(), rules.end(), [&](const QJsonValue &rule) {
        return names(rule.toObject(), date) || isObservedFor(rule.toObject(), date);
    });
}

} // namespace ring::test
