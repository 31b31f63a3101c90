// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/sandboxhost.h"
#include "app/verbs/endsignals.h"
#include "app/verbs/eventfeed.h"
#include "app/verbs/summary.h"
#include "engine/retention/backupkeeper.h"
#include "engine/runtime/engine.h"
#include "engine/setup/credentials.h"

#include <QElapsedTimer>
#include <QTimer>

namespace ring {

struct RunOptions
{
    bool sandbox = false;
    bool untilIdle = false;
    bool events = false;
    double seconds = 0; ///< 0: until asked to end
    double speed = 0;   ///< of the sandbox's time
    SandboxChoice story;
};

/// One run of the windowless engine on a data folder: starts it, tells what happens, and ends it.
/// Thread: the main one. `ended` comes once, through the event loop.
class EngineRun : public QObject
{
    Q_OBJECT

public:
    EngineRun(DataFolder folder, RunOptions options, QObject *parent = nullptr);
    ~EngineRun() override;

    /// Takes the lock, prepares the sandbox if one was asked for, opens the engine and starts it.
    Expected<void> start();
    /// Whether every connection answered when it was last asked.
    bool good() const { return m_problems.isEmpty(); }

Q_SIGNALS:
    void ended();

private:
    Expected<void> openStore();
    Expected<void> openEngine();
    void storeSaid(const QString &sentence, bool damaged);
    void mendAndGoOn();
    void keepBackups();
    void begin();
    void tellNews();
    void watchOthers();
    void tellProblems();
    void tellSummary();
    void finish();

    DataFolder m_folder;
    RunOptions m_options;
    std::unique_ptr<QLockFile> m_lock;
    SystemClock m_wallClock;
    Credentials m_credentials;
    Changes m_changes;
    std::unique_ptr<SandboxHost> m_host;
    std::unique_ptr<BackupKeeper> m_backups;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<EventFeed> m_feed;
    EndSignals m_signals;
    Summary m_summary;
    QHash<QString, QString> m_problems;
    QTimer m_gather;
    QTimer m_watch; ///< SQLite: what other programs commit
    QTimer m_lines;
    QElapsedTimer m_quiet;
    bool m_finished = false;
};

} // namespace ring
