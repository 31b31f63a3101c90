// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/rulesmodel.h"
#include "ui/admin/adminsection.h"

class QLabel;

namespace ring {

class ListAndForm;

/// The rules in force: searchable, read-only, with citation, dates and how sure they are.
class RulesSection : public AdminSection
{
    Q_OBJECT

public:
    explicit RulesSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Rules"); }
    void load() override;
    void focusFirst() override;

private:
    void show(int row);
    QVariant words(const QModelIndex &source, int role) const;

    RulesModel *m_model;
    QWidget *m_detail;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_note;
    ListAndForm *m_view;
};

} // namespace ring
