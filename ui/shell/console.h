// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/mainwindow.h"

#include <memory>

namespace ring {

/// How the console starts. Empty values mean: what was chosen last time, else what the system says.
struct ConsoleOptions
{
    QString preferences; ///< path of the INI file with the choices of this person; empty: kept in memory only
    QString language;    ///< "en" or "es"
    QString theme;       ///< "light", "dark" or "system"
    double scale = 0;    ///< 1.0 is normal, 1.25 larger
    bool tray = true;    ///< tray icon and desktop messages where the desktop has them
};

/// Language, theme and size as the options and the preferences say; also for what is shown before the window.
void applyLook(const ConsoleOptions &options);

/// The whole window over `desk`, which must outlive it. Needs a QApplication. Not shown yet.
std::unique_ptr<MainWindow> makeConsole(Desk *desk, const ConsoleOptions &options);

} // namespace ring
