// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/snoozetimes.h"

#include <QLocale>
#include <QRegularExpression>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Millis at(const QDate &date, int hour, int minute = 0)
{
    return QDateTime(date, QTime(hour, minute)).toMSecsSinceEpoch();
}

/// Monday is 1; 0 when the word is no day.
int dayOfWeek(const QString &word)
{
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale(QLocale::Spanish), QLocale()})
        for (int day = 1; day <= 7; ++day)
            if (word.size() >= 2 && locale.dayName(day, QLocale::LongFormat).startsWith(word, Qt::CaseInsensitive))
                return day;
    return 0;
}

std::optional<QTime> timeOfDay(const QRegularExpressionMatch &match)
{
    int hour = match.captured(u"hour"_s).toInt();
    const QString half = match.captured(u"half"_s).toLower();
    if (half.startsWith(u'p') && hour < 12)
        hour += 12;
    if (half.startsWith(u'a') && hour == 12)
        hour = 0;
    const QTime time(hour, match.captured(u"minute"_s).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

SnoozeTimes snoozeTimes(Millis now)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now);
    QDate opening = local.date().addDays(1);
    while (opening.dayOfWeek() > 5)
        opening = opening.addDays(1);
    const Millis afternoon = at(local.date(), 15);
    return {now + hourMs, afternoon > now ? afternoon : at(local.date().addDays(1), 15), at(opening, 8)};
}

std::optional<Millis> typedTime(const QString &typed, Millis now)
{
    static const QRegularExpression length(u"^(\\d{1,3})\\s*(m|min|h)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(
        u"^(?:(?<day>\\p{L}+)\\s*)?(?:(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?\\s*(?<half>[ap]m?)?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString words = typed.simplified();
    if (const auto match = length.match(words); match.hasMatch())
        return now + match.captured(1).toInt() * (match.captured(2).toLower() == u"h" ? hourMs : minuteMs);
    const auto match = clock.match(words);
    if (words.isEmpty() || !match.hasMatch())
        return std::nullopt;
    QTime time(8, 0);
    if (!match.captured(u"hour"_s).isEmpty()) {
        const auto said = timeOfDay(match);
        if (!said)
            return std::nullopt;
        time = *said;
    }
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    const QString day = match.captured(u"day"_s).toLower();
    int ahead = 0;
    if (day == u"tomorrow" || day == u"mañana")
        ahead = 1;
    else if (const int wanted = dayOfWeek(day))
        ahead = (wanted - today.dayOfWeek() + 7) % 7;
    else if (!day.isEmpty())
        return std::nullopt;
    Millis result = at(today.addDays(ahead), time.hour(), time.minute());
    if (result <= now)
        result = at(today.addDays(ahead + (day.isEmpty() ? 1 : 7)), time.hour(), time.minute());
    return result;
}

} // namespace ring
