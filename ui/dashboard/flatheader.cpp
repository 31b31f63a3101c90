// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/flatheader.h"

#include "ui/dashboard/look.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ring {

FlatHeader::FlatHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSectionsClickable(true);
    setFrameShape(QFrame::NoFrame);
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Look look = Look::of(palette());
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    QString text = model()->headerData(section, Qt::Horizontal).toString();
    if (sorted)
        text += sortIndicatorOrder() == Qt::DescendingOrder ? u" ↓"_s : u" ↑"_s;
    const QFont font = scaled(this->font(), smaller, sorted ? QFont::DemiBold : QFont::Normal);
    const QRect box = rect.adjusted(space::s, 0, -space::s, -1);
    painter->save();
    painter->fillRect(rect, look.surface);
    painter->setFont(font);
    painter->setPen(sorted ? look.text : look.muted);
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
    painter->setPen(look.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}

QSize FlatHeader::sectionSizeFromContents(int section) const
{
    const QString text = model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
    return {fontMetrics().horizontalAdvance(text) + 2 * space::m, fontMetrics().height() + space::m};
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Look look = Look::of(palette());
    painter.fillRect(viewport()->rect(), look.surface);
    painter.setPen(look.line);
    painter.drawLine(0, viewport()->height() - 1, viewport()->width(), viewport()->height() - 1);
    painter.end();
    QHeaderView::paintEvent(event);
}

} // namespace ring
