// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QListView>
#include <QTimer>

namespace ring {

class ThreadModel;

/// One conversation, scrolled to its end; stays there as texts arrive unless somebody has scrolled up.
class ThreadView : public QListView
{
    Q_OBJECT

public:
    ThreadView(Desk *desk, QWidget *parent);
    void show(const LeadDetail &detail);
    void clear();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ThreadModel *m_model;
    qint64 m_leadId = 0;
    QTimer m_tick;
};

} // namespace ring
