// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QTimer>

#include <functional>

namespace ring {

/// Calls once when the injected clock has reached a moment. Follows the clock's speed and its jumps (set back, it waits
/// no longer than it was asked to at first); on a clock that
/// stands still it waits for somebody to move it. Destroying or stopping it means it never calls. Lives on its
/// creator's thread.
class StoryTimer : public QObject
{
    Q_OBJECT

public:
    StoryTimer(const Clock *clock, QObject *parent);

    /// Replaces what was waited for before. Always calls from the event loop, never from within this function.
    void callAt(Millis moment, std::function<void()> then);
    void callAfter(Millis pause, std::function<void()> then) { callAt(m_clock->now() + pause, std::move(then)); }
    void stop();
    bool isWaiting() const { return m_timer.isActive(); }

private:
    void arm();
    void look();

    const Clock *m_clock;
    QTimer m_timer;
    Millis m_moment = 0;
    Millis m_pause = 0; ///< at most this much is left
    std::function<void()> m_then;
};

} // namespace ring
