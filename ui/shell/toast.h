// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace ring {

/// One sentence at the foot of the window for a few seconds, with the key that takes the deed back when there is one.
class Toast : public QWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent);
    void say(const QString &sentence, bool canUndo);
    QString sentence() const { return m_sentence; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    QString m_sentence;
    bool m_canUndo = false;
    QTimer m_leave;
};

} // namespace ring
