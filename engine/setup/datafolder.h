// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/store/database.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace ring {

/// The folder that holds everything an installation knows: the store, the sandbox's journal, the lock.
///
/// Personal data of callers lies here, so the folder is made with mode 0700 and refused when others may look into it or
/// write to it.
class DataFolder
{
public:
    /// Where data goes when nobody says otherwise: $XDG_DATA_HOME/secondring/live or .../sandbox.
    static QString defaultPath(bool sandbox);
    /// Makes the folder if it is not there. The error says what to do about a path that cannot serve.
    static Expected<DataFolder> make(const QString &path);
    /// An existing folder with a store in it; the error says how to make one. `orBackups`: a folder whose store went
    /// missing will do when there are backups to bring it back from.
    static Expected<DataFolder> existing(const QString &path, bool orBackups = false);

    const QString &path() const { return m_path; }
    StoreAddress store() const;
    bool hasStore() const;
    QString sandboxJournal() const;

    /// Taken by whoever runs an engine on the store in this folder; given back when the pointer goes, also by a process
    /// that died. The error names the holder.
    Expected<std::unique_ptr<QLockFile>> lockForEngine() const;

private:
    explicit DataFolder(QString path)
        : m_path(std::move(path))
    {
    }
    QString m_path;
};

} // namespace ring
