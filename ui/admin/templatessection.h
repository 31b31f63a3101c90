// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/templatesmodel.h"
#include "ui/admin/adminsection.h"

#include <QHash>

class QComboBox;

namespace ring {

class ListAndForm;
class TemplateEditor;

/// The wordings of the automatic texts: found by trade, touch and language, edited with a live preview, published only
/// when every check passes.
class TemplatesSection : public AdminSection
{
    Q_OBJECT

public:
    explicit TemplatesSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Templates"); }
    void load() override;
    void focusFirst() override;

private:
    void addFilters();
    QComboBox *filterBox(const QString &name, const QString &all, const QStringList &codes,
                         QString (*word)(const QString &));
    void loadLocations();
    void show(int row);
    void edited();
    void preview();
    void publish();
    void discard();
    void judge();
    QVariant words(const QModelIndex &source, int role) const;
    const TemplateRow *current() const;

    TemplatesModel *m_model;
    TemplateEditor *m_editor;
    ListAndForm *m_view;
    QComboBox *m_family = nullptr;
    QComboBox *m_touch = nullptr;
    QComboBox *m_language = nullptr;
    QAction *m_publish;
    QAction *m_discard;
    QString m_key;
    QHash<QString, QString> m_drafts; ///< bodies typed but not published, by key
    TemplatePreview m_preview;
    QString m_problem;     ///< why there is no preview; empty while all is well
    bool m_judged = false; ///< the preview belongs to the text in the field
    int m_asked = 0;
};

} // namespace ring
