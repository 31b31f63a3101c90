// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>

namespace ring {

/// A table as this program shows them: one row is one thing, hairlines between rows, Tab leaves, keys choose a row.
class CalmTable : public QTableView
{
    Q_OBJECT

public:
    explicit CalmTable(QWidget *parent = nullptr);

    /// Widths in heights of the font. They grow and shrink together with the table; below two thirds it scrolls.
    void setWidths(const QList<double> &widths);
    /// From now on the columns follow their contents: short ones get what they need, long ones share the rest, and
    /// together they fill the table. What does not fit is elided and told by a tooltip. Widths set before are then the
    /// least a column wants, for what is drawn without words.
    void fitContents();
    void setModel(QAbstractItemModel *model) override;
    /// Shown in the middle while there are no rows.
    void setEmptyText(const QString &text);
    QString emptyText() const { return m_empty; }

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
    void share();
    int wanted(int column) const;
    QList<double> m_widths;
    QTimer m_soon;
    bool m_fits = false;
    QString m_empty;
};

/// Paints the cells of a CalmTable.
class CalmDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The whole text of a cell that shows only its beginning.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace ring
