// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/backup.h"

#include "engine/store/damage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTimeZone>
#include <QUuid>

#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

const auto momentForm = u"yyyyMMdd'T'HHmmss'Z'"_s;
constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerFolder = ownerFile | QFile::ExeOwner;
/// Parts of a SQLite store beside the file itself; they belong to the file they were written for and to no other.
const QStringList companions{u"-wal"_s, u"-shm"_s, u"-journal"_s};

/// For which a store is set aside; part of the name it then has.
const QStringList reasons{u"damaged"_s, u"before-restore"_s};

/// The moment behind the first hyphen: "secondring-20261121T152205Z.db", "-20261121T152205Z-2-wal".
Millis momentIn(const QString &name)
{
    const QString text = name.section(u'-', 1, 1).section(u'.', 0, 0);
    QDateTime moment = QDateTime::fromString(text, momentForm);
    moment.setTimeZone(QTimeZone::utc());
    return moment.isValid() ? moment.toMSecsSinceEpoch() : 0;
}

tl::unexpected<Error> refused(const QString &sentence, const QString &detail = {})
{
    return fail(Error::Code::Storage, sentence, detail);
}

/// Only what has reached the disk is a backup.
bool flushed(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool good = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    return good;
}

/// False only when the system says so. QStorageInfo looks the folder up among the mounts and finds nothing, that is no
/// room at all, where a container hides them.
bool roomFor(const QString &folder, qint64 bytes)
{
    std::error_code unknown;
    const std::filesystem::space_info room = std::filesystem::space(folder.toStdU16String(), unknown);
    return unknown || room.available >= std::uintmax_t(bytes);
}

bool renamed(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// One consistent state of the store, written while others go on (sqlite.org/lang_vacuum.html, VACUUM INTO).
Expected<void> copyInto(const QString &store, const QString &copy)
{
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Expected<void> done;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(store);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000;QSQLITE_OPEN_READONLY"_s);
        QSqlQuery query(database);
        if (!database.open()) {
            done = refused(u"The data file %1 cannot be read for a backup."_s.arg(store), database.lastError().text());
        } else {
            query = QSqlQuery(database);
            query.prepare(u"VACUUM INTO :copy"_s);
            query.bindValue(u":copy"_s, copy);
            if (!query.exec())
                done = refused(u"The backup could not be written. Check the space on the disk of %1."_s.arg(copy),
                               query.lastError().nativeErrorCode() + u' ' + query.lastError().databaseText());
        }
        query.clear();
        database.close();
    }
    QSqlDatabase::removeDatabase(connection);
    return done;
}

} // namespace

QString nameMoment(Millis at)
{
    return QDateTime::fromMSecsSinceEpoch(at, QTimeZone::utc()).toString(momentForm);
}

Backups::Backups(const QString &storeFile)
    : m_file(storeFile)
    , m_folder(QFileInfo(storeFile).absolutePath() + u"/backups"_s)
{
}

QString Backups::pathOf(const QString &name) const
{
    return m_folder + u'/' + name;
}

QList<BackupFile> Backups::list() const
{
    QList<BackupFile> found;
    const auto files = QDir(m_folder).entryInfoList({u"secondring-*.db"_s}, QDir::Files);
    for (const QFileInfo &file : files)
        if (const Millis at = momentIn(file.fileName()); at > 0)
            found.append({file.fileName(), at, file.size()});
    std::sort(found.begin(), found.end(), [](const BackupFile &a, const BackupFile &b) { return a.at > b.at; });
    return found;
}

Expected<void> Backups::makeFolder() const
{
    if (QFileInfo(m_folder).isDir() || QDir().mkdir(m_folder, ownerFolder))
        return {};
    return refused(u"The folder %1 cannot be made. Check that the data folder may be written."_s.arg(m_folder));
}

