// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace ring {

/// A calm surface with a heading, a note and a body, on the 4/8/12/16 spacing scale; follows the palette.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    /// A short line at the right of the heading, for keys and figures.
    void setNote(const QString &note);
    /// Takes ownership; the heading is its label for screen readers.
    void setBody(QWidget *body, int stretch = 1);
    QHBoxLayout *headingRow() { return m_row; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_heading;
    QLabel *m_note;
    QHBoxLayout *m_row;
    QVBoxLayout *m_column;
};

} // namespace ring
