// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/localdata.h"

#include "engine/contacts/phonenumber.h"
#include "engine/retention/agelimits.h"
#include "engine/retention/erasure.h"
#include "engine/retention/mending.h"
#include "engine/retention/ownstore.h"
#include "engine/retention/restorerequest.h"
#include "engine/setup/serverchoice.h"
#include "engine/store/damage.h"
#include "engine/store/postgresaddress.h"

#include <QFileInfo>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

BackupRow rowOf(const BackupFile &file)
{
    return {file.name, file.at, file.bytes};
}

Expected<qint64> sizeOf(Database &database, const StoreAddress &store)
{
    if (store.url.isEmpty())
        return QFileInfo(store.file).size() + QFileInfo(store.file + u"-wal"_s).size();
    const auto size = database.value(u"postgres.size"_s);
    RING_TRY(size);
    return size->toLongLong();
}

Error onServer()
{
    return {Error::Code::BadInput,
            u"The data is on a PostgreSQL server, which has means of its own: pg_dump and pg_restore."_s,
            {},
            Error::Reason::None,
            std::nullopt};
}

Expected<BackupFile> backupNamed(const Backups &backups, const QString &name)
{
    for (const BackupFile &one : backups.list())
        if (one.name == name)
            return one;
    return fail(Error::Code::NotFound, u"This backup is no longer there. Choose another."_s);
}

/// What this machine worked on before it worked on the server.
void noteOwnStore(const StoreAddress &store, DataState &state)
{
    const auto folder = DataFolder::existing(folderOf(store));
    const OwnStore own = folder && !folderOf(store).isEmpty() ? ownStoreOf(*folder) : OwnStore();
    state.ownBytes = own.bytes;
    state.ownLeftAt = own.leftAt;
}

Expected<QString> numberFrom(const QString &written)
{
    if (const auto number = toE164(written))
        return *number;
    return fail(Error::Code::BadInput, u"This is not a telephone number. Write it with its area code."_s);
}

} // namespace

LocalData::LocalData(LocalDataOptions options, DeskWorker *worker)
    : m_options(std::move(options))
    , m_worker(worker)
{
}

QFuture<Expected<DataState>> LocalData::state()
{
    const QString why = m_options.restart ? QString() : m_options.whyNoRestart;
    return ask([store = m_options.store, why, now = m_wallClock.now()](StageContext &context,
                                                                       const Seat &) -> Expected<DataState> {
        DataState state;
        state.server = !store.url.isEmpty();
        state.place = state.server ? shownServer(store) : store.file;
        state.wallClock = now;
        state.whyNoRestore = why;
        const auto size = sizeOf(*context.database, store);
        RING_TRY(size);
        state.bytes = *size;
        const auto limits = readAgeLimits(*context.database);
        RING_TRY(limits);
        state.limits = *limits;
        if (state.server)
            noteOwnStore(store, state);
        else
            for (const BackupFile &backup : Backups(store.file).list())
                state.backups << rowOf(backup);
        return state;
    });
}

QFuture<Expected<BackupRow>> LocalData::backUp()
{
    return askAside([store = m_options.store, now = m_wallClock.now()](StageContext &context,
                                                                       const Seat &seat) -> Expected<BackupRow> {
        if (!store.url.isEmpty())
            return tl::unexpected(onServer());
        const Backups backups(store.file);
        const auto made = backups.make(now);
        RING_TRY(made);
        removeOldCopies(backups, now);
        RING_TRY(
            noteAudit(*context.database, seat.person, {u"backup_made"_s, u"backup"_s, made->name, {}}, context.now()));
        return rowOf(*made);
    });
}

QFuture<Expected<DoneSince>> LocalData::doneSince(const QString &backup)
{
    return ask([store = m_options.store, backup](StageContext &context, const Seat &) -> Expected<DoneSince> {
        if (!store.url.isEmpty())
            return tl::unexpected(onServer());
        const auto file = backupNamed(Backups(store.file), backup);
        RING_TRY(file);
        DoneSince since{file->at, 0, 0, 0};
        RING_TRY(
            context.database->each(u"retention.done_since"_s, {{u"since"_s, file->at}}, [&since](const QSqlQuery &row) {
                since.calls = row.value(0).toInt();
                since.texts = row.value(1).toInt();
                since.deeds = row.value(2).toInt();
            }));
        return since;
    });
}

QFuture<Expected<void>> LocalData::restore(const QString &backup)
{
    const QString why = m_options.restart ? QString() : m_options.whyNoRestart;
    return askAside([store = m_options.store, backup, why](StageContext &context, const Seat &seat) -> Expected<void> {
               if (!store.url.isEmpty())
                   return tl::unexpected(onServer());
               if (!why.isEmpty())
                   return fail(Error::Code::BadInput, why);
               const Backups backups(store.file);
               RING_TRY(backupNamed(backups, backup));
               if (const auto whole = checkStore(backups.pathOf(backup)); !whole)
                   return fail(Error::Code::Storage, u"The backup %1 is damaged itself. Choose another."_s.arg(backup),
                               whole.error().detail);
               // The restored store gets a line as well; this one stays with the file that is replaced.
               RING_TRY(noteAudit(*context.database, seat.person, {u"backup_restored"_s, u"backup"_s, backup, {}},
                                  context.now()));
               return askForRestore(store.file, {backup, seat.person});
           })
        .then(this, [this](const Expected<void> &asked) { return beginAnew(asked); });
}

QFuture<Expected<void>> LocalData::saveLimits(const AgeLimits &limits)
{
    const QString days =
        u"bodies=%1 transcripts=%2 traces=%3"_s.arg(limits.bodyDays).arg(limits.transcriptDays).arg(limits.traceDays);
    return ask(audited({u"ages_saved"_s, {}, {}, days}, [limits](StageContext &context, const Seat &) {
        return saveAgeLimits(*context.database, limits);
    }));
}

QFuture<Expected<Erased>> LocalData::knownOf(const QString &number)
{
    return ask([number](StageContext &context, const Seat &seat) -> Expected<Erased> {
        const auto clean = numberFrom(number);
        RING_TRY(clean);
        // That somebody looked, not whom they looked for: the audit must have nothing to erase.
        RING_TRY(noteAudit(*context.database, seat.person, {u"number_looked_up"_s, {}, {}, {}}, context.now()));
        return ring::knownOf(*context.database, *clean);
    });
}

QFuture<Expected<Erased>> LocalData::erase(const QString &number)
{
    return askAside([number](StageContext &context, const Seat &seat) -> Expected<Erased> {
        const auto clean = numberFrom(number);
        RING_TRY(clean);
        return eraseNumber(*context.database, *clean, seat.person, context.now());
    });
}

Expected<void> LocalData::beginAnew(const Expected<void> &asked) const
{
    if (asked)
        m_options.restart();
    return asked;
}

} // namespace ring
