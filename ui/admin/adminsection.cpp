// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/adminsection.h"

namespace ring {

QAction *AdminSection::act(const QString &text, const QKeySequence &key, const std::function<void()> &does)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [does] { does(); });
    addAction(action);
    m_actions.append(action);
    return action;
}

} // namespace ring
