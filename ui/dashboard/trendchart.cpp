// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/trendchart.h"

#include "engine/reports/metrics.h"
#include "ui/dashboard/format.h"
#include "ui/dashboard/metricwords.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QLocale>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

constexpr double barWidth = 0.72;

/// 1, 2 or 5 times a power of ten: steps people can read.
double niceStep(double top, int steps)
{
    const double raw = qMax(top / steps, 1e-9);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (double factor : {1.0, 2.0, 5.0})
        if (power * factor >= raw * 0.999)
            return power * factor;
    return power * 10;
}

} // namespace

TrendChart::TrendChart(QWidget *parent)
    : QChartView(parent)
    , m_series(new QStackedBarSeries(this))
    , m_days(new QCategoryAxis(this))
    , m_values(new QValueAxis(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing, false);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->setBackgroundVisible(false);
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    m_series->setBarWidth(barWidth);
    chart()->addSeries(m_series);
    chart()->addAxis(m_days, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_series->attachAxis(m_days);
    m_series->attachAxis(m_values);
    m_days->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    dress();
}

QSize TrendChart::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 32, line * 13};
}

QSize TrendChart::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 18, line * 10};
}

void TrendChart::setReport(const DashboardData &report, const QDate &today)
{
    m_data = report;
    m_today = today;
    rebuild();
}

void TrendChart::setMeasure(int index)
{
    m_measure = index;
    m_part = 0;
    rebuild();
}

MetricValue TrendChart::valueAt(int bar, int part) const
{
    MetricValue none;
    none.known = false;
    return m_data.days.value(bar).metrics.value(shown().parts.at(part).metric, none);
}

/// Rates are drawn in percent and delays in seconds, so that the axis has figures people know.
double TrendChart::scale() const
{
    const MetricDefinition *definition = metricDefinition(shown().parts.constFirst().metric);
    if (definition && definition->unit == MetricDefinition::Unit::Rate)
        return 100;
    return definition && definition->unit == MetricDefinition::Unit::Delay ? 0.001 : 1;
}

double TrendChart::heightOf(int bar, int part) const
{
    const MetricValue value = valueAt(bar, part);
    return value.known ? value.value * scale() : 0;
}

QDate TrendChart::firstDay(int bar) const
{
    return QDate::fromString(m_data.days.value(bar).day, Qt::ISODate);
}

QDate TrendChart::lastDay(int bar) const
{
    return firstDay(bar).addDays(m_data.daysPerBar - 1);
}

void TrendChart::rebuild()
{
    const Look look = Look::of(palette());
    m_series->clear();
    addSets(look);
    scaleAxis();
    label();
    select(m_bar, m_part);
}

void TrendChart::addSets(const Look &look)
{
    QList<QBarSet *> sets;
    for (int part = 0; part < shown().parts.size(); ++part) {
        auto *set = new QBarSet(metricWords(shown().parts.at(part).metric).name);
        set->setPen(Qt::NoPen);
        set->setBrush(look.*shown().parts.at(part).colour);
        for (int bar = 0; bar < m_data.days.size(); ++bar)
            set->append(heightOf(bar, part));
        sets.append(set);
    }
    m_series->append(sets);
}

void TrendChart::scaleAxis()
{
    double most = shown().target > 0 ? shown().target * scale() : 0;
    for (int bar = 0; bar < m_data.days.size(); ++bar) {
        double sum = 0;
        for (int part = 0; part < shown().parts.size(); ++part)
            sum += heightOf(bar, part);
        most = qMax(most, sum);
    }
    const bool whole = qFuzzyCompare(scale(), 1.0);
    const double step = whole ? qMax(1.0, niceStep(most, 4)) : niceStep(qMax(most, 0.01), 4);
    m_top = qMax(step, std::ceil(most / step - 1e-9) * step);
    m_values->setRange(0, m_top);
    m_values->setTickCount(int(std::lround(m_top / step)) + 1);
    const QString suffix = scale() > 1 ? u"%%"_s : scale() < 1 ? u" s"_s : QString();
    m_values->setLabelFormat((step < 1 ? u"%.1f"_s : u"%.0f"_s) + suffix);
}

void TrendChart::label()
{
    for (const QString &old : m_days->categoriesLabels())
        m_days->remove(old);
    const int bars = int(m_data.days.size());
    m_days->setRange(-0.5, qMax(0.5, bars - 0.5));
    const bool weekdays = m_data.daysPerBar == 1 && bars <= 7;
    const QString form = weekdays ? tr("ddd d", "weekday and day of the month") : tr("MMM d", "month and day");
    const int room = fontMetrics().horizontalAdvance(QLocale().toString(QDate(2026, 9, 28), form)) + space::xl;
    const int fit = qMax(1, int(chart()->plotArea().width()) / room);
    const int every = qMax(1, (bars + fit - 1) / fit);
    for (int bar = every / 2; bar < bars; bar += every)
        m_days->append(QLocale().toString(firstDay(bar), form), bar);
}

