// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/storyrunner.h"
#include "engine/sandbox/sandboxthread.h"

#include <atomic>

namespace ring {

struct SandboxHostOptions
{
    QString folder; ///< of the data: store, journal and the story's clock live here
    StoreAddress store;
    quint64 seed = 1;
    int locations = 12;
    double speed = 10;
    int historyWeeks = 8;
    Millis realNow = 0; ///< the day on which a new story ends its history
};

/// A whole sandbox for a program: the phone company, the clock of its story, and the weeks of history that a new one is
/// given by running the ordinary engine through them. Started again in the same folder, the story goes on where it
/// stopped.
///
/// Thread: the program's main one; the history runs on the engine's. Ownership: outlives the engine it is given.
class SandboxHost : public QObject
{
    Q_OBJECT

public:
    explicit SandboxHost(SandboxHostOptions options, QObject *parent = nullptr);
    ~SandboxHost() override;

    /// Starts the phone company and puts its operator into the store.
    Expected<void> open();
    StoryClock &clock() { return m_clock; }
    SecretFor secrets() const;
    /// Where polling begins: the beginning of the history.
    Millis storyStart() const { return m_storyStart; }
    /// 0 to 100.
    int historyPercent() const { return m_percent; }

    /// On the engine's thread: plays what is left of the history, then lets time run and starts the engine. Calls `live`
    /// there when it does.
    void goLive(Engine &engine, std::function<void()> live = {});

Q_SIGNALS:
    void progressed();

private:
    Expected<void> readClock();
    void saveClock();
    void startRunning(Engine &engine);

    SandboxHostOptions m_options;
    StoryClock m_clock{0};
    SandboxThread m_phones;
    SandboxAddress m_address;
    Millis m_storyStart = 0;
    Millis m_liveFrom = 0;
    std::atomic<int> m_percent = 0;
    QTimer m_saver;
};

} // namespace ring
