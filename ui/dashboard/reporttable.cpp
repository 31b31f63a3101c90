// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/reporttable.h"

#include "engine/reports/metrics.h"
#include "ui/dashboard/metricwords.h"

#include <QCoreApplication>

namespace ring {

namespace {

struct ReportTable
{
    Q_DECLARE_TR_FUNCTIONS(ring::ReportTable)
};

QString cell(const MetricDefinition &definition, const MetricValue &value)
{
    if (!value.known)
        return {};
    switch (definition.unit) {
    case MetricDefinition::Unit::Rate:
        return QString::number(value.value, 'f', 4);
    case MetricDefinition::Unit::Delay:
        return QString::number(value.value / 1000, 'f', 1);
    default:
        return QString::number(qint64(value.value));
    }
}

QStringList line(const QString &name, const QString &group, const Metrics &metrics)
{
    QStringList cells{name, group};
    MetricValue none;
    none.known = false;
    for (const MetricDefinition &definition : metricDefinitions())
        cells.append(cell(definition, metrics.value(definition.id, none)));
    return cells;
}

} // namespace

QList<QStringList> reportTable(const DashboardData &data)
{
    QStringList headings{ReportTable::tr("Location"), ReportTable::tr("Group")};
    for (const MetricDefinition &definition : metricDefinitions()) {
        const QString name = metricWords(definition.id).name;
        switch (definition.unit) {
        //: %1: a heading
        case MetricDefinition::Unit::Rate:
            headings.append(ReportTable::tr("%1 (share)").arg(name));
            break;
        //: %1: a heading
        case MetricDefinition::Unit::Delay:
            headings.append(ReportTable::tr("%1 (seconds)").arg(name));
            break;
        default:
            headings.append(name);
        }
    }
    QList<QStringList> table{headings, line(ReportTable::tr("All"), {}, data.total)};
    for (const LocationMetrics &location : data.locations)
        table.append(line(location.name, location.group, location.metrics));
    return table;
}

} // namespace ring
