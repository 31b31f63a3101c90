// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/calmtable.h"

#include "ui/dashboard/flatheader.h"
#include "ui/dashboard/look.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
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

void CalmTable::fitContents()
{
    m_fits = true;
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &CalmTable::share);
    setModel(model());
}

void CalmTable::setModel(QAbstractItemModel *model)
{
    if (model != this->model())
        QTableView::setModel(model);
    if (!m_fits || !model)
        return;
    // Rows come in bursts; the widths are worked out once behind them.
    const auto soon = [this] { m_soon.start(); };
    connect(model, &QAbstractItemModel::modelReset, this, soon);
    connect(model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(model, &QAbstractItemModel::dataChanged, this, soon);
    connect(model, &QAbstractItemModel::headerDataChanged, this, soon);
    m_soon.start();
}

int CalmTable::wanted(int column) const
{
    constexpr int looked = 80;
    const QFontMetrics metrics = fontMetrics();
    // The heading of the column that sorts is bold and has an arrow; becoming that must not change its width.
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QString heading = model()->headerData(column, Qt::Horizontal).toString() +
                            (isSortingEnabled() ? QStringLiteral(u" ↓") : QString());
    int wide = qMax(int(QFontMetrics(bold).horizontalAdvance(heading) * FlatHeader::smaller) + 1,
                    int(m_widths.value(column) * metrics.height()));
    for (int row = 0; row < qMin(looked, model()->rowCount()); ++row)
        wide = qMax(wide, metrics.horizontalAdvance(model()->index(row, column).data().toString().simplified()));
    return wide + 2 * space::s + 2;
}

void CalmTable::share()
{
    const int columns = model() ? model()->columnCount() : 0;
    if (columns == 0)
        return;
    QList<int> wanted;
    for (int column = 0; column < columns; ++column)
        wanted << this->wanted(column);
    const int room = viewport()->width();
    const int least = fontMetrics().height() * 5 / 2;
    QList<int> sorted = wanted;
    std::sort(sorted.begin(), sorted.end());
    // The widest column is cut to what is left when all shorter ones have theirs, then the next widest with it.
    int left = room;
    int cut = sorted.last();
    for (int i = 0; i < columns; ++i) {
        const int fair = left / (columns - i);
        if (sorted.at(i) > fair) {
            cut = qMax(least, fair);
            break;
        }
        left -= sorted.at(i);
    }
    int used = 0;
    for (int &wide : wanted)
        used += wide = qMin(wide, cut);
    const int spare = qMax(0, room - used);
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, wanted.at(column) + spare * wanted.at(column) / qMax(1, used));
}

void CalmTable::size()
{
    const int em = fontMetrics().height();
    verticalHeader()->setDefaultSectionSize(em + space::m);
    if (m_fits)
        return share();
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

bool CalmDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const QString text = index.data().toString().simplified();
    const bool cut = option.fontMetrics.horizontalAdvance(text) > option.rect.width() - 2 * space::s;
    if (event->type() != QEvent::ToolTip || !cut || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), text, view);
    return true;
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
