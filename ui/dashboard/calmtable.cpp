// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/calmtable.h"

#include "ui/dashboard/flatheader.h"
#include "ui/dashboard/look.h"

#include <QKeyEvent>
#include <QPainter>

#include <numeric>

namespace ring {

CalmTable::CalmTable(QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new FlatHeader(this));
    setItemDelegate(new CalmDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableView::doubleClicked, this, &CalmTable::entered);
    size();
}

void CalmTable::setWidths(const QList<double> &widths)
{
    m_widths = widths;
    size();
}

void CalmTable::setEmptyText(const QString &text)
{
    m_empty = text;
    viewport()->update();
}

void CalmTable::size()
{
    const int em = fontMetrics().height();
    verticalHeader()->setDefaultSectionSize(em + space::m);
    const double wanted = std::accumulate(m_widths.begin(), m_widths.end(), 0.0) * em;
    const double factor = wanted > 0 ? qMax(0.66, (viewport()->width() - 1) / wanted) : 1;
    for (int column = 0; column < m_widths.size(); ++column)
        setColumnWidth(column, int(m_widths.at(column) * em * factor));
}

void CalmTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    size();
}

void CalmTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        Q_EMIT entered(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void CalmTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        size();
}

void CalmTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_empty.isEmpty() || !model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(Look::of(palette()).muted);
    painter.drawText(viewport()->rect().adjusted(space::xl, space::l, -space::xl, -space::l),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_empty);
}

void CalmDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look look = Look::of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        const bool active = option.state & QStyle::State_Active;
        painter->fillRect(option.rect, mixed(look.surface, look.focus, active ? (look.dark ? 0.28 : 0.14) : 0.08));
    }
    painter->setPen(look.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = option.rect.adjusted(space::s, 0, -space::s, -1);
    const QVariant ink = index.data(Qt::ForegroundRole);
    painter->setPen(ink.canConvert<QColor>() ? ink.value<QColor>() : look.text);
    painter->setFont(option.font);
    const QString text = index.data().toString().simplified();
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, box.width()));
    painter->restore();
}

} // namespace ring
