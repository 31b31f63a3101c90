// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace ring {

struct BackupFile
{
    QString name;
    Millis at = 0; ///< the moment whose state it holds
    qint64 bytes = 0;
    bool operator==(const BackupFile &) const = default;
};

/// The backups of one SQLite store: whole copies, each a store by itself, beside it in `backups/` (folder 0700, files
/// 0600, names with the UTC moment). Touches files only; nothing here knows what is in the store.
///
/// Thread: any, one at a time. Nothing is written into the store itself.
class Backups
{
public:
    static constexpr Millis every = hourMs;
    static constexpr Millis keptFor = 7 * dayMs;

    explicit Backups(const QString &storeFile);

    /// Newest first.
    QList<BackupFile> list() const;
    QString pathOf(const QString &name) const;
    /// Copies the store as it is at one moment while others read and write it, and gives the copy's name. Takes as long
    /// as writing the whole file; opens a connection of its own.
    Expected<BackupFile> make(Millis now) const;
    /// Removes what is older than `keptFor`, never the newest; gives how many.
    int prune(Millis now) const;
    /// Removes stores that were set aside more than `keptFor` ago, with their journals; gives how many files.
    int pruneAside(Millis now) const;
    /// Stores that stand aside, by the moment that is in their names.
    QList<BackupFile> asides() const;
    /// Puts a backup in the store's place; what stood there is kept beside it under a new name, which is the value.
    /// Nobody may have the store open. A failure leaves the store as it was.
    Expected<QString> restore(const QString &name, Millis now) const;
    /// Moves the store and its journal files aside as `<name>.<why>-<UTC>`; gives the new path.
    Expected<QString> setAside(const QString &why, Millis now) const;

    const QString &storeFile() const { return m_file; }

private:
    Expected<void> makeFolder() const;
    QString m_file;
    QString m_folder;
};

/// "20261121T152205Z", which sorts by time and is allowed in names everywhere.
QString nameMoment(Millis at);

} // namespace ring
