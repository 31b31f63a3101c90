// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/scenarioreader.h"

#include <QRegularExpression>

#include <cmath>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
/// Counts and seconds beyond this are slips, and a million repetitions of such a span would leave 64 bits.
constexpr int mostNumber = 1'000'000'000;
} // namespace

std::optional<Millis> spanOf(const QString &words)
{
    static const QRegularExpression pattern(
        u"^(?:(\\d{1,9})d)? ?(?:(\\d{1,9})h)? ?(?:(\\d{1,9})m)? ?(?:(\\d{1,9}(?:\\.\\d+)?)s)?$"_s);
    const QRegularExpressionMatch match = pattern.match(words.trimmed());
    if (!match.hasMatch() || words.trimmed().isEmpty())
        return std::nullopt;
    return match.captured(1).toLongLong() * dayMs + match.captured(2).toLongLong() * hourMs +
           match.captured(3).toLongLong() * minuteMs + std::llround(match.captured(4).toDouble() * 1000);
}

QString ScenarioReader::placeOf(QLatin1StringView key) const
{
    return m_place.isEmpty() ? QString(key) : m_place + u'.' + key;
}

void ScenarioReader::refuse(QLatin1StringView key, const QString &what)
{
    if (m_error.isEmpty())
        m_error = u"%1 %2."_s.arg(placeOf(key), what);
}

QJsonValue ScenarioReader::take(QLatin1StringView key)
{
    m_asked.append(key);
    return m_object.value(key);
}

bool ScenarioReader::has(QLatin1StringView key)
{
    return !take(key).isUndefined();
}

QString ScenarioReader::text(QLatin1StringView key, const QString &otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    if (!value.isString())
        refuse(key, u"has to be a text"_s);
    return value.toString();
}

QString ScenarioReader::needText(QLatin1StringView key)
{
    const QString value = text(key);
    if (value.isEmpty())
        refuse(key, u"is missing"_s);
    return value;
}

int ScenarioReader::number(QLatin1StringView key, int otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    if (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > mostNumber) {
        refuse(key, u"has to be a number from 0 to a billion"_s);
        return otherwise;
    }
    return int(value.toDouble());
}

bool ScenarioReader::flag(QLatin1StringView key, bool otherwise)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        refuse(key, u"has to be true or false"_s);
    return value.toBool(otherwise);
}

Millis ScenarioReader::span(QLatin1StringView key, Millis otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    if (value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= mostNumber)
        return std::llround(value.toDouble() * 1000);
    const auto span = value.isString() ? spanOf(value.toString()) : std::nullopt;
    if (!span || *span > mostNumber * secondMs)
        refuse(key, u"has to be a number of seconds or a span such as \"1h30m\""_s);
    return span.value_or(0);
}

QStringList ScenarioReader::texts(QLatin1StringView key)
{
    QStringList all;
    for (const QJsonValue value : array(key)) {
        if (!value.isString())
            refuse(key, u"has to be a list of texts"_s);
        all.append(value.toString());
    }
    return all;
}

QJsonArray ScenarioReader::array(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        refuse(key, u"has to be a list"_s);
    return value.toArray();
}

QJsonObject ScenarioReader::object(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        refuse(key, u"has to be an object"_s);
    return value.toObject();
}

Expected<void> ScenarioReader::done()
{
    for (const QString &key : m_object.keys()) {
        if (!m_asked.contains(key) && key != "note"_L1)
            refuse(QLatin1StringView(key.toLatin1()), u"is not a member this place knows"_s);
    }
    if (!m_error.isEmpty())
        return fail(Error::Code::BadInput, m_error);
    return {};
}

} // namespace ring::sandbox
