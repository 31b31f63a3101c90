// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/backupsmodel.h"
#include "ui/admin/datapanel.h"

class QAction;
class QPushButton;

namespace ring {

class CalmTable;
class HoldButton;
class WordsProxy;

/// Where the data is, its backups, a new one, and the way back to one: held, with what would be lost in words.
class BackupsPanel : public DataPanel
{
    Q_OBJECT

public:
    /// `backUp`: the action of the section whose key makes a backup.
    BackupsPanel(DataDesk *desk, QAction *backUp, QWidget *parent = nullptr);

    void show(const DataState &state) override;
    void backUp();
    /// False when there is nothing here to work with: the data is on a server.
    bool takeFocus();

private:
    void build();
    QVariant words(const QModelIndex &source, int role) const;
    QString chosen() const;
    void showLoss();
    void setLoss(const QString &sentence, bool mayRestore);
    void restore();

    DataState m_state;
    BackupsModel *m_model;
    WordsProxy *m_proxy;
    CalmTable *m_table;
    QLabel *m_place;
    QLabel *m_loss;
    QPushButton *m_make;
    HoldButton *m_restore;
    bool m_restoring = false;
};

} // namespace ring
