// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/engine.h"

#include <QFutureWatcher>

namespace ring {

/// The story an engine is run through: what happens next, and letting it happen.
struct StorySource
{
    std::function<std::optional<Millis>()> nextEventAt;
    std::function<void(Millis)> advanceTo;
};

/// Jumps from event to event through a story, with the engine working at each moment until nothing is left to do: weeks
/// in seconds, by the ordinary stages over the ordinary network.
///
/// Thread: the engine's. Ownership: everything given outlives the runner. A run ends once, when `until` is reached.
class StoryRunner : public QObject
{
    Q_OBJECT

public:
    /// How long after an event the engine gets to see it: 0, or what a poll interval would add.
    using Delay = std::function<Millis()>;
    /// Called at each moment before the engine works; for people who work the queue in a story.
    using Moment = std::function<void(Millis now)>;

    StoryRunner(Engine &engine, StoryClock &clock, StorySource source, Delay delay = {}, QObject *parent = nullptr);

    QFuture<void> run(Millis until, Moment moment = {});

Q_SIGNALS:
    void reached(qint64 now);

private:
    void step();
    void finish();
    std::optional<Millis> nextMoment();

    Engine &m_engine;
    StoryClock &m_clock;
    StorySource m_source;
    Delay m_delay;
    Moment m_moment;
    Millis m_until = 0;
    bool m_last = false;
    QFutureWatcher<void> m_cycle;
    std::optional<QPromise<void>> m_run;
};

} // namespace ring
