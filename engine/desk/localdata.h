// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/datadesk.h"
#include "engine/desk/deskguard.h"
#include "engine/desk/deskworker.h"
#include "engine/setup/serverpassword.h"

namespace ring {

/// What a desk hands its part for the data.
struct LocalDataOptions
{
    StoreAddress store;
    const Clock *clock = nullptr; ///< the engine's
    Changes *changes = nullptr;
    std::function<Ticket()> who;   ///< sits at the desk; asked on the desk's thread
    std::function<void()> restart; ///< ends the program's engine and begins anew; empty: this program cannot
    QString whyNoRestart;          ///< then: why, and what to do
    SecretKeeper keepSecret = {};  ///< the keychain's; empty: passwords of servers go to a closed file
};

/// The data desk over a store. Copying and looking through whole files has a worker of its own, which opens its
/// connection when it is first asked, so that the pages never wait for it. Owned by the desk.
class LocalData : public DataDesk
{
    Q_OBJECT

public:
    LocalData(LocalDataOptions options, DeskWorker *worker);

    QFuture<Expected<DataState>> state() override;
    QFuture<Expected<BackupRow>> backUp() override;
    QFuture<Expected<DoneSince>> doneSince(const QString &backup) override;
    QFuture<Expected<void>> restore(const QString &backup) override;
    QFuture<Expected<void>> saveLimits(const AgeLimits &limits) override;
    QFuture<Expected<Erased>> knownOf(const QString &number) override;
    QFuture<Expected<Erased>> erase(const QString &number) override;
    QFuture<Expected<ServerAnswer>> checkServer(const QString &url, const QString &password) override;
    QFuture<Expected<void>> moveTo(const QString &url, const QString &password) override;
    QFuture<Expected<void>> joinServer(const QString &url, const QString &password) override;
    QFuture<Expected<void>> useOwnStore() override;

private:
    template<typename Question>
    auto ask(Question question)
    {
        return m_worker->ask(withRight(m_options.who(), Right::Data, std::move(question)));
    }
    template<typename Question>
    auto askAside(Question question)
    {
        if (!m_aside)
            m_aside = std::make_unique<DeskWorker>(m_options.store, m_options.clock, m_options.changes);
        return m_aside->ask(withRight(m_options.who(), Right::Data, std::move(question)));
    }

    Expected<void> mayChooseServer() const;
    /// Tries an address; if `fits`, keeps the password, then runs `then(context, seat)` beside the pages and begins
    /// anew.
    template<typename Fits, typename Then>
    QFuture<Expected<void>> choose(const QString &url, const QString &password, Fits fits, Then then);
    Expected<void> beginAnew(const Expected<void> &asked) const;

    LocalDataOptions m_options;
    DeskWorker *m_worker;
    std::unique_ptr<DeskWorker> m_aside;
    SystemClock m_wallClock; ///< backups are named by it, however a story's time runs
};

} // namespace ring
