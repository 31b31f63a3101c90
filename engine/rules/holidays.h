// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QBitArray>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace ring {

/// Holidays of states, computed for any year from 2000 to 2099 from rules such as "third Monday of January" or "47 days
/// before Easter". Days that are observed on another day when they fall on a weekend exclude both.
class Holidays
{
public:
    /// The calendars of `:/rules/holidays.json`. Immutable, safe on any thread.
    static const Holidays &shipped();
    static Expected<Holidays> fromJson(const QByteArray &document);

    bool knows(const QString &calendar) const { return m_days.contains(calendar); }
    QStringList calendars() const;
    /// Whether the day with this Julian day number is a holiday of the calendar.
    bool isHoliday(const QString &calendar, qint64 julianDay) const;
    /// The name of the holiday; empty when it is none.
    QString nameOf(const QString &calendar, qint64 julianDay) const;

private:
    std::optional<Error> addHoliday(const QString &calendar, const QJsonObject &rule);

    QHash<QString, QBitArray> m_days;
    QHash<QString, QHash<qint64, QString>> m_names;
};

} // namespace ring
