// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/boardmodel.h"

#include <QStyledItemDelegate>

namespace ring {

class Desk;

/// The board's model with what a screen reader and a tooltip should say.
class SpokenBoardModel : public BoardModel
{
    Q_OBJECT

public:
    SpokenBoardModel(Desk *desk, QObject *parent)
        : BoardModel(parent)
        , m_desk(desk)
    {
    }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    Desk *m_desk;
};

/// Paints a board line: a heading in one line, a lead in two.
class BoardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    BoardDelegate(Desk *desk, const BoardModel *model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Desk *m_desk;
    const BoardModel *m_model;
};

} // namespace ring
