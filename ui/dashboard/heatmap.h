// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace ring {

/// Missed calls by weekday and hour: seven rows, twenty-four columns. Each cell has its number as well as its shade.
/// Arrow keys move, Enter or a click asks for the rows behind a cell.
class HeatMap : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);

    /// 7 x 24, Monday first; anything else shows nothing.
    void setHours(const QList<QList<int>> &hours);
    /// Asks for the rows of the framed cell, as Enter does.
    void activate() { Q_EMIT activated(m_weekday, m_hour); }
    int weekday() const { return m_weekday; }
    int hour() const { return m_hour; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(int weekday, int hour);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    int count(int weekday, int hour) const;
    QRect cell(int weekday, int hour) const;
    bool cellAt(const QPoint &point, int *weekday, int *hour) const;
    static QString clock(int hour);
    QString sentence(int weekday, int hour) const;
    void select(int weekday, int hour);
    void paintLabels(QPainter &painter) const;
    void paintCells(QPainter &painter) const;

    QList<QList<int>> m_hours;
    int m_most = 0;
    int m_weekday = 0;
    int m_hour = 9;
};

} // namespace ring
