// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/mending.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<void> set(Database &database, const QString &name, const QString &value)
{
    RING_TRY(database.run(u"settings.set"_s, {{u"name"_s, name}, {u"value"_s, value}}));
    return {};
}

Expected<void> settleFile(const StoreAddress &store, Millis backupAt, Millis now, const QString &sentence)
{
    auto database = Database::open(store);
    RING_TRY(database);
    Transaction transaction(**database);
    RING_TRY(transaction.begun());
    RING_TRY(settleRestored(**database, backupAt, now));
    RING_TRY(set(**database, u"store_notice"_s, sentence));
    RING_TRY(set(**database, u"store_notice_at"_s, QString::number(now)));
    return transaction.commit();
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

Expected<QString> makeWhole(const StoreAddress &store, Millis now)
{
    if (!store.url.isEmpty())
        return QString();
    const auto mended = mendStore(Backups(store.file), now);
    RING_TRY(mended);
    if (!*mended)
        return QString();
    RING_TRY(settleFile(store, (*mended)->from.at, now, (*mended)->sentence));
    return (*mended)->sentence;
}

Expected<QString> goBackTo(const StoreAddress &store, const QString &backup, Millis now)
{
    if (!store.url.isEmpty())
        return fail(Error::Code::BadInput, u"This store is PostgreSQL; restore it with pg_restore."_s);
    const Backups backups(store.file);
    const auto aside = backups.restore(backup, now);
    RING_TRY(aside);
    RING_TRY(settleFile(store, momentOf(backups, backup), now, u"The backup %1 was restored."_s.arg(backup)));
    return *aside;
}

} // namespace ring
