// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QTimeZone>

#include <array>
#include <optional>

namespace ring {

/// Minutes after local midnight, [from, to). `to` at or before `from` means it ends on the next day; 0 to 1440 is all
/// day.
struct OpeningPeriod
{
    int from = 0;
    int to = 24 * 60;
    bool operator==(const OpeningPeriod &) const = default;
};

/// When a location is open, by the clock on its wall. A period belongs to the day on which it begins.
struct OpeningHours
{
    std::array<QList<OpeningPeriod>, 7> week;   ///< Monday first; an empty day is closed
    QMap<QDate, QList<OpeningPeriod>> holidays; ///< replaces the weekday; empty: closed that day
    bool operator==(const OpeningHours &) const = default;
};

/// Reads {"mon": ["08:00-12:00", "13:00-17:00"], ..., "holidays": {"2026-12-25": []}}. Days left out are closed;
/// "24:00" ends a day; "18:00-02:00" ends the next day. The error's sentence begins with `path`, names what is wrong
/// and what to write.
Expected<OpeningHours> readHours(const QJsonObject &object, const QString &path = QStringLiteral("hours"));
QJsonObject writeHours(const OpeningHours &hours);

/// Whether the location is open at `at`. Pure, like all below; zone data is used, never stored offsets: an opening time
/// that the clocks jump over means the moment of the jump, one that comes twice opens at the first and closes at the
/// second.
bool openAt(const OpeningHours &hours, const QTimeZone &zone, Millis at);

/// The first moment at or after `from` at which the location is open; nullopt when there is none within 400 days.
std::optional<Millis> nextOpening(const OpeningHours &hours, const QTimeZone &zone, Millis from);

/// The first opening on a local date later than that of `from`; nullopt when there is none within 400 days.
std::optional<Millis> nextBusinessDay(const OpeningHours &hours, const QTimeZone &zone, Millis from);

/// How many milliseconds the location is open within [from, to).
Millis openTimeBetween(const OpeningHours &hours, const QTimeZone &zone, Millis from, Millis to);

} // namespace ring
