// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/console.h"

#include "ui/admin/adminpage.h"
#include "ui/board/boardpage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/escalations/escalationspage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"
#include "ui/shell/theme.h"

#include <QApplication>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
PageMaker maker()
{
    return [](Desk *desk, QWidget *parent) -> Page * { return new T(desk, parent); };
}

Theme::Mode modeOf(const QString &code)
{
    return code == u"dark" ? Theme::Mode::Dark : code == u"light" ? Theme::Mode::Light : Theme::Mode::System;
}

} // namespace

void applyLook(const ConsoleOptions &options)
{
    Preferences &preferences = Preferences::instance();
    preferences.open(options.preferences);
    const auto chosen = [&](const QString &option, const QString &key) {
        return option.isEmpty() ? preferences.value(key).toString() : option;
    };
    Language::apply(chosen(options.language, u"language"_s));
    Theme::instance().apply(modeOf(chosen(options.theme, u"theme"_s)),
                            options.scale > 0 ? options.scale : preferences.value(u"scale"_s, 1.0).toDouble());
}

std::unique_ptr<MainWindow> makeConsole(Desk *desk, const ConsoleOptions &options)
{
    applyLook(options);
    const QList<PageMaker> makers{maker<BoardPage>(), maker<InboxPage>(), maker<EscalationsPage>(),
                                  maker<DashboardPage>(), maker<AdminPage>()};
    return std::make_unique<MainWindow>(desk, makers, options.tray);
}

} // namespace ring
