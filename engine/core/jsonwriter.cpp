// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/jsonwriter.h"

#include <QStringList>

namespace ring {

namespace {

bool isPlain(char16_t unit)
{
    return unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\';
}

QByteArray escapeOf(char16_t unit)
{
    switch (unit) {
    case u'"':
        return "\\\"";
    case u'\\':
        return "\\\\";
    case u'\b':
        return "\\b";
    case u'\f':
        return "\\f";
    case u'\n':
        return "\\n";
    case u'\r':
        return "\\r";
    case u'\t':
        return "\\t";
    default:
        return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
    }
}

} // namespace

JsonWriter &JsonWriter::named(QLatin1StringView key)
{
    separate();
    m_bytes.append('"').append(key.data(), key.size()).append("\":", 2);
    m_first = true;
    return *this;
}

void JsonWriter::separate()
{
    if (!m_first)
        m_bytes.append(',');
    m_first = false;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_bytes.append(bracket);
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    m_bytes.append(bracket);
    m_first = false;
}

void JsonWriter::member(QLatin1StringView key, qint64 value)
{
    named(key).ready(QByteArray::number(value));
}

void JsonWriter::flag(QLatin1StringView key, bool value)
{
    named(key).ready(value ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
}

void JsonWriter::list(QLatin1StringView key, const QStringList &values)
{
    beginArray(key);
    for (const QString &value : values)
        text(value);
    endArray();
}

void JsonWriter::ready(const QByteArray &json)
{
    separate();
    m_bytes.append(json);
}

void JsonWriter::text(QStringView value)
{
    separate();
    m_bytes.append('"');
    for (qsizetype at = 0; at < value.size();)
        at = escaped(value, at);
    m_bytes.append('"');
}

/// Writes the run of like characters that begins at `at`, and gives where the next one begins.
qsizetype JsonWriter::escaped(QStringView value, qsizetype at)
{
    const char16_t *units = value.utf16();
    qsizetype end = at;
    if (isPlain(units[at])) {
        while (end < value.size() && isPlain(units[end]))
            ++end;
        const qsizetype old = m_bytes.size();
        m_bytes.resize(old + end - at);
        std::copy(units + at, units + end, m_bytes.data() + old);
        return end;
    }
    if (units[at] < 0x80) {
        m_bytes.append(escapeOf(units[at]));
        return at + 1;
    }
    while (end < value.size() && units[end] >= 0x80)
        ++end;
    m_bytes.append(value.mid(at, end - at).toUtf8());
    return end;
}

} // namespace ring
