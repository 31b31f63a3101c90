// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/callstage.h"
#include "engine/leads/touchplan.h"
#include "engine/messages/deliverystage.h"
#include "engine/messages/linetypestage.h"
#include "engine/messages/outbox.h"
#include "engine/messages/replystage.h"
#include "engine/runtime/connectionset.h"
#include "engine/runtime/engineoptions.h"
#include "engine/runtime/sharing.h"

#include <QElapsedTimer>
#include <QPromise>

namespace ring {

/// The engine: polls every connection and moves the work through the stages.
///
/// The store is the only meeting place: a stage reads its work there, decides with pure functions, and commits; the
/// commit wakes the others. A killed engine starts again by reading its own work.
///
/// Several engines may share a PostgreSQL store; each polls and sends through its share of the connections (Sharing)
/// and works on whatever the store holds. When the server goes away the engine keeps what it has in hand, tries again
/// by itself, and gives up the connections that another engine took meanwhile.
///
/// Thread: everything on the thread the engine was created on, which needs an event loop.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineOptions options, QObject *parent = nullptr);
    ~Engine() override;

    /// Opens the store, makes the connections and takes up what an earlier run left unfinished. A connection that
    /// cannot be made is noted with its reason; the others go on.
    Expected<void> open();
    /// Polls and works by itself from now on.
    void start();
    void stop();
    /// For playing a story's past: see StageContext::hurried. A power cut may then cost the last moments of the story.
    void setHurried(bool hurried);
    /// One round by hand, for stories and tests: polls everything that is due and works until there is nothing left to
    /// do now. Ends when idle.
    QFuture<void> cycle();

    /// The next moment at which the engine itself has something to do (a follow-up, a held text, a transcript that did
    /// not come); nullopt when it only waits for news.
    std::optional<Millis> nextDue();

    StageContext &context() { return m_context; }
    Database &database() { return *m_database; }
    const Sharing &sharing() const { return *m_sharing; }

Q_SIGNALS:
    /// There is nothing to do now.
    void idle();
    /// The store refuses to work, or its server went away, said once until it works again (an empty sentence).
    /// `damaged`: the file itself is broken; the engine has stopped, and whoever made it ends it and calls makeWhole().
    void storeSaid(const QString &sentence, bool damaged);

private:
    void makeStages();
    void followConnections();
    Expected<void> readConnections();
    Expected<void> listenToOthers();
    Expected<void> shareOut();
    void lookAround();
    void handOver();
    void noteLoss();
    void tryToFindStore();
    void abandonRequests();
    void takeUpAgain();
    bool holds(qint64 connection) const { return m_sharing && m_sharing->holds(connection); }
    int abilities(qint64 smsConnection);
    SmsBackend *ownSmsBackend(qint64 connectionId);
    void pollDue();
    void wake();
    void work();
    Expected<bool> workOnce();
    bool isIdle() const;
    void idleWork();
    void checkIdle();
    void tellStore(const Expected<void> &result);
    Expected<void> forgetOnceADay();
    void setupChanged();
    Expected<void> readRuleBook();

    EngineOptions m_options;
    std::unique_ptr<Database> m_database;
    WatchedNetwork m_network;
    QRandomGenerator m_random;
    RuleBook m_rules; ///< the store's; m_context points to it
    StageContext m_context;
    std::unique_ptr<Sharing> m_sharing;
    std::unique_ptr<ConnectionSet> m_connections;
    std::unique_ptr<CallStage> m_calls;
    std::unique_ptr<TouchStage> m_touches;
    std::unique_ptr<ReplyStage> m_replies;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<DeliveryStage> m_deliveries;
    std::unique_ptr<LineTypeStage> m_lineTypes;
    QTimer m_tick;
    QTimer m_lookAround;
    QElapsedTimer m_lostFor; ///< runs while the store is lost
    qint64 m_triedAt = 0;
    int m_tries = 0;
    bool m_abandoned = false;
    QTimer m_pause;
    bool m_awake = false;
    bool m_running = false;
    QString m_storeSaid;
    Millis m_forgetAt = 0;
    std::optional<QPromise<void>> m_cycle;
};

} // namespace ring
