// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/historydesk.h"
#include "app/host/sandboxchoice.h"
#include "engine/runtime/engine.h"
#include "engine/sandbox/sandboxthread.h"
#include "engine/setup/datafolder.h"

#include <QPointer>
#include <QTimer>

namespace ring {

/// A sandbox behind an engine, for the console and for `run --sandbox` alike: the phone company on its own thread, the
/// story's clock, the operator in the store, and the weeks of history before the live part.
///
/// Use: prepare(), make the engine with clock() and open it, then play(engine). History goes through the engine's
/// ordinary stages, step by step; `historyPercent` tells how far. Afterwards the story runs at `speed` times real time,
/// and through hours in which nobody rings faster than that.
///
/// Thread: the one it was made on, which is the engine's. Outlives the engine, which reads its clock.
class SandboxHost : public QObject
{
    Q_OBJECT

public:
    explicit SandboxHost(DataFolder folder, QObject *parent = nullptr);

    /// Starts the phone company and puts its operator into the store. `wanted` shapes a new story; a folder that has
    /// one goes on with its own.
    Expected<void> prepare(const SandboxChoice &wanted);
    const Clock *clock() const { return &m_clock; }
    /// Answers for the credentials of the sandbox's connections.
    SecretFor secretFor() const { return m_secrets; }
    const SandboxChoice &choice() const { return m_choice; }

    void play(Engine *engine, double speed);
    /// The story without a running clock: from one thing that happens to the next, as fast as the engine works them
    /// off, until nothing is ahead. `ended` tells when.
    void playThrough(Engine *engine);
    /// How often an escalation nobody acknowledged rings again, in the story's time: half a minute as a person feels
    /// it.
    static Millis ringAgainEvery(double speed) { return qRound64(30 * secondMs * qMax(1.0, speed)); }
    int historyPercent() const;

Q_SIGNALS:
    void historyFilled();
    /// A story that was played through is over; the population's never is.
    void ended();

private:
    Expected<void> startCompany(Database &database);
    Millis beginning() const;
    Expected<Millis> lastSeen(Database &database);
    void step();
    Millis nextStep();
    void goLive();
    void hurryThroughSilence();

    DataFolder m_folder;
    StoryClock m_clock{0};
    SandboxChoice m_choice;
    std::optional<Scenario> m_scenario;
    SandboxThread m_company;
    SecretFor m_secrets;
    QPointer<Engine> m_engine;
    std::optional<HistoryDesk> m_desk;
    QTimer m_look;
    double m_speed = 1;
    bool m_through = false;
};

} // namespace ring
