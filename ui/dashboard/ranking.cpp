// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/ranking.h"

#include "ui/dashboard/format.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/metricwords.h"
#include "ui/dashboard/rankdelegate.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/labels.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace ring {

using Column = LocationRankModel::Column;

Ranking::Ranking(QWidget *parent)
    : CalmTable(parent)
    , m_model(new LocationRankModel(this))
    , m_proxy(new WordsProxy(this))
{
    setObjectName(u"ranking"_s);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(LocationRankModel::SortRole);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    setModel(m_proxy);
    setItemDelegate(new RankDelegate(this));
    setSortingEnabled(true);
    setWidths({0, 0, 0, 4, 0, 0, 0, 0, 5});
    fitContents();
    connect(this, &CalmTable::entered, this, &Ranking::activate);
    word();
    setOrder(m_order);
}

void Ranking::setReport(const DashboardData &report)
{
    const bool first = m_model->rowCount() == 0;
    m_model->setReport(report);
    if (first && m_proxy->rowCount() > 0)
        setCurrentIndex(m_proxy->index(0, Column::Name));
}

void Ranking::setOrder(Order order)
{
    m_order = order;
    switch (order) {
    case Order::StandsOut:
        return sortByColumn(Column::Flag, Qt::DescendingOrder);
    case Order::Unanswered:
        return sortByColumn(Column::Unanswered, Qt::DescendingOrder);
    case Order::Booking:
        return sortByColumn(Column::Norm, Qt::DescendingOrder);
    case Order::Name:
        return sortByColumn(Column::Name, Qt::AscendingOrder);
    }
}

QString Ranking::currentLocation() const
{
    return currentIndex().data(LocationRankModel::KeyRole).toString();
}

void Ranking::activate()
{
    if (!currentIndex().isValid())
        return;
    const QString metric = currentIndex().data(LocationRankModel::MetricRole).toString();
    Q_EMIT wantsRows(currentLocation(), metric.isEmpty() ? u"missed"_s : metric);
}

void Ranking::changeEvent(QEvent *event)
{
    CalmTable::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        word();
}

void Ranking::word()
{
    setAccessibleName(tr("Locations, those that stand out first"));
    QStringList tips;
    for (int column = 0; column < Column::ColumnCount; ++column)
        tips.append(metricWords(LocationRankModel::metricOf(column)).definition);
    m_proxy->setHeaders({tr("Location"), tr("Stands out"), tr("Missed"), tr("Over 24 h"), tr("Booking rate"),
                         tr("Against its 8 weeks"), tr("Recovery rate"), tr("Median to text"), tr("Missed, by week")},
                        tips);
}

QVariant Ranking::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const RankedLocation &row = m_model->row(source.row());
    if (role == Qt::ToolTipRole)
        return plainTip(tip(row, source.column()));
    if (role == Qt::AccessibleTextRole && source.column() == Column::Weeks)
        return tr("%n week(s)", nullptr, int(row.metrics.weeks.size()));
    return text(row, source.column());
}

QString Ranking::text(const RankedLocation &row, int column) const
{
    const QString metric = LocationRankModel::metricOf(column);
    switch (column) {
    case Column::Name:
        return row.metrics.name;
    case Column::Flag:
        return flag(row);
    case Column::Weeks:
        return u""_s;
    case Column::Norm:
        break;
    default:
        return formatMetric(metric, row.metrics.metrics.value(metric));
    }
    const MetricValue norm = row.metrics.norm.value(metric);
    const Delta delta = formatDelta(metric, row.metrics.metrics.value(metric), norm);
    if (delta.text.isEmpty())
        return formatMetric(metric, norm);
    if (delta.verdict == Delta::Verdict::Same)
        return tr("as usual, %1").arg(formatMetric(metric, norm));
    //: %1: "▲ 3.2 pts, better", %2: the usual percentage
    return tr("%1 than %2").arg(delta.text, formatMetric(metric, norm));
}

QString Ranking::flag(const RankedLocation &row) const
{
    const bool unanswered = row.outlier.unanswered >= outlierFrom;
    const bool booking = -row.outlier.booking >= outlierFrom;
    if (unanswered && booking)
        return tr("▲ Unanswered, ▼ booking");
    if (unanswered)
        return tr("▲ Unanswered over 24 h");
    return booking ? tr("▼ Books less than usual") : u""_s;
}

QString Ranking::tip(const RankedLocation &row, int column) const
{
    const QString metric = LocationRankModel::metricOf(column);
    if (!metric.isEmpty())
        return metricTip(metric, row.metrics.metrics.value(metric));
    if (column == Column::Flag)
        return tr(
            "A location stands out when its share over 24 hours is well above that of all locations, or its booking "
            "rate well below its own last eight weeks, by more than chance explains.");
    if (column == Column::Weeks)
        return tr("Missed calls a week; the dark part at the foot went unanswered for more than 24 hours.");
    return row.metrics.group.isEmpty() ? row.metrics.name : tr("%1, group %2").arg(row.metrics.name, row.metrics.group);
}

} // namespace ring
