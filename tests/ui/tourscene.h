// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/localdesk.h"
#include "tests/support/spine.h"
#include "tests/ui/uiscene.h"

#include <QDir>

namespace ring {

/// The console on real parts: a sandbox on the loopback, an engine with a SQLite file, the desk over it and the window.
/// Time is told by the test; between two spans of it everything stands still.
class TourScene
{
public:
    explicit TourScene(const QByteArray &document, const ConsoleOptions &options = Scene::lightEnglish())
        : spine(document)
    {
        LocalDeskOptions wishes;
        wishes.store.file = spine.file();
        wishes.clock = &spine.clock;
        wishes.changes = &spine.changes;
        wishes.sandbox = true;
        desk = std::make_unique<LocalDesk>(wishes);
        open(options);
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
