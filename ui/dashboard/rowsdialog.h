// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/rows.h"
#include "models/dashboard/behindmodel.h"
#include "ui/dashboard/calmtable.h"

#include <QDialog>

namespace ring {

class WordsProxy;

/// The rows behind one number, exactly as many as it says. Enter opens one, Ctrl+E saves them all, Esc goes back.
class RowsDialog : public QDialog
{
    Q_OBJECT

public:
    RowsDialog(const QString &heading, const QString &definition, const QList<LeadRow> &rows,
               QWidget *parent = nullptr);

    int rowCount() const { return m_model->rowCount(); }
    /// Words as shown, header first; for saving.
    QList<QStringList> table() const;

Q_SIGNALS:
    void wantsLead(qint64 leadId);
    void wantsSave(const QList<QStringList> &table);

private:
    void buildTable();
    void buildButtons(QLayout *into);
    QVariant words(const QModelIndex &source, int role) const;
    void openLead();

    BehindModel *m_model;
    WordsProxy *m_proxy;
    CalmTable *m_table;
};

} // namespace ring
