// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakedesk.h"
#include "ui/shell/console.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDesktopServices>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

namespace ring {

/// Makes Qt run without a display when there is none; before QApplication.
inline const bool withoutDisplay = [] {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return true;
}();

/// Every warning but those with which the display-less platform says what it cannot do.
inline QRegularExpression ownWarnings()
{
    return QRegularExpression(QStringLiteral("^(?!This plugin does not support).*$"));
}

/// A window over a fake desk with a scene, active and settled.
struct Scene
{
    explicit Scene(int leads = 40, int locations = 12, const ConsoleOptions &options = lightEnglish())
    {
        desk.fill(leads, locations);
        open(options);
    }
    static ConsoleOptions lightEnglish()
    {
        ConsoleOptions options;
        options.language = QStringLiteral("en");
        options.theme = QStringLiteral("light");
        options.scale = 1.0;
        options.tray = false;
        return options;
    }
    void open(const ConsoleOptions &options)
    {
        window = makeConsole(&desk, options);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qWarning("The window did not become active.");
        settle();
    }
    /// Lets answers of the desk arrive; they come through the event loop, nothing is waited for.
    static void settle()
    {
        for (int i = 0; i < 8; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    /// One keystroke to whatever has the focus, as a person would press it.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keystrokes;
        QWidget *target = QApplication::activePopupWidget();
        if (!target)
            target = QApplication::focusWidget();
        QTest::keyClick(target ? target : window.get(), key, modifiers);
        settle();
    }
    QAbstractItemView *list(const char *name) const
    {
        return window->findChild<QAbstractItemView *>(QLatin1String(name));
    }

    FakeDesk desk;
    std::unique_ptr<MainWindow> window;
    int keystrokes = 0;
};

} // namespace ring
