// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dashboard/locationrankmodel.h"

using namespace Qt::StringLiterals;

namespace ring {

int LocationRankModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LocationRankModel::metricOf(int column)
{
    switch (column) {
    case Missed:
        return u"missed"_s;
    case Unanswered:
        return u"unanswered_24h_share"_s;
    case Booking:
    case Norm:
        return u"booking_rate"_s;
    case Recovery:
        return u"recovery_rate"_s;
    case ToText:
        return u"median_to_text"_s;
    default:
        return {};
    }
}

QVariant LocationRankModel::sortValue(const RankedLocation &row, int column) const
{
    if (column == Name)
        return row.metrics.name;
    if (column == Flag)
        return row.outlier.worst();
    if (column == Norm)
        return -row.outlier.booking;
    const MetricValue value = row.metrics.metrics.value(metricOf(column));
    return value.known ? value.value : -1.0;
}

QVariant LocationRankModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RankedLocation &ranked = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? QVariant(ranked.metrics.name)
                                      : QVariant(ranked.metrics.metrics.value(metricOf(index.column())).value);
    case SortRole:
        return sortValue(ranked, index.column());
    case RankedRole:
        return QVariant::fromValue(ranked);
    case KeyRole:
        return ranked.metrics.location;
    case MetricRole:
        return metricOf(index.column());
    default:
        return {};
    }
}

void LocationRankModel::setReport(const DashboardData &data)
{
    const QList<Outlier> outliers = findOutliers(data);
    QList<RankedLocation> ranked;
    for (int i = 0; i < data.locations.size(); ++i)
        ranked.append({data.locations.at(i), outliers.at(i)});
    setRows(ranked);
}

} // namespace ring
