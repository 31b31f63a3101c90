// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/engine.h"
#include "engine/sandbox/sandboxserver.h"

#include <QTemporaryDir>

namespace ring {

/// The whole path on real parts, in time told by the test: a sandbox on the loopback that plays a scenario, and an engine
/// with a SQLite file that polls it over HTTP. The engine can be destroyed and made anew over the same store.
class Spine
{
public:
    /// Plays tests/scenarios/<name>.json, or the given document.
    explicit Spine(const QString &scenario, EngineOptions options = {});
    explicit Spine(const QByteArray &document, EngineOptions options = {});

    /// Lets the story and the engine run, event by event, up to `until`.
    void runTo(Millis until);
    void runFor(Millis duration) { runTo(clock.now() + duration); }
    void restartEngine();

    Database &store() { return engine->database(); }
    QVariant value(const QString &sql);
    QList<SandboxEvent> events(const QString &type) const;
    Millis start() const { return m_start; }
    QString file() const { return m_folder.filePath(QStringLiteral("store.db")); }

    StoryClock clock{0};
    Changes changes;
    std::unique_ptr<SandboxServer> sandbox;
    std::unique_ptr<Engine> engine;

private:
    void begin(const QByteArray &document);
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/spine-XXXXXX")};
    EngineOptions m_options;
    Millis m_start = 0;
};

} // namespace ring
