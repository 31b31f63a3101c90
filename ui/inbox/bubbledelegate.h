// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/threadmodel.h"

#include <QCache>
#include <QStyledItemDelegate>

namespace ring {

class Desk;

/// Paints a conversation: texts as bubbles, calls as quiet lines, days as headings. Draws text as it is, never as
/// markup.
class BubbleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    BubbleDelegate(Desk *desk, const ThreadModel *model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Shape;
    Shape shapeOf(const ThreadLine &line, int width) const;
    QString metaOf(const MessageRow &message) const;
    QString callLine(const CallRow &call) const;
    void paintMessage(QPainter *painter, const QRect &area, const ThreadLine &line) const;
    void paintCall(QPainter *painter, const QRect &area, const ThreadLine &line) const;

    Desk *m_desk;
    const ThreadModel *m_model;
    mutable QHash<QString, QSize> m_sizes; ///< of texts by width and content: a thread is measured once
};

/// Text from a stranger for a bubble: line breaks kept, direction and control marks taken out.
QString shownBody(const QString &body);

} // namespace ring
