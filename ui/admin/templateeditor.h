// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/admin.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace ring {

class CheckList;
class TextPreview;

/// One wording: what it is for, the text with its fields, how it reads at a location, and whether it may be published.
class TemplateEditor : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateEditor(QWidget *parent = nullptr);

    void setLocations(const QList<LocationRow> &locations);
    /// `body` is what stands in the field; it may be a draft.
    void show(const TemplateRow &row, const QString &body);
    Template draft() const;
    QString location() const;
    bool changed() const;

    /// An empty preview: none has come yet.
    void setPreview(const TemplatePreview &preview);
    void setProblem(const QString &sentence);
    const QStringList lines() const;
    QString meter() const;

Q_SIGNALS:
    void edited();
    /// Typing has paused, or another location was chosen.
    void wantsPreview();

private:
    QString about(const TemplateRow &row) const;

    TemplateRow m_row;
    bool m_showing = false;
    QTimer m_pause;
    QLabel *m_title;
    QLabel *m_about;
    QPlainTextEdit *m_body;
    QLabel *m_fields;
    QComboBox *m_location;
    TextPreview *m_preview;
    CheckList *m_checks;
};

} // namespace ring
