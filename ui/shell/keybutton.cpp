// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keybutton.h"

#include "ui/shell/icons.h"
#include "ui/shell/labels.h"
#include "ui/shell/paint.h"

#include <QEvent>
#include <QPainter>

namespace ring {

using namespace Qt::StringLiterals;

QString keyOf(const QAction *action)
{
    const QString shown = action->property("shownKey").toString();
    if (!shown.isEmpty())
        return shown;
    // Keyboards say Enter.
    return action->shortcut().toString(QKeySequence::NativeText).replace(u"Return"_s, u"Enter"_s);
}

KeyButton::KeyButton(QAction *action, Look look, QWidget *parent)
    : QAbstractButton(parent)
    , m_action(action)
    , m_look(look)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setObjectName(action->objectName() + u"Button"_s);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &KeyButton::follow);
    follow();
}

void KeyButton::follow()
{
    if (!m_action)
        return;
    setText(m_action->iconText());
    setEnabled(m_action->isEnabled());
    const QString hint = m_action->property("hint").toString();
    setToolTip(plainTip(hint.isEmpty() ? m_action->text() : hint));
    setAccessibleName(m_action->text());
    setAccessibleDescription(keyText());
    updateGeometry();
    update();
}

QString KeyButton::keyText() const
{
    return m_action ? keyOf(m_action) : QString();
}

QSize KeyButton::sizeHint() const
{
    const QFont font = Theme::instance().font(12, QFont::Medium);
    const QString key = keyText();
    return {textWidth(text(), font) + (key.isEmpty() ? 0 : keyWidth(key) + px(8)) + px(16), px(28)};
}

bool KeyButton::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const bool primary = m_look == Look::Primary && isEnabled();
    QColor ground = primary ? t.accentFill : m_look == Look::Quiet ? QColor(Qt::transparent) : t.panel;
    if (!primary && isEnabled() && (underMouse() || isDown()))
        ground = isDown() ? t.selected : t.hover;
    const QColor edge = hasFocus() ? t.accent : primary ? t.accentFill : m_look == Look::Quiet ? ground : t.line;
    painter.setPen(edge);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6));
    QRect box = rect().adjusted(px(8), 0, -px(8), 0);
    const QString key = keyText();
    if (!key.isEmpty()) {
        const int width = keyWidth(key);
        if (!isEnabled())
            painter.setOpacity(0.6);
        paintKey(&painter, QRect(box.right() - width + 1, box.top(), width, box.height()), key, primary);
        painter.setOpacity(1);
        box.setRight(box.right() - width - px(8));
    }
    const QColor ink = primary ? t.onAccent : isEnabled() ? t.text : t.faint;
    paintText(&painter, box, text(), Theme::instance().font(12, QFont::Medium), ink);
}

} // namespace ring
