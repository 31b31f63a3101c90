// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/card.h"

#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"

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
    setRole(m_heading, "heading");
    setRole(m_note, "faint");
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
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.line);
    painter.setBrush(look.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::s, space::s);
}

} // namespace ring
