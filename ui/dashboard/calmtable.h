// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace ring {

/// A table as this program shows them: one row is one thing, hairlines between rows, Tab leaves, keys choose a row.
class CalmTable : public QTableView
{
    Q_OBJECT

public:
    explicit CalmTable(QWidget *parent = nullptr);

    /// Widths in heights of the font. They grow and shrink together with the table; below two thirds it scrolls.
    void setWidths(const QList<double> &widths);
    /// Shown in the middle while there are no rows.
    void setEmptyText(const QString &text);

Q_SIGNALS:
    /// Enter or a double click on a row.
    void entered(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void size();
    QList<double> m_widths;
    QString m_empty;
};

/// Paints the cells of a CalmTable.
class CalmDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ring
