// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QWidget>

namespace ring {

/// A row of buttons at the foot of a page, each with its key; a null action is a gap. Buttons that do not fit are left
/// out from the end: their keys work all the same.
class ActionBar : public QWidget
{
    Q_OBJECT

public:
    ActionBar(const QList<QAction *> &actions, QWidget *parent);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    QList<QWidget *> m_buttons;
};

} // namespace ring
