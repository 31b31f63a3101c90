// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/timewords.h"

#include <QLocale>
#include <QTimeZone>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QDateTime local(Millis at)
{
    return QDateTime::fromMSecsSinceEpoch(at);
}

QString hourAndMinute(const QDateTime &time)
{
    // Spanish writes its halves of the day small: "3:10 p. m.".
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    if (QLocale().language() == QLocale::Spanish)
        format.replace(u"AP"_s, u"ap"_s).replace(u"Ap"_s, u"ap"_s);
    return QLocale().toString(time.time(), format);
}

} // namespace

QString TimeWords::span(Millis length)
{
    length = qMax<Millis>(0, length);
    if (length < minuteMs)
        return tr("%1 s").arg(length / secondMs);
    if (length < hourMs)
        return tr("%1 min").arg(length / minuteMs);
    if (length < dayMs) {
        const auto minutes = length % hourMs / minuteMs;
        return minutes && length < 10 * hourMs ? tr("%1 h %2 min").arg(length / hourMs).arg(minutes)
                                               : tr("%1 h").arg(length / hourMs);
    }
    return tr("%n day(s)", nullptr, int(length / dayMs));
}

QString TimeWords::speed(Millis length)
{
    if (length >= minuteMs)
        return span(length);
    return tr("%1 s").arg(QLocale().toString(double(length) / double(secondMs), 'f', length < 10 * secondMs ? 1 : 0));
}

QString TimeWords::moment(Millis at, Millis now)
{
    return said(local(at), local(now).date());
}

QString TimeWords::momentWithThere(Millis at, Millis now, const QString &zone)
{
    const QTimeZone zoned(zone.toUtf8());
    const QString here = moment(at, now);
    if (!zoned.isValid())
        return here;
    const QString there = said(local(at).toTimeZone(zoned), local(now).toTimeZone(zoned).date());
    return there == here ? here : tr("%1 (%2 there)", "a time here and at the location").arg(here, there);
}

QString TimeWords::said(const QDateTime &time, QDate today)
{
    const qint64 days = time.date().daysTo(today);
    if (days == 0)
        return hourAndMinute(time);
    if (days > -7 && days < 7)
        return tr("%1 %2", "weekday and time of day")
            .arg(QLocale().dayName(time.date().dayOfWeek(), QLocale::ShortFormat), hourAndMinute(time));
    return QLocale().toString(time.date(), tr("MMM d", "date format of a day in another week"));
}

QString TimeWords::full(Millis at)
{
    return QLocale().toString(local(at), QLocale::LongFormat);
}

QString TimeWords::day(Millis at, Millis now)
{
    const QDate date = local(at).date();
    const qint64 days = date.daysTo(local(now).date());
    if (days == 0)
        return tr("Today");
    if (days == 1)
        return tr("Yesterday");
    return QLocale().toString(date, tr("dddd, MMMM d", "date format of a heading"));
}

QString TimeWords::month(const QString &isoDate)
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, tr("MMM yyyy", "date format of a month")) : QString();
}

QString TimeWords::money(qint64 cents)
{
    return u"$"_s + QLocale().toString(cents / 100);
}

} // namespace ring
