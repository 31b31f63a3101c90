// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/holidays.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 2000;
constexpr int lastYear = 2099;

qint64 firstDay()
{
    static const qint64 day = QDate(firstYear, 1, 1).toJulianDay();
    return day;
}

/// Gregorian Easter Sunday by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8).
QDate easter(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 19 * l) / 433;
    const int month = (h + l - 7 * m + 90) / 25;
    const int day = (h + l - 7 * m + 33 * month + 19) % 32;
    return {year, month, day};
}

/// The first `weekday` (1 is Monday) on or after `day`.
QDate weekdayFrom(const QDate &day, int weekday)
{
    return day.addDays((weekday - day.dayOfWeek() + 7) % 7);
}

/// "nth": 1..5 counts from the start of the month, -1 is the last one. "from" counts from a day of the month instead.
QDate movingDay(int year, const QJsonObject &rule)
{
    const int month = rule[u"month"_s].toInt();
    const int weekday = rule[u"weekday"_s].toInt();
    const int nth = rule[u"nth"_s].toInt(1);
    if (nth < 0)
        return weekdayFrom(QDate(year, month, 1).addMonths(1).addDays(-7), weekday);
    return weekdayFrom(QDate(year, month, rule[u"from"_s].toInt(1)), weekday).addDays(7 * (nth - 1));
}

QDate dayIn(int year, const QJsonObject &rule)
{
    if (rule.contains(u"easter"_s))
        return easter(year).addDays(rule[u"easter"_s].toInt());
    if (rule.contains(u"weekday"_s))
        return movingDay(year, rule).addDays(rule[u"plus"_s].toInt());
    return {year, rule[u"month"_s].toInt(), rule[u"day"_s].toInt()};
}

QDate observed(const QDate &day)
{
    if (day.dayOfWeek() == Qt::Saturday)
        return day.addDays(-1);
    return day.dayOfWeek() == Qt::Sunday ? day.addDays(1) : day;
}

bool fallsIn(int year, const QJsonObject &rule)
{
    return rule[u"years"_s].toString() != "even"_L1 || year % 2 == 0;
}

} // namespace

const Holidays &Holidays::shipped()
{
    static const Holidays calendars = [] {
        QFile file(u":/rules/holidays.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The program is incomplete: holidays.json is not compiled in.");
        auto read = fromJson(file.readAll());
        if (!read)
            qFatal("%s", qPrintable(read.error().sentence));
        return *read;
    }();
    return calendars;
}

Expected<Holidays> Holidays::fromJson(const QByteArray &document)
{
    const QJsonObject root = QJsonDocument::fromJson(document).object()[u"calendars"_s].toObject();
    if (root.isEmpty())
        return fail(Error::Code::BadInput, u"The holiday data holds no calendars; restore holidays.json."_s);
    Holidays result;
    for (auto it = root.begin(); it != root.end(); ++it) {
        const QJsonArray rules = it->toArray();
        for (const QJsonValue rule : rules) {
            if (auto error = result.addHoliday(it.key(), rule.toObject()))
                return tl::unexpected(*error);
        }
    }
    return result;
}

std::optional<Error> Holidays::addHoliday(const QString &calendar, const QJsonObject &rule)
{
    const QString name = rule[u"name"_s].toString();
    QBitArray &days = m_days[calendar];
    days.resize(QDate(lastYear, 12, 31).toJulianDay() - firstDay() + 1);
    for (int year = firstYear; year <= lastYear; ++year) {
        const QDate day = dayIn(year, rule);
        if (!day.isValid() || name.isEmpty())
            return Error{Error::Code::BadInput,
                         u"Holiday calendar %1, holiday \"%2\": the rule gives no day in %3; correct its fields."_s
                             .arg(calendar, name)
                             .arg(year),
                         {},
                         Error::Reason::None,
                         {}};
        if (!fallsIn(year, rule))
            continue;
        for (const QDate &date : {day, rule[u"observed"_s].toBool() ? observed(day) : day}) {
            // New Year's Day of the year after the last one may be observed outside the table.
            const qint64 at = date.toJulianDay() - firstDay();
            if (at < 0 || at >= days.size())
                continue;
            days.setBit(at);
            m_names[calendar].insert(date.toJulianDay(), name);
        }
    }
    return std::nullopt;
}

QStringList Holidays::calendars() const
{
    QStringList names = m_days.keys();
    names.sort();
    return names;
}

bool Holidays::isHoliday(const QString &calendar, qint64 julianDay) const
{
    const auto it = m_days.constFind(calendar);
    const qint64 at = julianDay - firstDay();
    return it != m_days.cend() && at >= 0 && at < it->size() && it->testBit(at);
}

QString Holidays::nameOf(const QString &calendar, qint64 julianDay) const
{
    return m_names.value(calendar).value(julianDay);
}

} // namespace ring
