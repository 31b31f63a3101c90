// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/ownstore.h"

#include "engine/people/audit.h"
#include "engine/retention/mending.h"
#include "engine/store/postgresaddress.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSet>
#include <QSqlQuery>
#include <QSysInfo>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// What makes two rows the same account of the same service.
QString accountOf(const QSqlQuery &row)
{
    return QStringList{row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                       row.value(5).toString()}
        .join(u'\x1f');
}

/// nullopt: the server cannot be asked, so any may be among them.
Expected<std::optional<QSet<QString>>> accountsOn(Database *server)
{
    if (!server)
        return std::optional<QSet<QString>>();
    QSet<QString> accounts;
    RING_TRY(server->each(u"places.connections"_s, {}, [&](const QSqlQuery &row) { accounts << accountOf(row); }));
    return std::optional(accounts);
}

Expected<int> switchOff(Database &own, const std::optional<QSet<QString>> &accounts)
{
    QList<qint64> shared;
    RING_TRY(own.each(u"places.connections"_s, {}, [&](const QSqlQuery &row) {
        if (!accounts || accounts->contains(accountOf(row)))
            shared << row.value(0).toLongLong();
    }));
    int off = 0;
    for (const qint64 id : std::as_const(shared)) {
        const auto changed = own.run(u"retention.switch_off"_s, {{u"id"_s, id}});
        RING_TRY(changed);
        off += *changed;
    }
    return off;
}

QString backSentence(int off)
{
    if (off == 0)
        return u"This machine works on its own data again. Callers who rang meanwhile are called back, not texted."_s;
    return u"This machine works on its own data again. Connections the server works with too are switched off (%1), so "
           "that nobody is texted twice; switch them on when the server no longer uses them."_s.arg(off);
}

Expected<QString> settleOwn(const DataFolder &folder, const std::optional<QSet<QString>> &accounts,
                            const QString &person, Millis now)
{
    const Millis leftAt = ownStoreOf(folder).leftAt;
    auto own = Database::open(folder.ownFile());
    RING_TRY(own);
    Transaction transaction(**own);
    RING_TRY(transaction.begun());
    (*own)->touch(TouchedSetup | TouchedConnections);
    RING_TRY(settleRestored(**own, leftAt, now));
    const auto off = switchOff(**own, accounts);
    RING_TRY(off);
    const QString sentence = backSentence(*off);
    for (const auto &[name, value] :
         {std::pair(u"store_notice"_s, sentence), {u"store_notice_at"_s, QString::number(now)}})
        RING_TRY((*own)->run(u"settings.set"_s, {{u"name"_s, name}, {u"value"_s, value}}));
    RING_TRY(noteAudit(**own, person, {u"store_left"_s, u"server"_s, shownServer(folder.store()), {}}, now));
    RING_TRY(transaction.commit());
    return sentence;
}

} // namespace

OwnStore ownStoreOf(const DataFolder &folder)
{
    const QString file = folder.ownFile().file;
    if (!QFileInfo(file).isFile())
        return {};
    // A copied folder is younger than its data; the earliest of the two is never too late.
    Millis leftAt = std::max(QFileInfo(file).lastModified().toMSecsSinceEpoch(),
                             QFileInfo(file + u"-wal"_s).lastModified().toMSecsSinceEpoch());
    if (const QFileInfo url(folder.path() + u"/store.url"_s); url.isFile())
        leftAt = std::min(leftAt, url.lastModified().toMSecsSinceEpoch());
    return {QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size(), leftAt};
}

Expected<QString> goBackToOwnStore(const DataFolder &folder, Database *server, const QString &person, Millis now)
{
    if (folder.store().url.isEmpty())
        return fail(Error::Code::BadInput, u"The data is on this machine already."_s);
    const auto accounts = accountsOn(server);
    RING_TRY(accounts);
    QString sentence = u"This machine works on its own data from now on; nothing is set up there yet."_s;
    if (ownStoreOf(folder).bytes >= 0) {
        const auto settled = settleOwn(folder, *accounts, person, now);
        RING_TRY(settled);
        sentence = *settled;
    }
    if (server)
        RING_TRY(noteAudit(*server, person, {u"store_left"_s, u"machine"_s, QSysInfo::machineHostName(), {}}, now));
    RING_TRY(folder.forgetStore());
    return sentence;
}

} // namespace ring
