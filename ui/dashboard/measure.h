// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/look.h"

#include <QList>
#include <QString>

namespace ring {

/// One coloured part of the bars over time.
struct MeasurePart
{
    QString metric;
    QColor Look::*colour;
};

/// What the chart over time can show. Stacked parts are counts that never overlap; every other measure is one metric.
struct Measure
{
    QString id;
    QList<MeasurePart> parts; ///< bottom first
    double target = -1;       ///< a line to stay below, in the unit of the metric; negative: none
};

const QList<Measure> &measures();

/// The heading of a measure, in the language of the window.
QString measureName(const Measure &measure);

} // namespace ring
