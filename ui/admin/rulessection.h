// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/rulesmodel.h"
#include "ui/admin/adminsection.h"

class QLabel;
class QStackedWidget;

namespace ring {

class HoldButton;
class HouseRuleForm;
class ListAndForm;

/// The rules: searchable, with citation, dates and how sure they are. What came with the program is only read; rules of
/// the house are written, given a new version and ended here.
class RulesSection : public AdminSection
{
    Q_OBJECT

public:
    explicit RulesSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Rules"); }
    void load() override;
    void focusFirst() override;

private:
    void build();
    void show(int row);
    void read(const RuleRow &rule);
    void add();
    void save();
    void endRule();
    void edited();
    void fillIn(const HouseRule &rule);
    void done(const QString &id, const QString &sentence);
    QVariant words(const QModelIndex &source, int role) const;
    QString factsOf(const RuleRow &rule) const;

    RulesModel *m_model;
    QStackedWidget *m_pages;
    QWidget *m_detail;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_note;
    HouseRuleForm *m_form;
    ListAndForm *m_view;
    QAction *m_save;
    HoldButton *m_end;
    HouseRule m_shown;
    QString m_wanted; ///< id to choose when the rules were read anew
    bool m_dirty = false;
};

} // namespace ring
