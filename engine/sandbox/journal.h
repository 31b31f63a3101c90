// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/sandbox/exchange.h"

#include <QFile>
#include <QString>

#include <optional>

namespace ring::sandbox {

/// Lets a sandbox go on after a restart with every call, message and identifier it had. Since a story follows from its
/// seed and the texts it was given, only those are kept: a first line that names the story, then a line of JSON per
/// text that was asked for, refused ones too.
class Journal
{
public:
    struct Entry
    {
        Millis at = 0;
        TextOrder order;
    };
    struct Head
    {
        QString fingerprint;
        Millis start = 0;
        quint16 port = 0;
    };

    /// Opens or creates `path`. A last line that was cut off by a crash is dropped; anything else unreadable is an
    /// error.
    static Expected<std::unique_ptr<Journal>> open(const QString &path);

    const std::optional<Head> &head() const { return m_head; }
    const QList<Entry> &entries() const { return m_entries; }
    /// Begins a new journal; only when there is no head.
    Expected<void> begin(const Head &head);
    Expected<void> append(const Entry &entry);

private:
    explicit Journal(const QString &path)
        : m_file(path)
    {
    }
    Expected<void> load();
    Expected<void> writeLine(const QJsonObject &object);
    bool take(const QByteArray &line);

    QFile m_file;
    std::optional<Head> m_head;
    QList<Entry> m_entries;
};

} // namespace ring::sandbox
