// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/emptystate.h"

#include "ui/shell/icons.h"
#include "ui/shell/paint.h"

#include <QPainter>

namespace ring {

EmptyState::EmptyState(const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
{
}

void EmptyState::say(const QString &title, const QString &hint)
{
    if (title == m_title && hint == m_hint)
        return;
    m_title = title;
    m_hint = hint;
    setAccessibleName(title + u' ' + hint);
    update();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens().panel);
    const int disc = px(56);
    const QRect circle((width() - disc) / 2, qMax(px(24), height() * 2 / 5 - disc), disc, disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().greySoft);
    painter.drawEllipse(circle);
    const int inset = px(16);
    paintIcon(&painter, circle.adjusted(inset, inset, -inset, -inset), m_icon, tokens().soft);
    QRect box(px(24), circle.bottom() + px(16), width() - px(48), px(24));
    painter.setFont(Theme::instance().font(15, QFont::DemiBold));
    painter.setPen(tokens().text);
    painter.drawText(box, Qt::AlignHCenter | Qt::AlignVCenter, m_title);
    const int wide = qMin(px(460), width() - px(48));
    box = QRect((width() - wide) / 2, box.bottom() + px(4), wide, px(80));
    painter.setFont(Theme::instance().font(13));
    painter.setPen(tokens().soft);
    painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_hint);
}

} // namespace ring
