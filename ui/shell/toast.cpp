// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toast.h"

#include "ui/shell/paint.h"

#include <QEvent>
#include <QPainter>

namespace ring {

using namespace Qt::StringLiterals;

Toast::Toast(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"toast"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_leave.setSingleShot(true);
    connect(&m_leave, &QTimer::timeout, this, &QWidget::hide);
    parent->installEventFilter(this);
    hide();
}

void Toast::say(const QString &sentence, bool canUndo)
{
    m_sentence = sentence;
    m_canUndo = canUndo;
    setAccessibleName(sentence);
    place();
    show();
    raise();
    update();
    m_leave.start(canUndo ? 6000 : 4000);
}

void Toast::place()
{
    const QFont font = Theme::instance().font(13, QFont::Medium);
    const int undo = m_canUndo ? keyWidth(u"Z"_s) + textWidth(tr("Undo"), font) + px(28) : 0;
    const int wide = qMin(textWidth(m_sentence, font) + px(32) + undo, parentWidget()->width() - px(48));
    resize(wide, px(40));
    int bottom = parentWidget()->height() - px(28 + 56);
    // What is written next, and its buttons, stay free.
    for (const QWidget *foot : parentWidget()->findChildren<QWidget *>(u"composerFoot"_s))
        if (foot->isVisible())
            bottom = qMin(bottom, foot->mapTo(parentWidget(), QPoint()).y() - px(8));
    move((parentWidget()->width() - wide) / 2 + px(60), bottom - height());
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The inverse of the theme, so that it stands out of both.
    const bool dark = Theme::instance().dark();
    const QColor ground = dark ? QColor(0xF2, 0xF3, 0xF6) : QColor(0x22, 0x25, 0x2C);
    const QColor ink = dark ? QColor(0x19, 0x1B, 0x20) : QColor(0xFF, 0xFF, 0xFF);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), px(8), px(8));
    const QFont font = Theme::instance().font(13, QFont::Medium);
    QRect box = rect().adjusted(px(16), 0, -px(16), 0);
    if (m_canUndo) {
        const QString word = tr("Undo");
        const int key = px(20);
        const QRect cap(box.right() - key + 1, box.center().y() - key / 2 + 1, key, key);
        painter.setPen(ink);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4));
        painter.setFont(Theme::instance().font(11, QFont::DemiBold));
        painter.drawText(cap, Qt::AlignCenter, u"Z"_s);
        const int wide = textWidth(word, font);
        paintText(&painter, QRect(cap.left() - wide - px(8), box.top(), wide, box.height()), word, font, ink);
        box.setRight(cap.left() - wide - px(20));
    }
    paintText(&painter, box, m_sentence, font, ink);
}

} // namespace ring
