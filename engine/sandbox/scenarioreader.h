// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace ring::sandbox {

/// Reads the members of one object of a scenario and remembers the first thing that is wrong, with its place. After all
/// members were asked for, done() also refuses members nobody asked for: a mistyped key must not silently do nothing.
class ScenarioReader
{
public:
    ScenarioReader(QJsonObject object, QString place)
        : m_object(std::move(object))
        , m_place(std::move(place))
    {
    }

    bool has(QLatin1StringView key);
    QString text(QLatin1StringView key, const QString &otherwise = {});
    QString needText(QLatin1StringView key);
    int number(QLatin1StringView key, int otherwise = 0);
    bool flag(QLatin1StringView key, bool otherwise = false);
    /// A number of seconds, or words such as "1d2h3m4.5s".
    Millis span(QLatin1StringView key, Millis otherwise = 0);
    QStringList texts(QLatin1StringView key);
    QJsonArray array(QLatin1StringView key);
    QJsonObject object(QLatin1StringView key);

    /// Marks the object as wrong; the first mark stays.
    void refuse(QLatin1StringView key, const QString &what);
    bool good() const { return m_error.isEmpty(); }
    const QString &place() const { return m_place; }
    Expected<void> done();

private:
    QJsonValue take(QLatin1StringView key);
    QString placeOf(QLatin1StringView key) const;

    QJsonObject m_object;
    QString m_place;
    QStringList m_asked;
    QString m_error;
};

/// nullopt when `words` is no span of time.
std::optional<Millis> spanOf(const QString &words);

} // namespace ring::sandbox
