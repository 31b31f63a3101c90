// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/mending.h"

#include "engine/people/audit.h"
#include "engine/retention/erasedlist.h"
#include "engine/retention/erasure.h"
#include "engine/retention/restorerequest.h"
#include "engine/setup/moverequest.h"
#include "engine/store/sourcefile.h"
#include "engine/store/statements.h"

#include <QFileInfo>
#include <QSqlQuery>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<void> set(Database &database, const QString &name, const QString &value)
{
    RING_TRY(database.run(u"settings.set"_s, {{u"name"_s, name}, {u"value"_s, value}}));
    return {};
}

/// What an older state of the store needs before anybody works on it.
struct WentBack
{
    BackupFile to;
    QString sentence;
    QString person;
    QString aside; ///< where the replaced store is; empty: there is none
};

/// Going back must not be a way to lose what was done: lines of the audit that only the replaced store has are taken
/// over. Of a damaged one, what can be read; it is only read, since somebody may want to save more from it.
Expected<void> keepAudit(Database &database, const QString &aside)
{
    const auto replaced = aside.isEmpty() ? Expected<std::unique_ptr<SourceFile>>(nullptr) : SourceFile::open(aside);
    if (!replaced || !*replaced)
        return {};
    const auto last = database.value(u"people.last_audit"_s);
    RING_TRY(last);
    QSqlQuery read((*replaced)->handle());
    read.setForwardOnly(true);
    read.prepare(shippedStatements().value(u"people.audit_after"_s));
    read.bindValue(u":id"_s, *last);
    if (!read.exec())
        return {};
    const auto text = [&read](int column) { return read.value(column).toString(); };
    while (read.next())
        RING_TRY(noteAudit(database, text(1), {text(2), text(3), text(4), text(5)}, read.value(0).toLongLong()));
    return {};
}

Expected<void> settleFile(const StoreAddress &store, const WentBack &back, Millis now)
{
    auto database = Database::open(store);
    RING_TRY(database);
    Transaction transaction(**database);
    RING_TRY(transaction.begun());
    // Before texts that waited are looked up: none may go to somebody who was erased.
    RING_TRY(eraseAsListed(**database, now));
    RING_TRY(settleRestored(**database, back.to.at, now));
    RING_TRY(keepAudit(**database, back.aside));
    if (!back.person.isEmpty())
        RING_TRY(noteAudit(**database, back.person, {u"backup_restored"_s, u"backup"_s, back.to.name, {}}, now));
    RING_TRY(set(**database, u"store_notice"_s, back.sentence));
    RING_TRY(set(**database, u"store_notice_at"_s, QString::number(now)));
    return transaction.commit();
}

Expected<void> notice(const StoreAddress &store, const QString &sentence, Millis now)
{
    auto database = Database::open(store);
    RING_TRY(database);
    Transaction transaction(**database);
    RING_TRY(transaction.begun());
    RING_TRY(set(**database, u"store_notice"_s, sentence));
    RING_TRY(set(**database, u"store_notice_at"_s, QString::number(now)));
    return transaction.commit();
}

QString restoredSentence(const QString &backup)
{
    return u"The backup %1 was restored."_s.arg(backup);
}

Millis momentOf(const Backups &backups, const QString &name)
{
    const auto all = backups.list();
    for (const BackupFile &one : all)
        if (one.name == name)
            return one.at;
    return 0;
}

} // namespace

Expected<void> settleRestored(Database &database, Millis backupAt, Millis now)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedLeads | TouchedMessages);
    RING_TRY(database.run(u"retention.restored_sending"_s, {{u"since"_s, backupAt}, {u"now"_s, now}}));
    RING_TRY(database.run(u"retention.restored_touches"_s, {{u"now"_s, now}}));
    RING_TRY(database.run(u"retention.restored_fallbacks"_s, {{u"now"_s, now}}));
    RING_TRY(set(database, u"restored_at"_s, QString::number(now)));
    RING_TRY(set(database, u"restored_from"_s, QString::number(backupAt)));
    return transaction.commit();
}

namespace {

/// The sentence; empty when nobody asked. A wish that cannot be fulfilled is told, and the store stays as it was.
Expected<QString> restoreAsAsked(const StoreAddress &store, Millis now)
{
    const auto asked = askedRestore(store.file);
    if (!asked)
        return QString();
    const auto aside = goBackTo(store, asked->backup, now, asked->person);
    forgetRestore(store.file);
    if (aside)
        return restoredSentence(asked->backup);
    RING_TRY(notice(store, aside.error().sentence, now));
    return aside.error().sentence;
}

/// Costs a look at one small file when nothing was erased lately.
Expected<void> catchUpOnErasures(const StoreAddress &store, Millis now)
{
    if (!QFileInfo(store.file).isFile())
        return {};
    const auto listed = ErasedList(store.file).entries();
    if (!listed)
        return notice(store, listed.error().sentence, now);
    if (listed->isEmpty())
        return {};
    auto database = Database::open(store);
    RING_TRY(database);
    RING_TRY(eraseAsListed(**database, now));
    return {};
}

} // namespace

Expected<QString> makeWhole(const StoreAddress &store, Millis now)
{
    if (!store.url.isEmpty())
        return QString();
    const auto mended = mendStore(Backups(store.file), now);
    if (!mended && askedRestore(store.file))
        forgetRestore(store.file);
    RING_TRY(mended);
    if (*mended)
        RING_TRY(settleFile(store, {(*mended)->from, (*mended)->sentence, {}, (*mended)->setAside}, now));
    const auto restored = restoreAsAsked(store, now);
    RING_TRY(restored);
    RING_TRY(catchUpOnErasures(store, now));
    if (const auto moved = moveAsAsked(store.file); !moved)
        RING_TRY(notice(store, moved.error().sentence, now));
    else if (!moved->isEmpty())
        return *moved;
    return *mended && restored->isEmpty() ? (*mended)->sentence : *restored;
}

Expected<QString> goBackTo(const StoreAddress &store, const QString &backup, Millis now, const QString &person)
{
    if (!store.url.isEmpty())
        return fail(Error::Code::BadInput, u"This store is PostgreSQL; restore it with pg_restore."_s);
    const Backups backups(store.file);
    // A list that cannot be read would let erased callers back in.
    RING_TRY(ErasedList(store.file).entries());
    const auto aside = backups.restore(backup, now);
    RING_TRY(aside);
    RING_TRY(
        settleFile(store, {{backup, momentOf(backups, backup), 0}, restoredSentence(backup), person, *aside}, now));
    return *aside;
}

int removeOldCopies(const Backups &backups, Millis now)
{
    const int removed = backups.prune(now) + backups.pruneAside(now);
    // The newest backup stays however old it is, and with it what it must not bring back.
    Millis oldest = now - Backups::keptFor;
    for (const BackupFile &file : backups.list() + backups.asides())
        oldest = std::min(oldest, file.at);
    (void)ErasedList(backups.storeFile()).dropBefore(oldest);
    return removed;
}

} // namespace ring
