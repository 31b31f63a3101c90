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
    explicit EngineThread(EngineOptions options, QObject *parent = nullptr);
    ~EngineThread() override;

    /// Opens the store there; waits for the result.
    Expected<void> open();
    /// Runs `work` with the engine on its thread; returns at once.
    void there(std::function<void(Engine &)> work);
    void start();

private:
    QThread m_thread;
    EngineOptions m_options;
    std::unique_ptr<Engine> m_engine;
    QObject *m_foothold;
};

} // namespace ring
