// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/card.h"

#include "ui/dashboard/look.h"

#include <QEvent>
#include <QPainter>

namespace ring {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_note(new QLabel(this))
    , m_row(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    m_heading->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_row->setSpacing(space::s);
    m_row->addWidget(m_heading, 1);
    m_row->addWidget(m_note);
    m_column->setContentsMargins(space::m, space::s, space::m, space::m);
    m_column->setSpacing(space::s);
    m_column->addLayout(m_row);
    dress();
}

void Card::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
}

void Card::setBody(QWidget *body, int stretch)
{
    m_column->addWidget(body, stretch);
    m_heading->setBuddy(body);
}

void Card::paintEvent(QPaintEvent *)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.surface);
    painter.setPen(look.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void Card::dress()
{
    if (m_dressing)
        return;
    m_dressing = true;
    const Look look = Look::of(palette());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, look.text);
    m_heading->setPalette(ink);
    m_heading->setFont(scaled(font(), 1.0, QFont::DemiBold));
    ink.setColor(QPalette::WindowText, look.muted);
    m_note->setPalette(ink);
    m_note->setFont(scaled(font(), 0.92));
    m_dressing = false;
}

} // namespace ring
