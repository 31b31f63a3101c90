// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/measure.h"

#include "ui/dashboard/metricwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ring {

namespace {
struct MeasureText
{
    Q_DECLARE_TR_FUNCTIONS(ring::Measure)
};

Measure single(const QString &metric, double target = -1)
{
    return {metric, {{metric, &Look::booked}}, target};
}
} // namespace

const QList<Measure> &measures()
{
    static const QList<Measure> all = {
        {u"outcomes"_s,
         {{u"booked"_s, &Look::booked},
          {u"called_back"_s, &Look::calledBack},
          {u"open"_s, &Look::open},
          {u"no_response"_s, &Look::noResponse}},
         -1},
        single(u"missed"_s),
        single(u"recovery_rate"_s),
        // The promise of the product: below five of a hundred.
        single(u"unanswered_24h_share"_s, 0.05),
        single(u"booking_rate"_s),
        single(u"reply_rate"_s),
        single(u"median_to_text"_s, 10'000),
    };
    return all;
}

QString measureName(const Measure &measure)
{
    return measure.parts.size() > 1 ? MeasureText::tr("What became of missed callers") : metricWords(measure.id).name;
}

} // namespace ring
