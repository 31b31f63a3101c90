// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/openinghours.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr int minutesADay = 24 * 60;

const QStringList &dayNames()
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return names;
}

tl::unexpected<Error> refuse(const QString &path, const QString &what)
{
    return fail(Error::Code::BadInput, u"%1: %2"_s.arg(path, what));
}

Expected<OpeningPeriod> readPeriod(const QString &text, const QString &path)
{
    static const QRegularExpression form(u"^([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)$"_s);
    const auto match = form.match(text);
    const int from = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    const int to = match.captured(3).toInt() * 60 + match.captured(4).toInt();
    if (!match.hasMatch() || from >= minutesADay || to > minutesADay || from == to)
        return refuse(path, u"\"%1\" is no period; write it like \"08:00-17:30\"."_s.arg(text.left(40)));
    return OpeningPeriod{from, to};
}

/// Sorted, and none begins before the one before it has ended; only the last may run past midnight.
bool areApart(const QList<OpeningPeriod> &periods)
{
    for (qsizetype i = 1; i < periods.size(); ++i) {
        const OpeningPeriod &earlier = periods[i - 1];
        if (earlier.to <= earlier.from || periods[i].from < earlier.to)
            return false;
    }
    return true;
}

Expected<QList<OpeningPeriod>> readDay(const QJsonValue &value, const QString &path)
{
    if (!value.isArray())
        return refuse(path, u"this has to be a list of periods; write [] for a closed day."_s);
    QList<OpeningPeriod> periods;
    const QJsonArray entries = value.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto period = readPeriod(entries[i].toString(), u"%1[%2]"_s.arg(path).arg(i));
        if (!period)
            return tl::unexpected(period.error());
        periods.append(*period);
    }
    std::sort(periods.begin(), periods.end(), [](const auto &a, const auto &b) { return a.from < b.from; });
    if (!areApart(periods))
        return refuse(path, u"two periods overlap; make each begin after the one before has ended."_s);
    return periods;
}

Expected<void> readHolidays(const QJsonValue &value, const QString &path, OpeningHours &hours)
{
    if (!value.isObject())
        return refuse(path, u"this has to be an object from dates to periods, like {\"2026-12-25\": []}."_s);
    const QJsonObject days = value.toObject();
    for (auto day = days.begin(); day != days.end(); ++day) {
        const QDate date = QDate::fromString(day.key(), u"yyyy-MM-dd"_s);
        if (!date.isValid())
            return refuse(path + u'.' + day.key(), u"this is no date; write it like 2026-12-25."_s);
        const auto periods = readDay(day.value(), path + u'.' + day.key());
        if (!periods)
            return tl::unexpected(periods.error());
        hours.holidays.insert(date, *periods);
    }
    return {};
}

QJsonArray written(const QList<OpeningPeriod> &periods)
{
    QJsonArray array;
    const auto clock = [](int minutes) {
        return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
    };
    for (const OpeningPeriod &period : periods)
        array.append(clock(period.from) + u'-' + clock(period.to));
    return array;
}

} // namespace

Expected<OpeningHours> readHours(const QJsonObject &object, const QString &path)
{
    OpeningHours hours;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString place = path + u'.' + entry.key();
        if (entry.key() == "holidays"_L1) {
            if (const auto read = readHolidays(entry.value(), place, hours); !read)
                return tl::unexpected(read.error());
            continue;
        }
        const auto day = dayNames().indexOf(entry.key());
        if (day < 0)
            return refuse(place, u"there is no such day; use mon, tue, wed, thu, fri, sat, sun or holidays."_s);
        const auto periods = readDay(entry.value(), place);
        if (!periods)
            return tl::unexpected(periods.error());
        hours.week[size_t(day)] = *periods;
    }
    return hours;
}

QJsonObject writeHours(const OpeningHours &hours)
{
    QJsonObject object;
    for (size_t day = 0; day < hours.week.size(); ++day)
        object.insert(dayNames()[qsizetype(day)], written(hours.week[day]));
    QJsonObject holidays;
    for (auto day = hours.holidays.begin(); day != hours.holidays.end(); ++day)
        holidays.insert(day.key().toString(Qt::ISODate), written(day.value()));
    if (!holidays.isEmpty())
        object.insert(u"holidays"_s, holidays);
    return object;
}

} // namespace ring
