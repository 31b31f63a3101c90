// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace ring {

/// One erasure that older states of the store do not know of.
struct ErasedEntry
{
    QString mark; ///< as in the table `erasures`
    QByteArray print;
    Millis at = 0;
    bool suppressed = false; ///< the number had opted out by then
};

/// Which numbers were erased from a SQLite store, kept beside it in `erased.json` (mode 0600) for as long as there is a
/// backup or a replaced store that still holds them, and no longer.
///
/// A number stands there as a digest (HMAC with SHA-256) under a key of the file's own. Whoever has the file can try
/// all numbers; the same folder holds the backups with the numbers in the clear, so it gives nothing away, and it is
/// gone before they are. Thread: any; a lock file keeps writers apart.
class ErasedList
{
public:
    explicit ErasedList(const QString &storeFile);

    /// Nothing when there is no file; an unreadable one is an error, not an empty one.
    Expected<QList<ErasedEntry>> entries() const;
    Expected<void> add(const QString &number, const ErasedEntry &entry) const;
    Expected<void> remove(const QString &mark) const;
    /// Drops what was erased before `before`; the file with its key goes with the last.
    Expected<void> dropBefore(Millis before) const;
    /// Those of `numbers` that are on the list, each with its latest entry among `entries`.
    Expected<QHash<QString, ErasedEntry>> among(const QStringList &numbers, const QList<ErasedEntry> &entries) const;

private:
    struct Contents
    {
        QByteArray key;
        QList<ErasedEntry> entries;
    };
    Expected<Contents> read() const;
    Expected<void> write(const Contents &contents) const;
    template<typename Change>
    Expected<void> change(Change change) const;

    QString m_path;
};

} // namespace ring
