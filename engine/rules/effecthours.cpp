// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/effecthours.h"

#include "engine/rules/holidays.h"

#include <QJsonArray>

#include <algorithm>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView dayNames[] = {"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

/// Minutes of "08:30"; "24:00" is the end of the day. -1 when it is no time.
int minutesOf(const QString &time)
{
    bool hourOk = false, minuteOk = false;
    const QStringList parts = time.split(u':');
    if (parts.size() != 2 || time.size() != 5)
        return -1;
    const int minutes = parts[0].toInt(&hourOk) * 60 + parts[1].toInt(&minuteOk);
    return hourOk && minuteOk && minutes >= 0 && minutes <= 24 * 60 && parts[1].toInt() < 60 ? minutes : -1;
}

std::optional<DayWindow> windowFrom(const QJsonValue &value)
{
    if (value.toString() == "closed"_L1)
        return DayWindow{0, 0};
    const QJsonArray ends = value.toArray();
    if (ends.size() != 2)
        return std::nullopt;
    const DayWindow window{minutesOf(ends[0].toString()), minutesOf(ends[1].toString())};
    return window.from >= 0 && window.from < window.to ? std::optional(window) : std::nullopt;
}

std::array<DayWindow, 7> windowsFrom(const QJsonObject &object, Params &params)
{
    std::array<DayWindow, 7> week{};
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto window = windowFrom(*it);
        const auto day = std::find(std::begin(dayNames), std::end(dayNames), it.key());
        if (!window || (day == std::end(dayNames) && it.key() != "daily"_L1)) {
            params.refuse(u"windows.%1"_s.arg(it.key()), u"has to be like [\"08:00\", \"21:00\"] or \"closed\""_s);
            return week;
        }
    }
    for (size_t day = 0; day < week.size(); ++day) {
        const QJsonValue own = object.value(dayNames[day]);
        week[day] = windowFrom(own.isUndefined() ? object.value("daily"_L1) : own).value_or(DayWindow{});
    }
    return week;
}

DayWindow intersection(const DayWindow &a, const DayWindow &b)
{
    const DayWindow both{std::max(a.from, b.from), std::min(a.to, b.to)};
    return both.from < both.to ? both : DayWindow{0, 0};
}

void addZone(QList<QTimeZone> &zones, const QTimeZone &zone)
{
    if (!zones.contains(zone))
        zones.append(zone);
}

} // namespace

Effect quietHours(const Rule &, Params &params)
{
    const QJsonObject windows = params.object(u"windows"_s);
    if (windows.isEmpty())
        params.refuse(u"windows"_s, u"has to name hours for a day or daily; an empty one would change nothing"_s);
    const std::array<DayWindow, 7> week = windowsFrom(windows, params);
    const QString zoneId = params.text(u"zone"_s);
    params.optionalText(u"reach"_s);
    const bool fixed = zoneId != "recipient"_L1;
    const QTimeZone zone = fixed ? QTimeZone(zoneId.toLatin1()) : QTimeZone();
    if (fixed && !zone.isValid())
        params.refuse(u"zone"_s, u"has to be \"recipient\" or the name of a time zone"_s);
    return [week, fixed, zone](MergeState &state) {
        for (size_t day = 0; day < week.size(); ++day)
            state.merged.hours[day] = intersection(state.merged.hours[day], week[day]);
        // Hours that a law fixes in one zone are kept by asking that zone besides the caller's own.
        if (fixed)
            addZone(state.merged.zones, zone);
    };
}

Effect excludeDays(const Rule &, Params &params)
{
    const QStringList weekdays = params.optionalTexts(u"weekdays"_s);
    const QStringList calendars = params.optionalTexts(u"holidays"_s);
    QList<size_t> days;
    for (const QString &name : weekdays) {
        const auto day = std::find(std::begin(dayNames), std::end(dayNames), name);
        if (day == std::end(dayNames))
            params.refuse(u"weekdays"_s, u"has to hold days such as \"sun\""_s);
        else
            days.append(size_t(std::distance(std::begin(dayNames), day)));
    }
    for (const QString &calendar : calendars) {
        if (!Holidays::shipped().knows(calendar))
            params.refuse(u"holidays"_s, u"names the unknown calendar \"%1\""_s.arg(calendar));
    }
    return [days, calendars](MergeState &state) {
        for (const size_t day : days)
            state.merged.hours[day] = {0, 0};
        for (const QString &calendar : calendars)
            state.merged.holidayCalendars.insert(calendar);
    };
}

Effect messageCap(const Rule &, Params &params)
{
    const int messages = params.number(u"messages"_s, 1, 1000);
    const int hours = params.number(u"hours"_s, 1, 24 * 31);
    params.optionalText(u"key"_s);
    params.optionalTexts(u"counts"_s);
    return [messages, hours](MergeState &state) {
        MergedRules &merged = state.merged;
        merged.capHours = merged.capCount ? std::max(merged.capHours, hours) : hours;
        merged.capCount = std::min(merged.capCount.value_or(messages), messages);
    };
}

} // namespace ring
