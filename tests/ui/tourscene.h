// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/localdesk.h"
#include "engine/runtime/storyrunner.h"
#include "engine/sandbox/install.h"
#include "engine/sandbox/populationstory.h"
#include "engine/sandbox/sandboxsetup.h"
#include "tests/support/spine.h"
#include "tests/ui/uiscene.h"

#include <QDir>
#include <QEventLoop>
#include <QFutureWatcher>

namespace ring {

/// A morning of the invented operator, played by the ordinary stages up to `until`; for a picture of the board.
class MorningScene
{
public:
    MorningScene(Millis start, Millis until)
        : m_clock(start)
    {
        SandboxOptions options;
        options.seed = 5;
        options.rate = 2;
        options.clock = &m_clock;
        options.start = start;
        m_sandbox = std::make_unique<SandboxServer>(options, std::make_unique<PopulationStory>(options));
        if (auto port = m_sandbox->listen(); !port)
            qFatal("sandbox: %s", qPrintable(port.error().sentence));
        EngineOptions wishes;
        wishes.store.file = m_folder.filePath(QStringLiteral("store.db"));
        wishes.clock = &m_clock;
        wishes.changes = &m_changes;
        wishes.pollFrom = start;
        wishes.seed = 7;
        wishes.secretFor = sandboxSecrets(m_sandbox->address());
        if (auto database = Database::open(wishes.store);
            !database || !installSandbox(**database, setupFor(options, m_sandbox->address()), start))
            qFatal("The sandbox could not be set up.");
        m_engine = std::make_unique<Engine>(wishes);
        if (auto opened = m_engine->open(); !opened)
            qFatal("engine: %s", qPrintable(opened.error().detail));
        play(until);
        LocalDeskOptions desk;
        desk.store = wishes.store;
        desk.clock = &m_clock;
        desk.changes = &m_changes;
        desk.sandbox = true;
        m_desk = std::make_unique<LocalDesk>(desk);
    }
    LocalDesk *desk() { return m_desk.get(); }

private:
    void play(Millis until)
    {
        StoryRunner runner(
            *m_engine, m_clock,
            {[this] { return m_sandbox->nextEventAt(); }, [this](Millis now) { m_sandbox->advanceTo(now); }},
            [] { return 2 * secondMs; });
        QEventLoop loop;
        QFutureWatcher<void> watcher;
        QObject::connect(&watcher, &QFutureWatcher<void>::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(runner.run(until));
        if (!watcher.isFinished())
            loop.exec();
    }

    QTemporaryDir m_folder;
    StoryClock m_clock;
    Changes m_changes;
    std::unique_ptr<SandboxServer> m_sandbox;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<LocalDesk> m_desk;
};

/// The console on real parts: a sandbox on the loopback, an engine with a SQLite file, the desk over it and the window.
/// Time is told by the test; between two spans of it everything stands still.
class TourScene
{
public:
    enum class Store { SetUp, Empty };
    explicit TourScene(const QByteArray &document, const ConsoleOptions &options = Scene::lightEnglish(),
                       Store store = Store::SetUp)
        : spine(document)
    {
        if (store == Store::Empty)
            forgetSetup();
        LocalDeskOptions wishes;
        wishes.store = spine.address();
        wishes.clock = &spine.clock;
        wishes.changes = &spine.changes;
        wishes.secretFor = spine.options().secretFor;
        wishes.sandbox = store == Store::SetUp;
        desk = std::make_unique<LocalDesk>(wishes);
        open(options);
    }
    /// As a folder that was just made: the phone company is there, but nobody told the program of it.
    void forgetSetup()
    {
        spine.killEngine();
        EngineOptions options = spine.options();
        {
            auto database = Database::open(options.store);
            for (const char *table : {"lines", "locations", "polls", "connections"})
                if (!database ||
                    !QSqlQuery((*database)->handle()).exec(QStringLiteral("DELETE FROM ") + QLatin1String(table)))
                    qFatal("The store could not be emptied.");
        }
        spine.restartEngine();
    }
    void open(const ConsoleOptions &options)
    {
        window.reset();
        window = makeConsole(desk.get(), options);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qWarning("The window did not become active.");
    }
    /// One keystroke to whatever has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(target(), key, modifiers);
        Scene::settle();
    }
    void type(const QString &words) { QTest::keyClicks(target(), words); }
    QWidget *target() const
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup;
        if (QWidget *dialog = QApplication::activeModalWidget())
            return dialog->focusWidget() ? dialog->focusWidget() : dialog;
        return QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
    }
    template<typename T>
    T *find(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }
    template<typename T>
    T *page(const char *name) const
    {
        return qobject_cast<T *>(window->page(QLatin1String(name)));
    }
    /// With RING_SHOTS set to a folder, the window as it is now.
    void shoot(const char *name) const
    {
        const QString folder = qEnvironmentVariable("RING_SHOTS");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            window->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    }

    Spine spine;
    std::unique_ptr<LocalDesk> desk;
    std::unique_ptr<MainWindow> window;
};

} // namespace ring