QRectF TrendChart::boxOf(int bar, int part) const
{
    double low = 0;
    for (int below = 0; below < part; ++below)
        low += heightOf(bar, below);
    const double high = low + heightOf(bar, part);
    const QPointF topLeft = chart()->mapToPosition({bar - barWidth / 2, high}, m_series);
    const QPointF bottomRight = chart()->mapToPosition({bar + barWidth / 2, low}, m_series);
    return QRectF(topLeft, bottomRight).normalized();
}

bool TrendChart::partAt(const QPointF &point, int *bar, int *part) const
{
    const QPointF value = chart()->mapToValue(point, m_series);
    *bar = int(std::lround(value.x()));
    if (*bar < 0 || *bar >= m_data.days.size() || value.y() < 0 || value.y() > m_top)
        return false;
    double sum = 0;
    for (*part = 0; *part < shown().parts.size() - 1; ++*part) {
        sum += heightOf(*bar, *part);
        if (value.y() <= sum)
            break;
    }
    return true;
}

QString TrendChart::sentence(int bar, int part) const
{
    const QString metric = shown().parts.at(part).metric;
    const MetricValue value = valueAt(bar, part);
    const QString days = formatDays(firstDay(bar), lastDay(bar), m_today);
    //: %1: days, %2: name of a number, %3: its value
    return tr("%1: %2 %3").arg(days, metricWords(metric).name, formatMetric(metric, value));
}

void TrendChart::select(int bar, int part)
{
    m_bar = qBound(0, bar, qMax(0, int(m_data.days.size()) - 1));
    m_part = qBound(0, part, int(shown().parts.size()) - 1);
    setAccessibleName(tr("Over time: %1").arg(measureName(shown())));
    setAccessibleDescription(m_data.days.isEmpty() ? QString() : sentence(m_bar, m_part));
    viewport()->update();
}

void TrendChart::activate()
{
    if (m_bar < m_data.days.size())
        Q_EMIT activated(firstDay(m_bar), lastDay(m_bar), shown().parts.at(m_part).metric);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return select(m_bar - 1, m_part);
    case Qt::Key_Right:
        return select(m_bar + 1, m_part);
    case Qt::Key_Up:
        return select(m_bar, m_part + 1);
    case Qt::Key_Down:
        return select(m_bar, m_part - 1);
    case Qt::Key_Home:
        return select(0, m_part);
    case Qt::Key_End:
        return select(int(m_data.days.size()) - 1, m_part);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activate();
    default:
        event->ignore();
    }
}

void TrendChart::mousePressEvent(QMouseEvent *event)
{
    int bar = 0;
    int part = 0;
    if (event->button() != Qt::LeftButton || !partAt(event->position(), &bar, &part))
        return;
    setFocus(Qt::MouseFocusReason);
    select(bar, part);
    activate();
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    int bar = 0;
    int part = 0;
    if (!partAt(event->position(), &bar, &part))
        return QToolTip::hideText();
    const QString metric = shown().parts.at(part).metric;
    const QString tip = sentence(bar, part) + u'\n' + metricTip(metric, valueAt(bar, part));
    QToolTip::showText(event->globalPosition().toPoint(), tip, this);
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    label();
}

void TrendChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void TrendChart::dress()
{
    const Look look = Look::of(palette());
    const QFont small = scaled(font(), 0.85);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_days), static_cast<QAbstractAxis *>(m_values)}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(look.muted);
        axis->setGridLineColor(look.line);
        axis->setLinePen(QPen(look.line, 1));
    }
    m_days->setGridLineVisible(false);
    m_values->setLineVisible(false);
    m_values->setGridLinePen(QPen(look.line, 1));
    rebuild();
}

void TrendChart::drawForeground(QPainter *painter, const QRectF &)
{
    const Look look = Look::of(palette());
    const QRectF plot = chart()->plotArea();
    if (shown().target > 0 && !m_data.days.isEmpty()) {
        const double y = chart()->mapToPosition({0, shown().target * scale()}, m_series).y();
        painter->setPen(QPen(look.text, 1, Qt::DashLine));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter->setFont(scaled(font(), 0.85));
        //: above a dashed line in a chart
        painter->drawText(QRectF(plot.left(), y - 40, plot.width() - space::xs, 38), Qt::AlignRight | Qt::AlignBottom,
                          tr("Goal: stay below"));
    }
    if (!hasFocus() || m_data.days.isEmpty())
        return;
    painter->setPen(QPen(look.text, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(boxOf(m_bar, m_part).adjusted(-1, -1, 1, 1));
}

} // namespace ring
