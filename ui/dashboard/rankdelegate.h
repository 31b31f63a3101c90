// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dashboard/locationrankmodel.h"

#include <QStyledItemDelegate>

namespace ring {

struct Look;

/// Paints the ranking's cells: quiet text, a small bar under the share over 24 h, a small chart of the weeks, and a
/// frame around the cell that Enter asks about.
class RankDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintWeeks(QPainter *painter, const QRect &box, const RankedLocation &row, const Look &look) const;
    void paintShare(QPainter *painter, const QRect &box, const RankedLocation &row, const Look &look) const;
};

} // namespace ring
