// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/storyrunner.h"

namespace ring {

StoryRunner::StoryRunner(Engine &engine, StoryClock &clock, StorySource source, Delay delay, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_source(std::move(source))
    , m_delay(std::move(delay))
{
    connect(&m_cycle, &QFutureWatcher<void>::finished, this, [this] {
        // An engine that was ended in the middle ends its round unfinished.
        if (!m_cycle.isCanceled())
            step();
    });
}

QFuture<void> StoryRunner::run(Millis until, Moment moment)
{
    m_until = until;
    m_moment = std::move(moment);
    m_last = false;
    m_run.emplace();
    m_run->start();
    QFuture<void> future = m_run->future();
    m_cycle.setFuture(m_engine.cycle());
    return future;
}

std::optional<Millis> StoryRunner::nextMoment()
{
    const auto story = m_source.nextEventAt();
    const auto due = m_engine.nextDue();
    if (story && due)
        return std::min(*story, *due);
    return story ? story : due;
}

void StoryRunner::step()
{
    if (m_last)
        return finish();
    const auto next = nextMoment();
    const Millis delay = m_delay ? m_delay() : 0;
    // A moment that stays due after it was worked on must not hold the story still.
    const Millis moment = std::max(next.value_or(m_until) + delay, m_clock.now() + 1);
    m_last = !next || moment >= m_until;
    m_clock.set(m_last ? std::max(m_until, m_clock.now()) : moment);
    m_source.advanceTo(m_clock.now());
    if (m_moment)
        m_moment(m_clock.now());
    Q_EMIT reached(m_clock.now());
    m_cycle.setFuture(m_engine.cycle());
}

void StoryRunner::finish()
{
    QPromise<void> done = std::move(*m_run);
    m_run.reset();
    done.finish();
}

} // namespace ring
