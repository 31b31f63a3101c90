// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/auditmodel.h"
#include "ui/admin/adminsection.h"

class QComboBox;
class QLabel;

namespace ring {

class CalmTable;
class WordsProxy;

/// Who did what: read-only, newest first, by period, deed and person.
class AuditSection : public AdminSection
{
    Q_OBJECT

public:
    explicit AuditSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Audit"); }
    /// Also what is done on the other pages.
    Desk::Topics topics() const override { return Desk::Everything; }
    void load() override;
    void focusFirst() override;
    QList<QStringList> table() const;

private:
    QLayout *makeFilters();
    QVariant words(const QModelIndex &source, int role) const;
    AuditQuery query() const;
    void take(const AuditPage &page);
    void loadPeople();
    void save();
    void say(const QString &sentence, const char *role);

    AuditModel *m_model;
    WordsProxy *m_proxy;
    CalmTable *m_table;
    QComboBox *m_period;
    QComboBox *m_deed;
    QComboBox *m_person;
    QLabel *m_sentence;
    QAction *m_save;
};

} // namespace ring
