// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/metrics.h"

using namespace Qt::StringLiterals;

namespace ring {

namespace {

using Unit = MetricDefinition::Unit;

MetricDefinition count(const QString &id, bool higherIsBetter)
{
    return {id, Unit::Count, id, {}, higherIsBetter};
}

MetricDefinition rate(const QString &id, const QString &above, const QString &below, bool higherIsBetter = true)
{
    return {id, Unit::Rate, above, below, higherIsBetter};
}

MetricDefinition delay(const QString &id, const QString &sample)
{
    return {id, Unit::Delay, sample, {}, false};
}

QList<MetricDefinition> makeDefinitions()
{
    return {
        count(u"missed"_s, false),
        count(u"leads"_s, false),
        count(u"texted"_s, true),
        count(u"replied"_s, true),
        count(u"booked"_s, true),
        count(u"called_back"_s, true),
        count(u"no_response"_s, false),
        count(u"open"_s, false),
        count(u"recovered"_s, true),
        count(u"judged_24h"_s, true),
        count(u"unanswered_24h"_s, false),
        count(u"reached_us"_s, true),
        count(u"opted_out"_s, false),
        count(u"escalated"_s, false),
        count(u"not_missed"_s, false),
        count(u"texted_at_once"_s, true),
        count(u"texted_10s"_s, true),
        count(u"texted_60s"_s, true),
        count(u"texted_90s"_s, true),
        rate(u"recovery_rate"_s, u"recovered"_s, u"missed"_s),
        rate(u"unanswered_24h_share"_s, u"unanswered_24h"_s, u"judged_24h"_s, false),
        rate(u"text_rate"_s, u"texted"_s, u"leads"_s),
        rate(u"reply_rate"_s, u"replied"_s, u"leads"_s),
        rate(u"booking_rate"_s, u"booked"_s, u"leads"_s),
        rate(u"within_10s"_s, u"texted_10s"_s, u"texted_at_once"_s),
        rate(u"within_60s"_s, u"texted_60s"_s, u"texted_at_once"_s),
        rate(u"within_90s"_s, u"texted_90s"_s, u"texted_at_once"_s),
        delay(u"median_to_text"_s, u"texted_at_once"_s),
        delay(u"p95_to_text"_s, u"texted_at_once"_s),
    };
}

} // namespace

const QList<MetricDefinition> &metricDefinitions()
{
    static const QList<MetricDefinition> definitions = makeDefinitions();
    return definitions;
}

const MetricDefinition *metricDefinition(const QString &id)
{
    for (const MetricDefinition &definition : metricDefinitions())
        if (definition.id == id)
            return &definition;
    return nullptr;
}

QString metricRows(const MetricDefinition &definition)
{
    return definition.numerator;
}

void addRates(Metrics &metrics)
{
    for (const MetricDefinition &definition : metricDefinitions()) {
        if (definition.unit != Unit::Rate)
            continue;
        const qint64 above = metrics.value(definition.numerator).numerator;
        const qint64 below = metrics.value(definition.denominator).numerator;
        metrics[definition.id] = {below > 0 ? double(above) / double(below) : 0, above, below, below > 0};
    }
}

} // namespace ring
