// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/connectionsmodel.h"
#include "ui/admin/adminsection.h"

namespace ring {

class ConnectionForm;
class HoldButton;
class ListAndForm;

/// Phone systems, SMS services and calendars: where they are, how to sign in, and whether they answer.
class ConnectionsSection : public AdminSection
{
    Q_OBJECT

public:
    explicit ConnectionsSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Connections"); }
    Desk::Topics topics() const override { return Desk::Setup | Desk::Connections; }
    void load() override;
    void focusFirst() override;

private:
    void show(int row);
    void add();
    void edited();
    void revert();
    void save();
    void saveNew(const ConnectionRow &connection);
    void remove();
    void check();
    QVariant words(const QModelIndex &source, int role) const;

    ConnectionsModel *m_model;
    ConnectionForm *m_form;
    ListAndForm *m_view;
    QAction *m_save;
    QAction *m_revert;
    QAction *m_check;
    HoldButton *m_remove;
    qint64 m_id = 0; ///< 0: none, or the new one
    bool m_new = false;
    bool m_dirty = false;
};

} // namespace ring