Expected<BackupFile> Backups::make(Millis now) const
{
    RING_TRY(makeFolder());
    const QString name = u"secondring-%1.db"_s.arg(nameMoment(now));
    const QString half = pathOf(name) + u".part"_s;
    QFile::remove(half);
    if (!roomFor(m_folder, QFileInfo(m_file).size() * 2))
        return refused(u"There is too little space left on the disk of %1 for a backup. Free some."_s.arg(m_folder));
    // Made empty first, so that at no moment others may read it; SQLite takes an empty file for a new one.
    QFile made(half);
    if (!made.open(QIODevice::WriteOnly) || !made.setPermissions(ownerFile))
        return refused(u"The backup %1 cannot be written."_s.arg(half), made.errorString());
    made.close();
    if (auto copied = copyInto(m_file, half); !copied) {
        QFile::remove(half);
        return tl::unexpected(copied.error());
    }
    if (!flushed(half) || !renamed(half, pathOf(name)) || !flushed(m_folder))
        return refused(u"The backup %1 could not be finished. Check the disk."_s.arg(name));
    return BackupFile{name, momentIn(name), QFileInfo(pathOf(name)).size()};
}

int Backups::prune(Millis now) const
{
    int removed = 0;
    const auto all = list();
    for (qsizetype i = 1; i < all.size(); ++i)
        if (all.at(i).at < now - keptFor && QFile::remove(pathOf(all.at(i).name)))
            ++removed;
    return removed;
}

QList<BackupFile> Backups::asides() const
{
    const QFileInfo store(m_file);
    QList<BackupFile> found;
    for (const QString &why : reasons)
        for (const QFileInfo &file :
             store.absoluteDir().entryInfoList({u"%1.%2-*"_s.arg(store.fileName(), why)}, QDir::Files))
            if (const Millis at = momentIn(file.fileName().mid(store.fileName().size() + why.size() + 1)); at > 0)
                found.append({file.fileName(), at, file.size()});
    return found;
}

int Backups::pruneAside(Millis now) const
{
    int removed = 0;
    const QDir folder = QFileInfo(m_file).absoluteDir();
    for (const BackupFile &aside : asides())
        if (aside.at < now - keptFor && QFile::remove(folder.filePath(aside.name)))
            ++removed;
    return removed;
}

Expected<QString> Backups::setAside(const QString &why, Millis now) const
{
    QString to = m_file + u'.' + why + u'-' + nameMoment(now);
    for (int more = 2; QFileInfo::exists(to); ++more)
        to = m_file + u'.' + why + u'-' + nameMoment(now) + u'-' + QString::number(more);
    if (!renamed(m_file, to))
        return refused(u"The data file %1 cannot be moved aside. Check that the folder may be written."_s.arg(m_file));
    for (const QString &end : companions)
        if (QFileInfo::exists(m_file + end) && !renamed(m_file + end, to + end))
            return refused(u"%1 cannot be moved aside. Check that the folder may be written."_s.arg(m_file + end));
    return to;
}

Expected<QString> Backups::restore(const QString &name, Millis now) const
{
    const QString from = pathOf(name);
    if (name.contains(u'/') || !QFileInfo(from).isFile())
        return fail(Error::Code::NotFound,
                    u"There is no backup \"%1\". See secondring-engine backup list."_s.arg(name));
    if (auto good = checkStore(from); !good)
        return refused(u"The backup %1 is damaged itself. Choose another."_s.arg(name), good.error().detail);
    const QString half = m_file + u".restoring"_s;
    QFile::remove(half);
    if (!QFile::copy(from, half) || !QFile::setPermissions(half, ownerFile) || !flushed(half))
        return refused(u"The backup %1 could not be copied. Check the space on the disk."_s.arg(name));
    QString aside;
    if (QFileInfo::exists(m_file)) {
        auto moved = setAside(u"before-restore"_s, now);
        RING_TRY(moved);
        aside = *moved;
    }
    // A leftover journal of another file would be played into this one.
    for (const QString &end : companions)
        QFile::remove(m_file + end);
    if (!renamed(half, m_file) || !flushed(QFileInfo(m_file).absolutePath()))
        return refused(u"The backup %1 could not be put in place. Check the disk."_s.arg(name));
    return aside;
}

} // namespace ring
