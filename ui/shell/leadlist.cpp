// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/leadlist.h"

#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>

namespace ring {

using namespace Qt::StringLiterals;

LeadList::LeadList(QWidget *parent)
    : QListView(parent)
    , m_pill(new QPushButton(this))
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    verticalScrollBar()->setSingleStep(px(26));
    m_pill->setObjectName(u"newPill"_s);
    m_pill->setProperty("role", u"primary"_s);
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->hide();
    connect(m_pill, &QPushButton::clicked, this, [this] {
        if (!m_new.isEmpty())
            scrollTo(m_new.first(), PositionAtTop);
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LeadList::countArrivals);
}

void LeadList::keepPlace(const std::function<void()> &change)
{
    QPersistentModelIndex anchor = currentIndex();
    if (!anchor.isValid() || !viewport()->rect().intersects(visualRect(anchor)))
        anchor = indexAt(QPoint(px(8), px(4)));
    const int before = anchor.isValid() ? visualRect(anchor).top() : 0;
    const bool hadRows = anchor.isValid();
    m_counting = hadRows;
    change();
    m_counting = false;
    executeDelayedItemsLayout();
    updateGeometries();
    if (anchor.isValid() && hadRows)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(anchor).top() - before);
    countArrivals();
}

void LeadList::startAnew(const std::function<void()> &change)
{
    m_new.clear();
    change();
    executeDelayedItemsLayout();
    updateGeometries();
    if (currentIndex().isValid() && currentIndex().row() > 1)
        scrollTo(currentIndex());
    else
        scrollToTop();
    countArrivals();
}

void LeadList::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QListView::rowsInserted(parent, start, end);
    for (int row = start; m_counting && row <= end; ++row)
        if (const QModelIndex fresh = model()->index(row, 0); !m_stops || m_stops(fresh))
            m_new << QPersistentModelIndex(fresh);
}

void LeadList::countArrivals()
{
    const QRect seen = viewport()->rect();
    m_new.removeIf([&](const QPersistentModelIndex &index) {
        return !index.isValid() || seen.contains(visualRect(index).center());
    });
    m_arrivals = int(m_new.size());
    m_pill->setText(tr("%n new", "rows that arrived out of sight", m_arrivals));
    m_pill->setAccessibleName(m_pill->text());
    m_pill->setVisible(m_arrivals > 0);
    placePill();
}

void LeadList::placePill()
{
    m_pill->adjustSize();
    m_pill->move((width() - m_pill->width()) / 2, px(8));
    m_pill->raise();
}

void LeadList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placePill();
}

QModelIndex LeadList::stopFrom(int row, int direction) const
{
    for (; row >= 0 && row < model()->rowCount(); row += direction)
        if (const QModelIndex index = model()->index(row, 0); !m_stops || m_stops(index))
            return index;
    return {};
}

QModelIndex LeadList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    QModelIndex next;
    if (action == MoveDown || action == MoveNext)
        next = stopFrom(row + 1, 1);
    else if (action == MoveUp || action == MovePrevious)
        next = row < 0 ? stopFrom(0, 1) : stopFrom(row - 1, -1);
    else if (action == MoveHome)
        next = stopFrom(0, 1);
    else
        next = QListView::moveCursor(action, modifiers);
    return next.isValid() ? next : currentIndex();
}

void LeadList::step(int rows, bool extend)
{
    QModelIndex target = currentIndex();
    for (int i = 0; i < qAbs(rows); ++i) {
        const QModelIndex next =
            stopFrom((target.isValid() ? target.row() : -1) + (rows > 0 ? 1 : -1), rows > 0 ? 1 : -1);
        if (next.isValid())
            target = next;
    }
    if (!target.isValid())
        return;
    const auto how = extend ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect;
    if (extend && currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select);
    selectionModel()->setCurrentIndex(target, how);
    scrollTo(target);
}

QModelIndex LeadList::nextAfter(const QModelIndex &leaving) const
{
    if (!leaving.isValid())
        return stopFrom(0, 1);
    const QModelIndex below = stopFrom(leaving.row() + 1, 1);
    return below.isValid() ? below : stopFrom(leaving.row() - 1, -1);
}

void LeadList::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void LeadList::toggleChosen()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle);
}

void LeadList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentMoved();
}

void LeadList::keyPressEvent(QKeyEvent *event)
{
    // Letters are commands here; the type-ahead search of lists would swallow them.
    if (event->modifiers() == Qt::NoModifier && !event->text().isEmpty() && event->text().at(0).isLetterOrNumber()) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace ring
