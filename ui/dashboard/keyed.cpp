// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/keyed.h"

using namespace Qt::StringLiterals;

namespace ring {

namespace {
QString keyOf(const QAction *action)
{
    return action->shortcut().toString(QKeySequence::NativeText);
}
} // namespace

KeyedButton::KeyedButton(QAction *action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setAutoDefault(false);
    connect(action, &QAction::changed, this, &KeyedButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void KeyedButton::follow()
{
    const QString key = keyOf(m_action);
    // The short words, where an action has some; the long ones are for the palette and the screen reader.
    setText(key.isEmpty() ? m_action->iconText() : m_action->iconText() + u"   "_s + key);
    setEnabled(m_action->isEnabled());
    setToolTip(m_action->toolTip());
    setAccessibleName(m_action->text().remove(u'&'));
    setAccessibleDescription(key);
}

QString withKey(const QAction *action)
{
    const QString key = keyOf(action);
    const QString text = action->text().remove(u'&');
    return key.isEmpty() ? text : u"%1 (%2)"_s.arg(text, key);
}

} // namespace ring
