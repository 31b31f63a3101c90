// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

namespace ring::sandbox {

/// Writes JSON straight into bytes. A page of a thousand calls has 25,000 members: a tree of QJsonValues would cost
/// more than everything else the sandbox does.
class JsonText
{
public:
    JsonText &begin(char bracket) { return put(bracket); }
    JsonText &end(char bracket)
    {
        m_bytes.append(bracket);
        m_comma = true;
        return *this;
    }
    JsonText &key(QByteArrayView name)
    {
        put('"');
        m_bytes.append(name).append("\":");
        m_comma = false;
        return *this;
    }
    JsonText &text(QStringView value);
    /// Plain ASCII without quotes or backslashes.
    JsonText &ascii(QByteArrayView value)
    {
        comma();
        m_bytes.append('"').append(value).append('"');
        return *this;
    }
    JsonText &number(qint64 value) { return raw(QByteArray::number(value)); }
    JsonText &null() { return raw("null"); }
    JsonText &raw(QByteArrayView json)
    {
        comma();
        m_bytes.append(json);
        return *this;
    }
    JsonText &asciiOrNull(QByteArrayView value) { return value.isEmpty() ? null() : ascii(value); }
    JsonText &textOrNull(QStringView value) { return value.isEmpty() ? null() : text(value); }

    void reserve(qsizetype bytes) { m_bytes.reserve(bytes); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    void comma()
    {
        if (m_comma)
            m_bytes.append(',');
        m_comma = true;
    }
    JsonText &put(char c)
    {
        if (m_comma)
            m_bytes.append(',');
        m_comma = false;
        m_bytes.append(c);
        return *this;
    }

    QByteArray m_bytes;
    bool m_comma = false;
};

/// "Tue, 03 Nov 2026 16:02:11 +0000".
QByteArray rfc2822(qint64 millis);

} // namespace ring::sandbox
