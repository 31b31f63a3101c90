// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ring {

/// Asks once who sits here, over the whole window: the known people to pick, or a new name. Claims and outcomes carry
/// it.
class SignIn : public QWidget
{
    Q_OBJECT

public:
    SignIn(Desk *desk, QWidget *parent);
    void open();

Q_SIGNALS:
    void done(const QString &person);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void signIn(const QString &name);
    void offer(const QStringList &people);

    Desk *m_desk;
    QLineEdit *m_name;
    QLabel *m_error;
    QVBoxLayout *m_people;
};

} // namespace ring
