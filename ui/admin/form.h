// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/roles.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace ring {

/// Labels with mnemonics beside fields, a hint or one sentence of complaint under a field. Tab goes from top to bottom.
class Form : public QWidget
{
    Q_OBJECT

public:
    explicit Form(QWidget *parent = nullptr);

    void addHeading(const QString &text);
    /// `label` with its mnemonic is the field's accessible name; `hint` says what to write.
    void add(const QString &label, QWidget *field, const QString &hint = {});
    /// Spans both columns.
    void addWide(QWidget *field, Qt::Alignment alignment = {});
    /// A box to tick whose sentence may need several lines. It is the box's accessible name; its mnemonic and a click
    /// on it lead to the box.
    void addCheck(QCheckBox *box, const QString &sentence);

    /// Shows `sentence` at the field until the next `clear`. The first complaint is where `focusComplaint` goes.
    void complain(QWidget *field, const QString &sentence);
    QString complaint(QWidget *field) const;
    void clear();
    bool clean() const { return m_first == nullptr; }
    void focusComplaint();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line
    {
        QLabel *note;
        QString hint;
    };
    void say(const Line &line, const QString &text, const char *role);
    int labelWidth() const;

    QGridLayout *m_grid;
    QHash<QWidget *, Line> m_lines;
    QWidget *m_first = nullptr;
};

} // namespace ring
