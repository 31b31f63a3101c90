// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/admin/datapanel.h"

class QAction;
class QLineEdit;

namespace ring {

/// A PostgreSQL server instead of the file: tries an address, and says how the data gets there.
class ServerPanel : public DataPanel
{
    Q_OBJECT

public:
    /// `check`: the action of the section whose key tries the address.
    ServerPanel(DataDesk *desk, QAction *check, QWidget *parent = nullptr);

    void show(const DataState &state) override;
    void check();

private:
    QLineEdit *m_address;
    QLabel *m_how;
    bool m_server = false;
};

} // namespace ring
