// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/csvmodel.h"
#include "ui/admin/adminsection.h"

#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace ring {

class CalmTable;
class Form;

/// Customer records from a CSV file: which column holds what, a look at the first rows, and what was left out and why.
class ImportSection : public AdminSection
{
    Q_OBJECT

public:
    explicit ImportSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Import"); }
    Desk::Topics topics() const override { return {}; }
    void load() override {}
    void focusFirst() override;

    /// Reads the head of the file and guesses what its columns are.
    void inspect(const QString &path);

private:
    QWidget *makeTop();
    QWidget *makeMiddle();
    QWidget *makeResult();
    void choose();
    void take(const QJsonObject &inspected);
    void import();
    void show(const ImportSummary &summary);
    void saveRejected();
    void say(const QString &sentence, const char *role);
    QJsonObject mapping() const;

    CsvModel *m_model;
    QLineEdit *m_path;
    QWidget *m_middle;
    Form *m_form;
    QHash<QString, QComboBox *> m_fields; ///< by field of the contact
    CalmTable *m_rows;
    QLabel *m_sentence;
    QListWidget *m_rejected;
    QAction *m_import;
    QAction *m_saveRejected;
};

} // namespace ring
