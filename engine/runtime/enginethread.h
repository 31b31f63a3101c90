// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/engine.h"

#include <QThread>

namespace ring {

/// An engine in a thread of its own, for a program with a window. Destroying it stops the engine and waits.
class EngineThread : public QObject
{
    Q_OBJECT

public:
    explicit EngineThread(QObject *parent = nullptr);
    ~EngineThread() override;

    /// Runs `work` on the engine's thread and waits; for things that have to be made or ended there.
    void onThread(const std::function<void()> &work);
    /// Makes the engine there and opens its store; waits for the result.
    Expected<void> open(EngineOptions options);
    /// The engine; only to be touched within onThread.
    Engine *engine() { return m_engine.get(); }
    /// Ends the engine; waits. The thread goes on.
    void close();

private:
    QThread m_thread;
    std::unique_ptr<Engine> m_engine;
    QObject *m_foothold;
};

} // namespace ring
