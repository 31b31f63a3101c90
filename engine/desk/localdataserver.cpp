// SPDX-License-Identifier: GPL-3.0-or-later
// Which server the data is on: trying one, moving there, working with what is there, coming back.
#include "engine/desk/localdata.h"
#include "engine/retention/ownstore.h"
#include "engine/setup/moverequest.h"
#include "engine/setup/serverchoice.h"
#include "engine/store/heldpassword.h"
#include "engine/store/postgresaddress.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// With a typed password, or with the one that is kept.
Expected<ServerFound> tryServer(const StoreAddress &store, const QString &url, const QString &password)
{
    const StoreAddress address{{}, url, folderOf(store) + u"/store.password"_s};
    return findServer(TypedPassword(address, password).address());
}

AuditEntry entryOf(const QString &kind, const QString &url)
{
    return {kind, u"server"_s, shownServer({{}, url, {}}), {}};
}

} // namespace

QFuture<Expected<ServerAnswer>> LocalData::checkServer(const QString &url, const QString &password)
{
    return askAside([store = m_options.store, url = url.trimmed(),
                     password](StageContext &context, const Seat &seat) -> Expected<ServerAnswer> {
        const auto found = tryServer(store, url, password);
        RING_TRY(found);
        RING_TRY(noteAudit(*context.database, seat.person, entryOf(u"server_checked"_s, url), context.now()));
        return ServerAnswer{found->sentence, found->empty, found->joinable};
    });
}

/// Asked on the window's thread, before anything is tried.
Expected<void> LocalData::mayChooseServer() const
{
    if (!m_options.store.url.isEmpty())
        return fail(Error::Code::BadInput, u"The data is on a server already."_s);
    if (!m_options.restart)
        return fail(Error::Code::BadInput, m_options.whyNoRestart);
    return {};
}

template<typename Fits, typename Then>
QFuture<Expected<void>> LocalData::choose(const QString &url, const QString &password, Fits fits, Then then)
{
    const auto look = [store = m_options.store, may = mayChooseServer(), url, password,
                       fits](StageContext &, const Seat &) -> Expected<void> {
        RING_TRY(may);
        const auto found = tryServer(store, url, password);
        RING_TRY(found);
        return fits(*found) ? Expected<void>() : fail(Error::Code::BadInput, found->sentence);
    };
    const auto keep = [this, password](const Expected<void> &fit) {
        return fit ? keepServerPassword(folderOf(m_options.store), password, m_options.keepSecret, this)
                   : QtFuture::makeReadyFuture(fit);
    };
    const auto act = [this, then](const Expected<void> &kept) {
        return kept ? askAside(then) : QtFuture::makeReadyFuture(kept);
    };
    return askAside(look)
        .then(this, keep)
        .unwrap()
        .then(this, act)
        .unwrap()
        .then(this, [this](const Expected<void> &asked) { return beginAnew(asked); });
}

QFuture<Expected<void>> LocalData::moveTo(const QString &url, const QString &password)
{
    const QString clean = url.trimmed();
    return choose(
        clean, password, [](const ServerFound &found) { return found.empty; },
        [store = m_options.store, clean](StageContext &context, const Seat &seat) -> Expected<void> {
            // Moves with the rest.
            RING_TRY(noteAudit(*context.database, seat.person, entryOf(u"store_moved"_s, clean), context.now()));
            return askToMove(store.file, clean);
        });
}

QFuture<Expected<void>> LocalData::joinServer(const QString &url, const QString &password)
{
    const QString clean = url.trimmed();
    return choose(
        clean, password, [](const ServerFound &found) { return found.joinable; },
        [store = m_options.store, clean](StageContext &context, const Seat &seat) -> Expected<void> {
            const auto folder = DataFolder::existing(folderOf(store));
            RING_TRY(folder);
            Transaction transaction(*context.database);
            RING_TRY(transaction.begun());
            RING_TRY(noteAudit(*context.database, seat.person, entryOf(u"store_joined"_s, clean), context.now()));
            RING_TRY(ring::joinServer(*folder, clean, seat.person, context.now()));
            return transaction.commit();
        });
}

QFuture<Expected<void>> LocalData::useOwnStore()
{
    const QString why = m_options.restart ? QString() : m_options.whyNoRestart;
    return askAside([store = m_options.store, why, now = m_wallClock.now()](StageContext &context,
                                                                            const Seat &seat) -> Expected<void> {
               if (store.url.isEmpty())
                   return fail(Error::Code::BadInput, u"The data is on this machine already."_s);
               if (!why.isEmpty())
                   return fail(Error::Code::BadInput, why);
               const auto folder = DataFolder::existing(folderOf(store));
               RING_TRY(folder);
               RING_TRY(goBackToOwnStore(*folder, context.database, seat.person, now));
               return {};
           })
        .then(this, [this](const Expected<void> &asked) { return beginAnew(asked); });
}

} // namespace ring
