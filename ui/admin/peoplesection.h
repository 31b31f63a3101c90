// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/peoplemodel.h"
#include "ui/admin/adminsection.h"

class QSpinBox;

namespace ring {

class HoldButton;
class ListAndForm;
class PersonForm;

/// Who may use the console: accounts, roles, locations, passwords, and when an idle console locks itself.
class PeopleSection : public AdminSection
{
    Q_OBJECT

public:
    explicit PeopleSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("People"); }
    void load() override;
    void focusFirst() override;

private:
    void build();
    void take(const QList<PersonRow> &people);
    void show(int row);
    void add();
    void edited();
    void save();
    void remove();
    void saveMinutes();
    QString standing() const;
    QVariant words(const QModelIndex &source, int role) const;

    PeopleModel *m_model;
    PersonForm *m_form;
    ListAndForm *m_view;
    QSpinBox *m_minutes;
    HoldButton *m_remove;
    QAction *m_save;
    PersonRow m_shown;
    bool m_new = false;
    bool m_dirty = false;
    int m_savedMinutes = 0;
};

} // namespace ring
