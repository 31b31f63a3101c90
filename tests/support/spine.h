// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/engine.h"
#include "engine/sandbox/sandboxserver.h"
#include "engine/sandbox/scenario.h"
#include "tests/support/teststores.h"

namespace ring {

/// Counts the requests that have left and have no answer yet.
class Traffic : public NetWatch
{
public:
    void happens(Moment moment) override
    {
        m_open += moment == Moment::Leaves ? 1 : moment == Moment::Answered ? -1 : 0;
    }
    bool isQuiet() const { return m_open == 0; }

private:
    int m_open = 0;
};

/// The whole path on real parts, in time told by the test: a sandbox on the loopback that plays a scenario, and an
/// engine with a store that polls it over HTTP. The engine can be destroyed and made anew over the same store.
class Spine
{
public:
    /// Plays tests/scenarios/<name>.json, or the given document.
    explicit Spine(const QString &scenario, EngineOptions options = {});
    explicit Spine(const QByteArray &document, EngineOptions options = {});

    /// Lets the story and the engine run, event by event, up to `until`. False when `stopWhen` ended it early. Time
    /// stands still while the engine works, and passes while a request of its rests (a provider that asks to wait).
    bool runTo(Millis until);
    bool runFor(Millis duration) { return runTo(clock.now() + duration); }
    /// The same in steps, so that the engine polls every `step` even while nothing happens in the story.
    bool pollFor(Millis duration, Millis step);

    /// Ends the engine where it stands, as a power cut would.
    void killEngine();
    void restartEngine();
    /// restartEngine() that may fail, for stores that refuse.
    Expected<void> tryRestart();
    /// Asked whenever the event loop comes round; true kills the engine there.
    void stopWhen(std::function<bool()> stop) { m_stop = std::move(stop); }
    /// Of the next engine.
    EngineOptions &options() { return m_options; }

    Database &store() { return engine->database(); }
    QVariant value(const QString &sql);
    QList<SandboxEvent> events(const QString &type) const;
    /// How many texts the provider accepted for each number.
    QMap<QString, int> textsByNumber() const;
    /// The rows of a query, columns joined by a blank.
    QStringList rows(const QString &sql);
    Millis start() const { return m_start; }
    StoreAddress address() const { return m_options.store; }

    TestStores stores;
    StoryClock clock{0};
    Changes changes;
    Traffic traffic;
    std::unique_ptr<SandboxServer> sandbox;
    std::unique_ptr<Engine> engine;

private:
    void begin(const QByteArray &document);
    void installStore(const Scenario &scenario);
    bool waitFor(const QFuture<void> &run);
    EngineOptions m_options;
    std::function<bool()> m_stop;
    Millis m_start = 0;
};

} // namespace ring
