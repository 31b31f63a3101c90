// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/sandbox/sandboxserver.h"
#include "engine/sandbox/sandboxsetup.h"

#include <QThread>

#include <functional>
#include <memory>

namespace ring::sandbox {

/// A sandbox in a thread of its own, for a program that has other things to do in its main thread. All members may be
/// called from the thread that owns this object; they wait for the sandbox's thread. The clock outlives this object and
/// is read in both threads.
class SandboxThread : public QObject
{
    Q_OBJECT

public:
    using StoryMaker = std::function<std::unique_ptr<Story>()>;
    explicit SandboxThread(QObject *parent = nullptr);
    ~SandboxThread() override;

    /// Starts the thread, makes the story there and listens. Call once.
    Expected<SandboxAddress> start(const SandboxOptions &options, StoryMaker story);

    void advanceTo(Millis now);
    std::optional<Millis> nextEventAt();
    Millis startedAt();
    QList<SandboxEvent> events();

Q_SIGNALS:
    /// Comes in the thread of this object.
    void happened(const ring::sandbox::SandboxEvent &event);

private:
    template<typename Work>
    auto there(Work work);

    QThread m_thread;
    QObject *m_foothold; ///< lives in the thread
    std::unique_ptr<SandboxServer> m_server;
};

} // namespace ring::sandbox

namespace ring {
using sandbox::SandboxThread;
} // namespace ring
