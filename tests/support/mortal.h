// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/sandbox/scenario.h"
#include "tests/support/ending.h"

#include <QProcess>
#include <QTemporaryDir>

namespace ring {

/// Where the child process kills itself with SIGKILL: at the `at`-th of its store accesses, of its network events
/// (request about to leave, left, answer there) or of either. 0: nowhere.
struct KillPoint
{
    enum class Of { Store, Network, Either };
    Of of = Of::Either;
    int at = 0;
};

/// A sandbox in this process that outlives an engine in another one. The engine plays the story in told time, over real
/// HTTP and a real SQLite file, and is killed where asked; the next life goes on from the file alone.
///
/// The program that uses this starts itself again as the child: its main() hands over to mortalMain() when
/// isMortalChild() says so.
class Mortal
{
public:
    /// How one life of the engine ended.
    struct Life
    {
        bool killed = false; ///< by SIGKILL
        bool done = false;   ///< it reached the end of the story
        int accesses = 0;    ///< of a life that was done
        int netEvents = 0;
        QString said; ///< on standard error, for a failure's message
    };

    Mortal(const QString &scenario, Millis length);

    /// Starts the child where the last one left time and waits for its end. `realMs`: kill it after so much real time,
    /// wherever it is then; 0: do not.
    Life live(KillPoint kill = {}, int realMs = 0);
    /// To be asked when no child lives.
    Ending ending();
    /// What the provider wrote down itself, in its journal file: every text it was asked for.
    qsizetype journalled() const;
    const SandboxServer &sandbox() const { return *m_sandbox; }

private:
    void installStore(const Scenario &scenario);
    void obey(QProcess &child);
    QByteArray orders(KillPoint kill) const;

    QTemporaryDir m_folder;
    StoryClock m_clock{0};
    Millis m_start = 0;
    Millis m_until = 0;
    quint32 m_seed = 7;
    std::unique_ptr<SandboxServer> m_sandbox;
};

/// Whether these words start the child of a Mortal.
bool isMortalChild(int argc, char **argv);
int mortalMain(int argc, char **argv);

} // namespace ring
