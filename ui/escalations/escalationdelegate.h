// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/leadmodel.h"
#include "ui/escalations/escalationorder.h"

#include <QStyledItemDelegate>

namespace ring {

class Desk;

/// One escalation in three lines: who and what kind, why in words, what they said; the clock and the person at the
/// right.
class EscalationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EscalationDelegate(Desk *desk, const LeadModel *model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &whole, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// How the rows stand together, by lead.
    void setMarks(const QHash<qint64, EscalationMark> &marks) { m_marks = marks; }
    /// Whether unacknowledged rows are in the bright half of their blinking.
    void setBright(bool bright) { m_bright = bright; }

private:
    EscalationMark markOf(const QModelIndex &index) const;
    void paintGroup(QPainter *painter, const QRect &box, const LeadRow &row, const EscalationMark &mark) const;
    void paintClock(QPainter *painter, const QRect &box, const LeadRow &row) const;
    void paintWords(QPainter *painter, const QRect &box, const LeadRow &row) const;

    Desk *m_desk;
    const LeadModel *m_model;
    QHash<qint64, EscalationMark> m_marks;
    bool m_bright = false;
};

} // namespace ring
