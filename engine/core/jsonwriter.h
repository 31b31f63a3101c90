// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace ring {

/// Writes compact JSON front to back, for documents written far more often than read. Gives the bytes of
/// QJsonDocument::Compact as long as the caller writes the keys of each object in the order of their code units.
/// What is opened has to be closed by the caller.
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype room = 0) { m_bytes.reserve(room); }

    void beginObject() { open('{'); }
    void beginObject(QLatin1StringView key) { named(key).beginObject(); }
    void endObject() { close('}'); }
    void beginArray(QLatin1StringView key) { named(key).open('['); }
    void endArray() { close(']'); }

    void member(QLatin1StringView key, QStringView value) { named(key).text(value); }
    void member(QLatin1StringView key, qint64 value);
    void flag(QLatin1StringView key, bool value);
    void list(QLatin1StringView key, const QStringList &values);
    /// Puts in a whole value that was written before.
    void ready(const QByteArray &json);

    const QByteArray &bytes() const { return m_bytes; }

private:
    JsonWriter &named(QLatin1StringView key);
    void open(char bracket);
    void close(char bracket);
    void separate();
    void text(QStringView value);
    qsizetype escaped(QStringView value, qsizetype at);

    QByteArray m_bytes;
    bool m_first = true; ///< nothing stands before in the open object or array, or a key does
};

} // namespace ring
