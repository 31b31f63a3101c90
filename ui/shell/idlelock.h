// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace ring {

/// Tells when nobody touched a key or the mouse for some minutes. Sees every event of the program.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    explicit IdleLock(QObject *parent);
    /// 0: never.
    void setMinutes(int minutes);

Q_SIGNALS:
    void expired();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

} // namespace ring
