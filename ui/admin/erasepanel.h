// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/admin/datapanel.h"

class QAction;
class QLineEdit;

namespace ring {

class HoldButton;

/// Forgetting one caller who asked for it: first what there is, then, held, gone.
class ErasePanel : public DataPanel
{
    Q_OBJECT

public:
    /// `look`: the action of the section whose key looks the number up.
    ErasePanel(DataDesk *desk, QAction *look, QWidget *parent = nullptr);

    void show(const DataState &state) override;
    void look();

private:
    static QString counts(const Erased &known);
    void setFound(const QString &sentence, const QString &number);
    void erase();

    QLineEdit *m_number;
    QLabel *m_found;
    HoldButton *m_erase;
    QString m_looked; ///< the number `m_found` is about
};

} // namespace ring
