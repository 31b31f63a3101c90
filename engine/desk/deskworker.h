// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"
#include "engine/runtime/changes.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QPromise>
#include <QThread>

#include <atomic>

namespace ring {

/// A thread with a store connection of its own, on which a desk reads and writes, so that a window never waits.
///
/// Ownership: the desk owns it; destroying it ends the thread after the work in hand. Every question asked of it ends
/// exactly once, with Error::Code::Storage when the store could not be opened. A server that went away is tried again
/// by whatever is asked next, at most every two seconds.
class DeskWorker : public QObject
{
public:
    DeskWorker(StoreAddress address, const Clock *clock, Changes *changes);
    ~DeskWorker() override;

    /// Runs `question(context)` on the worker's thread.
    template<typename Question>
    auto ask(Question question) -> QFuture<std::invoke_result_t<Question, StageContext &>>
    {
        using Answer = std::invoke_result_t<Question, StageContext &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        QMetaObject::invokeMethod(
            &m_seat,
            [this, promise, question = std::move(question)]() mutable {
                if (auto ready = open(); ready)
                    promise->addResult(repeated(*m_database, [&] { return question(m_context); }));
                else
                    promise->addResult(Answer(tl::unexpected(ready.error())));
                noteContact();
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    /// Called with what another program's commit touched; on the worker's thread. Before the first question.
    void onNotified(std::function<void(int touched)> notice) { m_notice = std::move(notice); }
    /// How long, in real milliseconds, the server has not been heard of; -1 while it is there. Safe from any thread.
    qint64 lostFor() const;

    /// Lives on the worker's thread; for work that needs its event loop.
    QObject *seat() { return &m_seat; }

private:
    Expected<void> open();
    Expected<void> openFirst();
    Expected<void> openAgain();
    Expected<void> listen();
    void noteContact();
    void setupChanged();

    StoreAddress m_address;
    Changes *m_changes;
    QThread m_thread;
    QObject m_seat;
    RuleBook m_rules; ///< the store's; m_context points to it
    StageContext m_context;
    QRandomGenerator m_random;
    std::unique_ptr<Database> m_database;
    std::function<void(int)> m_notice;
    QElapsedTimer m_running; ///< started once; what the moments below count from
    qint64 m_triedAt = 0;
    int m_tries = 0;
    std::atomic<qint64> m_contactAt = 0;
    std::atomic<bool> m_lost = false;
};

} // namespace ring
