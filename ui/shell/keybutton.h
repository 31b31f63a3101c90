// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QPointer>

namespace ring {

/// A button for an action that shows the action's key as a key cap. Follows the action's text, key and availability.
class KeyButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look { Plain, Primary, Quiet };
    explicit KeyButton(QAction *action, Look look = Look::Plain, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void follow();
    QString keyText() const;
    QPointer<QAction> m_action;
    Look m_look;
};

/// The key of an action as it stands on key caps: "C", "Ctrl+K".
QString keyOf(const QAction *action);

} // namespace ring
