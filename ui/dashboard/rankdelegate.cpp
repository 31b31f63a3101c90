// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/rankdelegate.h"

#include "ui/dashboard/look.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

QColor inkFor(const RankedLocation &row, int column, const Look &look)
{
    if (column == LocationRankModel::Flag && row.outlier.worst() >= outlierFrom)
        return look.bad;
    const bool quiet = column == LocationRankModel::Norm || column == LocationRankModel::Flag;
    return quiet ? look.muted : look.text;
}

} // namespace

QSize RankDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize base = QStyledItemDelegate::sizeHint(option, index);
    return {base.width() + space::l, option.fontMetrics.height() + space::m};
}

void RankDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look look = Look::of(option.palette);
    const RankedLocation row = index.data(LocationRankModel::RankedRole).value<RankedLocation>();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    if (selected)
        painter->fillRect(option.rect, mixed(look.surface, look.focus, look.dark ? 0.28 : 0.14));
    painter->setPen(look.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QRect box = option.rect.adjusted(space::s, 0, -space::s, -1);
    if (index.column() == LocationRankModel::Weeks)
        paintWeeks(painter, box, row, look);
    if (index.column() == LocationRankModel::Unanswered)
        paintShare(painter, box, row, look);
    const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, box.width());
    painter->setFont(option.font);
    painter->setPen(inkFor(row, index.column(), look));
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft, text);
    if ((option.state & QStyle::State_HasFocus) && selected) {
        painter->setPen(QPen(look.focus, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

void RankDelegate::paintShare(QPainter *painter, const QRect &box, const RankedLocation &row, const Look &look) const
{
    const double share = row.metrics.metrics.value(u"unanswered_24h_share"_s).value;
    const QRect track(box.left(), box.bottom() - 4, box.width(), 3);
    painter->fillRect(track, look.line);
    painter->fillRect(QRect(track.topLeft(), QSize(int(track.width() * qBound(0.0, share, 1.0)), 3)),
                      share > 0.05 ? look.bad : look.booked);
}

void RankDelegate::paintWeeks(QPainter *painter, const QRect &box, const RankedLocation &row, const Look &look) const
{
    const QList<WeekPoint> &weeks = row.metrics.weeks;
    qint64 most = 1;
    for (const WeekPoint &week : weeks)
        most = qMax(most, week.missed);
    const QRect plot = box.adjusted(0, 4, 0, -4);
    const double step = qMin(8.0, double(plot.width()) / qMax(1, int(weeks.size())));
    for (int i = 0; i < weeks.size(); ++i) {
        const WeekPoint &week = weeks.at(i);
        const int x = plot.left() + int(i * step);
        const int width = qMax(1, int((i + 1) * step) - int(i * step) - 1);
        const int tall = int(plot.height() * week.missed / most);
        const int bad = int(plot.height() * week.unanswered / most);
        painter->fillRect(x, plot.bottom() - tall + 1, width, tall, look.calledBack);
        painter->fillRect(x, plot.bottom() - bad + 1, width, bad, look.bad);
    }
}

} // namespace ring
