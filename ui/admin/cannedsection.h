// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/cannedmodel.h"
#include "ui/admin/adminsection.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace ring {

class Form;
class ListAndForm;

/// The answers that the keys 1 to 9 put into the composer.
class CannedSection : public AdminSection
{
    Q_OBJECT

public:
    explicit CannedSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Canned answers"); }
    void load() override;
    void focusFirst() override;

private:
    void build();
    void show(int row);
    void add();
    void save();
    void edited();
    bool check();
    CannedRow typed() const;
    QVariant words(const QModelIndex &source, int role) const;

    CannedModel *m_model;
    Form *m_form;
    ListAndForm *m_view;
    QComboBox *m_slot;
    QComboBox *m_family;
    QComboBox *m_language;
    QLineEdit *m_title;
    QPlainTextEdit *m_body;
    QLabel *m_meter;
    QAction *m_save;
    CannedRow m_shown;
    bool m_new = false;
    bool m_dirty = false;
    bool m_showing = false;
};

} // namespace ring
