// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/textpreview.h"

#include "engine/compose/segments.h"
#include "ui/admin/form.h"
#include "ui/dashboard/look.h"

#include <QCoreApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace ring {

QString segmentMeter(const QString &text)
{
    const Segments segments = countSegments(text);
    //: %1, %2: numbers of characters
    QString meter = TextPreview::tr("%1 of %2 characters, %n text(s)", nullptr, segments.count)
                        .arg(segments.units)
                        .arg(segments.capacity);
    if (!segments.gsm7)
        //: %1: a single character
        meter += TextPreview::tr(". “%1” makes every text hold only 70 characters.").arg(segments.culprit);
    return meter;
}

TextPreview::TextPreview(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_meter(roleLabel("faint"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setContentsMargins(space::m, space::s, space::m, space::s);
    m_text->setAccessibleName(tr("The text as the caller reads it"));
    column->addWidget(m_text);
    column->addWidget(m_meter);
}

void TextPreview::show(const QString &text)
{
    m_text->setText(text);
    m_meter->setText(text.isEmpty() ? QString() : segmentMeter(text));
    update();
}

void TextPreview::paintEvent(QPaintEvent *)
{
    if (m_text->text().isEmpty())
        return;
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(look.surface, look.accent, look.dark ? 0.22 : 0.10));
    painter.drawRoundedRect(m_text->geometry(), space::s, space::s);
}

} // namespace ring
