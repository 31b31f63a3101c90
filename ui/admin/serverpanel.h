// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/admin/datapanel.h"

class QAction;
class QLineEdit;

namespace ring {

class HoldButton;

/// A PostgreSQL server instead of the file: tries an address with a password, then, held, moves the data there.
class ServerPanel : public DataPanel
{
    Q_OBJECT

public:
    /// `check`: the action of the section whose key tries the address.
    ServerPanel(DataDesk *desk, QAction *check, QWidget *parent = nullptr);

    void show(const DataState &state) override;
    void check();

private:
    QLineEdit *addField(const QString &name, const QString &label);
    void setMovable(bool movable);
    void move();

    DataState m_state;
    QLineEdit *m_address;
    QLineEdit *m_password;
    QLabel *m_how;
    HoldButton *m_move;
};

} // namespace ring
