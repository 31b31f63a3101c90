// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ring {

/// A person's own new password.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(Desk *desk, QWidget *parent);

Q_SIGNALS:
    void said(const QString &sentence);

private:
    QLineEdit *field(const QString &name, const QString &title);
    void save();
    void complain(const QString &sentence);

    Desk *m_desk;
    QLineEdit *m_old;
    QLineEdit *m_fresh;
    QLineEdit *m_again;
    QLabel *m_error;
    QPushButton *m_save;
};

} // namespace ring
