// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace ring {

/// A setup file: what it would change, what is wrong in it, and applying it. Nothing is stored before "Apply".
class SetupFileDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SetupFileDialog(Desk *desk, QWidget *parent);

    /// Reads the file and shows what it would do.
    void inspect(const QString &path);

Q_SIGNALS:
    /// The file was applied; one sentence.
    void applied(const QString &sentence);

private:
    void build();
    void choose();
    void apply();
    void show(const SetupPreview &preview);
    void say(const QString &sentence, const char *role);

    Desk *m_desk;
    QLineEdit *m_path;
    QLabel *m_counts;
    QLabel *m_sentence;
    QListWidget *m_remarks;
    QAction *m_choose;
    QAction *m_apply;
    QAction *m_close;
    QString m_inspected;
};

} // namespace ring
