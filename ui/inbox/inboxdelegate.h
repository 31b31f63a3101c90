// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/leadmodel.h"

#include <QStyledItemDelegate>

namespace ring {

class Desk;

/// Leads with what a screen reader should say of them.
class SpokenLeadModel : public LeadModel
{
    Q_OBJECT

public:
    SpokenLeadModel(Desk *desk, QObject *parent)
        : LeadModel(parent)
        , m_desk(desk)
    {
    }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    Desk *m_desk;
};

/// A conversation in the narrow list: who and since when, the last message, where and whose.
class InboxDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    InboxDelegate(Desk *desk, const LeadModel *model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCaller(QPainter *painter, const QRect &box, const LeadRow &row) const;
    static void paintLastWords(QPainter *painter, const QRect &box, const LeadRow &row);
    void paintPlace(QPainter *painter, QRect box, const LeadRow &row) const;

    Desk *m_desk;
    const LeadModel *m_model;
};

} // namespace ring
