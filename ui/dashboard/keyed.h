// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QPushButton>

namespace ring {

/// A button for an action that shows the action's key beside its words. Follows the action's text and state.
class KeyedButton : public QPushButton
{
    Q_OBJECT

public:
    explicit KeyedButton(QAction *action, QWidget *parent = nullptr);

private:
    void follow();
    QAction *m_action;
};

/// "Save as CSV… (Ctrl+E)", without mnemonic marks.
QString withKey(const QAction *action);

} // namespace ring
