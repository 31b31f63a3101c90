// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/admin/adminsection.h"

class QScrollArea;

namespace ring {

class BackupsPanel;
class DataPanel;
class ErasePanel;
class KeptPanel;
class ServerPanel;

/// The data itself: where it is, backups and the way back, how long words are kept, forgetting a caller.
class DataSection : public AdminSection
{
    Q_OBJECT

public:
    explicit DataSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Data"); }
    void load() override;
    void focusFirst() override;
    /// Where a server is chosen; the cursor goes there.
    void openServer();

private:
    QWidget *makeRight();
    QList<DataPanel *> panels() const;

    BackupsPanel *m_backups;
    KeptPanel *m_kept;
    ErasePanel *m_erase;
    ServerPanel *m_server;
    QScrollArea *m_scroll = nullptr;
};

} // namespace ring
