// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/setupchecksmodel.h"
#include "ui/admin/adminsection.h"

class QLabel;

namespace ring {

class ListAndForm;

/// What the law asks for outside the program: an admin says whether it is in place, under their own name.
class SetupSection : public AdminSection
{
    Q_OBJECT

public:
    explicit SetupSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Set-up checks"); }
    void load() override;
    void focusFirst() override;

private:
    void build();
    void show(int row);
    void tick(bool inPlace);
    const SetupCheckRow *current() const;
    QString factsOf(const SetupCheckRow &check) const;
    QVariant words(const QModelIndex &source, int role) const;

    SetupChecksModel *m_model;
    QWidget *m_detail;
    QLabel *m_sentence;
    QLabel *m_standing;
    QLabel *m_consequence;
    QLabel *m_facts;
    ListAndForm *m_view;
    QAction *m_inPlace;
    QAction *m_missing;
};

} // namespace ring
