// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dashboard/outliers.h"
#include "models/dashboard/rowsmodel.h"

namespace ring {

struct RankedLocation
{
    LocationMetrics metrics;
    Outlier outlier;
    bool operator==(const RankedLocation &) const = default;
};

/// Locations with their metrics, raw. Display and sort values are names and numbers; words are added by ui.
class LocationRankModel : public RowsModel<RankedLocation>
{
    Q_OBJECT

public:
    enum Column { Name, Flag, Missed, Unanswered, Booking, Norm, Recovery, ToText, Weeks, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole +
                   1, ///< a number that orders the column, unknown last; Flag orders by how far a location stands out
        KeyRole,      ///< location key
        MetricRole,   ///< id of the metric in this column, or empty
        RankedRole,   ///< the whole RankedLocation
    };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString keyOf(const RankedLocation &row) const override { return row.metrics.location; }
    void setReport(const DashboardData &data);

    static QString metricOf(int column);

private:
    QVariant sortValue(const RankedLocation &row, int column) const;
};

} // namespace ring

Q_DECLARE_METATYPE(ring::RankedLocation)
