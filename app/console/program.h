// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/sandboxhost.h"
#include "engine/desk/localdesk.h"
#include "engine/retention/backupkeeper.h"
#include "engine/runtime/enginethread.h"
#include "engine/setup/datafolder.h"
#include "ui/shell/console.h"

#include <QCommandLineParser>

namespace ring {

/// The console as a program: reads its arguments, opens the data folder, starts the engine behind it and shows the
/// window.
class Program
{
public:
    Program();
    ~Program();

    /// False when there is nothing to run: help was asked for, or something failed; exitCode() tells.
    bool start();
    /// What exec() ends with when the data file broke or somebody wants a backup back: end the program and begin it
    /// anew, which mends the file (makeWhole).
    static constexpr int beginAnew = 77;
    int exitCode() const { return m_exitCode; }

private:
    bool refuse(const QString &sentence, int code);
    bool readArguments();
    Expected<void> openFolder();
    Expected<void> reachServer();
    ConsoleOptions look() const;
    Expected<void> startSandbox();
    Expected<void> startEngine();
    void watchStore();
    void showWindow();

    QCommandLineParser m_arguments;
    int m_exitCode = 0;
    bool m_sandbox = false;
    SystemClock m_systemClock;
    Changes m_changes;
    std::optional<DataFolder> m_folder;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<BackupKeeper> m_backups;
    QString m_storeProblem;
    EngineThread m_thread;
    std::unique_ptr<SandboxHost> m_host; ///< lives on the engine's thread
    std::unique_ptr<LocalDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace ring
