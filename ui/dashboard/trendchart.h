// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/dashboard.h"
#include "ui/dashboard/measure.h"

#include <QChartView>

class QCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace ring {

/// Bars over time, a day or a week each. Left and right choose a bar, up and down a part of it; Enter or a click asks
/// for the rows behind it.
class TrendChart : public QChartView
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);

    void setReport(const DashboardData &report, const QDate &today);
    void setMeasure(int index);
    int measure() const { return m_measure; }
    /// Asks for the rows of the framed part, as Enter does.
    void activate();
    int bar() const { return m_bar; }
    int part() const { return m_part; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(const QDate &first, const QDate &last, const QString &metric);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    const Measure &shown() const { return measures().at(m_measure); }
    MetricValue valueAt(int bar, int part) const;
    double heightOf(int bar, int part) const;
    double scale() const;
    QRectF boxOf(int bar, int part) const;
    bool partAt(const QPointF &point, int *bar, int *part) const;
    QString sentence(int bar, int part) const;
    QDate firstDay(int bar) const;
    QDate lastDay(int bar) const;
    void select(int bar, int part);
    void rebuild();
    void addSets(const Look &look);
    void label();
    void scaleAxis();
    void dress();

    DashboardData m_data;
    QDate m_today;
    int m_measure = 0;
    int m_bar = 0;
    int m_part = 0;
    double m_top = 1;
    QStackedBarSeries *m_series;
    QCategoryAxis *m_days;
    QValueAxis *m_values;
};

} // namespace ring
