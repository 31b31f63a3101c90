// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/admin/datapanel.h"

class QAction;
class QLineEdit;

namespace ring {

class HoldButton;

/// A PostgreSQL server instead of the file. An address is tried with a password; then, held, the data moves there, or
/// this console works with what is there already. On a server: the way back to this machine's own data.
class ServerPanel : public DataPanel
{
    Q_OBJECT

public:
    /// `check`: the action of the section whose key tries the address.
    ServerPanel(DataDesk *desk, QAction *check, QWidget *parent = nullptr);

    void show(const DataState &state) override;
    void check();
    void takeFocus();

private:
    void build(QAction *check);
    QLineEdit *addField(const QString &name, const QString &label, const QString &example = {});
    HoldButton *addHold(const QString &name, const QString &text);
    QString url() const;
    QString explanation() const;
    void offer(const ServerAnswer &answer);
    void choose(const QFuture<Expected<void>> &asked, const QString &sentence);
    void move();
    void join();
    void goBack();

    DataState m_state;
    QWidget *m_form;
    QLineEdit *m_place;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLabel *m_how;
    HoldButton *m_move;
    HoldButton *m_join;
    HoldButton *m_back;
};

} // namespace ring
