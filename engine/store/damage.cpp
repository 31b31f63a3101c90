// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/damage.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// The first complaint of SQLite's own check; empty when it has none.
QString complaintOf(QSqlDatabase &database, bool needsTables)
{
    if (!database.open())
        return database.lastError().text();
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return query.lastError().text() + u" nothing came back"_s;
    const QString said = query.value(0).toString();
    if (said != "ok"_L1 || !needsTables)
        return said == "ok"_L1 ? QString() : said;
    // A file cut back to nothing but a header passes the check and has no tables.
    return query.exec(u"SELECT version FROM store_version"_s) && query.next() ? QString() : u"it holds no tables"_s;
}

QString mendedSentence(const Mended &mended)
{
    const QString when = nameMoment(mended.from.at);
    return u"The data file was damaged. It is kept as %1; the backup of %2 stands in its place. Calls and replies "
           u"since "
           "then are read again from the phone system; callers of that time are not texted but wait for a call back. "
           "What people did at a desk since then is gone."_s.arg(
               mended.setAside.isEmpty() ? u"nothing (it was missing)"_s : QFileInfo(mended.setAside).fileName(), when);
}

} // namespace

Expected<void> checkStore(const QString &file, bool needsTables)
{
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString complaint;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(file);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
        complaint = QFileInfo(file).isFile() ? complaintOf(database, needsTables) : u"it is not there"_s;
        database.close();
    }
    QSqlDatabase::removeDatabase(connection);
    if (complaint.isEmpty())
        return {};
    return fail(Error::Code::Storage, u"The data file %1 is damaged."_s.arg(file), complaint.section(u'\n', 0, 0));
}

Expected<std::optional<Mended>> mendStore(const Backups &backups, Millis now)
{
    const QString &file = backups.storeFile();
    const bool there = QFileInfo(file).isFile();
    const bool none = backups.list().isEmpty();
    if (!there && none)
        return std::nullopt;
    // Without a backup an empty store is one that a crash caught before its first table was made.
    const auto whole = checkStore(file, !none);
    if (whole)
        return std::nullopt;
    // Not readable for other reasons is no damage: nothing is moved on a guess.
    if (there && !QFileInfo(file).isReadable())
        return tl::unexpected(whole.error());
    for (const BackupFile &backup : backups.list()) {
        if (!checkStore(backups.pathOf(backup.name)))
            continue;
        Mended mended{{}, backup, {}};
        if (there) {
            auto aside = backups.setAside(u"damaged"_s, now);
            RING_TRY(aside);
            mended.setAside = *aside;
        }
        RING_TRY(backups.restore(backup.name, now));
        mended.sentence = mendedSentence(mended);
        return mended;
    }
    return fail(Error::Code::Storage,
                u"The data file %1 is damaged and there is no backup to go back to. Move it away and make a new one "
                "with secondring-engine init, or put a copy of your own in its place."_s.arg(file),
                whole.error().detail);
}

} // namespace ring
