// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/datafolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr QFile::Permissions openToOthers =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

Expected<void> guardFolder(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isDir())
        return fail(Error::Code::BadInput, u"%1 is not a folder. Name a folder for the data."_s.arg(path));
    if (!info.isWritable() || !info.isReadable())
        return fail(Error::Code::BadInput,
                    u"The data folder %1 may not be read or written. Check its owner and permissions."_s.arg(path));
    if (info.permissions() & openToOthers)
        return fail(Error::Code::BadInput, u"The data folder %1 is open to other users of this computer, and callers' "
                                           "numbers and texts lie in it. Close it with: chmod 700 %1"_s.arg(path));
    return {};
}

} // namespace

QString DataFolder::defaultPath(bool sandbox)
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return base + u"/secondring/"_s + (sandbox ? u"sandbox"_s : u"live"_s);
}

Expected<DataFolder> DataFolder::make(const QString &path)
{
    const QString absolute = QDir(path).absolutePath();
    if (!QFileInfo::exists(absolute)) {
        // The parents keep the user's own mode; only the last folder is ours to close.
        if (!QDir().mkpath(QFileInfo(absolute).path()) || !QDir().mkdir(absolute, ownerOnly))
            return fail(
                Error::Code::BadInput,
                u"The data folder %1 cannot be made. Check that the folder above it may be written."_s.arg(absolute));
    }
    if (auto guarded = guardFolder(absolute); !guarded)
        return tl::unexpected(guarded.error());
    return DataFolder(absolute);
}

Expected<DataFolder> DataFolder::existing(const QString &path, bool orBackups)
{
    const DataFolder folder(QDir(path).absolutePath());
    const bool backups = orBackups && QFileInfo(folder.path() + u"/backups"_s).isDir();
    if (!folder.hasStore() && !backups)
        return fail(Error::Code::NotFound,
                    u"There is no data in %1. Make some with: secondring-engine init --data %1"_s.arg(folder.path()));
    if (auto guarded = guardFolder(folder.path()); !guarded)
        return tl::unexpected(guarded.error());
    return folder;
}

StoreAddress DataFolder::ownFile() const
{
    return {m_path + u"/secondring.db"_s, {}};
}

StoreAddress DataFolder::server(const QString &url) const
{
    return {{}, url, m_path + u"/store.password"_s};
}

StoreAddress DataFolder::store() const
{
    QFile remembered(m_path + u"/store.url"_s);
    const QString url =
        remembered.open(QIODevice::ReadOnly) ? QString::fromUtf8(remembered.readAll()).trimmed() : u""_s;
    return url.isEmpty() ? ownFile() : server(url);
}

bool DataFolder::hasStore() const
{
    const StoreAddress used = store();
    return !used.url.isEmpty() || QFileInfo(used.file).isFile();
}

Expected<void> DataFolder::useStore(const QString &url) const
{
    const StoreAddress used = store();
    if (used.url == url)
        return {};
    if (used.url.isEmpty() && hasStore())
        return fail(Error::Code::BadInput,
                    u"%1 has data of its own, which would be left behind. Move it there with: "
                    "secondring-engine store migrate --to %2 --data %1 (or work with what is there: store join)"_s.arg(
                        m_path, url));
    if (auto works = Database::open(server(url)); !works)
        return tl::unexpected(works.error());
    return rememberStore(url);
}

Expected<void> DataFolder::rememberStore(const QString &url) const
{
    QSaveFile file(m_path + u"/store.url"_s);
    const QByteArray line = url.toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(line) != line.size() || !file.commit())
        return fail(Error::Code::BadInput, u"The folder %1 may not be written."_s.arg(m_path));
    QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Expected<void> DataFolder::forgetStore() const
{
    QFile file(m_path + u"/store.url"_s);
    if (file.exists() && !file.remove())
        return fail(Error::Code::BadInput, u"The folder %1 may not be written."_s.arg(m_path));
    return {};
}

QString DataFolder::sandboxJournal() const
{
    return m_path + u"/sandbox.journal"_s;
}

Expected<std::unique_ptr<QLockFile>> DataFolder::lockForEngine() const
{
    auto lock = std::make_unique<QLockFile>(m_path + u"/engine.lock"_s);
    // Zero: never broken by age alone; a lock whose process has died is still recognised and taken over.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    qint64 pid = 0;
    QString host;
    QString program;
    if (lock->error() == QLockFile::LockFailedError && lock->getLockInfo(&pid, &host, &program))
        return fail(Error::Code::Storage,
                    u"An engine already runs on %1 (%2, process %3 on %4). End it first, or name another folder."_s.arg(
                        m_path, program, QString::number(pid), host));
    return fail(Error::Code::Storage,
                u"The lock in %1 cannot be taken. Check that the folder may be written."_s.arg(m_path));
}

} // namespace ring
