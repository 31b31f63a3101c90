// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadview.h"

#include "models/threadmodel.h"
#include "ui/inbox/bubbledelegate.h"
#include "ui/shell/theme.h"

#include <QScrollBar>

namespace ring {

using namespace Qt::StringLiterals;

ThreadView::ThreadView(Desk *desk, QWidget *parent)
    : QListView(parent)
    , m_model(new ThreadModel(this))
{
    setObjectName(u"threadView"_s);
    setAccessibleName(tr("Conversation"));
    setModel(m_model);
    setItemDelegate(new BubbleDelegate(desk, m_model, this));
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::ClickFocus);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setFrameShape(NoFrame);
    setStyleSheet(u"QListView { background: %1; padding-top: %2px; }"_s.arg(tokens().canvas.name()).arg(px(8)));
    verticalScrollBar()->setSingleStep(px(24));
    connect(&m_tick, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_tick.start(1000);
}

void ThreadView::show(const LeadDetail &detail)
{
    const bool other = m_leadId != detail.row.id;
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - px(8);
    m_leadId = detail.row.id;
    m_model->setThread(detail.messages, detail.calls, detail.zone);
    if (other || atEnd)
        scrollToBottom();
}

void ThreadView::clear()
{
    m_leadId = 0;
    m_model->setThread({}, {}, {});
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - px(8);
    QListView::resizeEvent(event);
    if (atEnd)
        scrollToBottom();
}

} // namespace ring
