// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/store/database.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace ring {

/// The folder that holds everything an installation knows: the store or where it is, the sandbox's journal, the lock.
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
    /// The PostgreSQL server this folder remembers (store.url), else the SQLite file in it.
    StoreAddress store() const;
    /// The SQLite file, whether or not it is used.
    StoreAddress ownFile() const;
    bool hasStore() const;
    /// From now on the store is this PostgreSQL server: opened once to see that it works, then remembered. Refused
    /// while the folder uses a file of its own, whose data would be left behind. A password is never remembered; see
    /// postgresaddress.h.
    Expected<void> useStore(const QString &url) const;
    /// The same without looking: for who has just moved the data there.
    Expected<void> rememberStore(const QString &url) const;
    /// From now on the store is the file in the folder again; see engine/retention/ownstore.h for what that needs.
    Expected<void> forgetStore() const;
    /// As a store address with this folder's password.
    StoreAddress server(const QString &url) const;
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
