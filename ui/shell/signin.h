// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QWidget>

class QAction;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ring {

/// Asks who sits here, over the whole window. Without passwords: the known people to pick, or a new name. With them: a
/// name and a password. On a locked console: the password of who locked it, with nothing of the window shown through.
class SignIn : public QWidget
{
    Q_OBJECT

public:
    SignIn(Desk *desk, QWidget *parent);
    /// `known`: what the desk said before; it is asked again.
    void open(const SignInNeeds &known);

Q_SIGNALS:
    void done(const QString &person);
    /// After done(): who signed in on the first day said that the business works on a server already.
    void wantsServer();
    /// What the desk said it needs; read with each opening.
    void needsKnown(const ring::SignInNeeds &needs);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildFields(QVBoxLayout *box);
    void buildFoot(QVBoxLayout *box);
    void ask(const SignInNeeds &needs);
    void word();
    void fit();
    void signIn();
    void take(const Expected<void> &answer, const QString &name);
    void offer(const QStringList &people);
    void pick(const QString &person);
    void somebodyElse();
    void workOnServer();
    void complain(const QString &sentence);

    Desk *m_desk;
    QFrame *m_card;
    QLabel *m_title;
    QLabel *m_about;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QPushButton *m_go;
    QLabel *m_error;
    QVBoxLayout *m_people;
    QAction *m_other;
    QWidget *m_otherButton;
    QAction *m_server;
    QWidget *m_serverButton;
    bool m_toServer = false;
    SignInNeeds m_needs;
    bool m_busy = false;
};

} // namespace ring
