// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/tally.h"

#include "engine/reports/metrics.h"

#include <QtAlgorithms>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

/// Nearest rank: the value that `share` of the sample do not exceed.
MetricValue percentile(QList<Millis> sample, double share)
{
    MetricValue value;
    value.numerator = sample.size();
    value.known = !sample.isEmpty();
    if (!value.known)
        return value;
    const auto rank = std::max<qsizetype>(1, qsizetype(std::ceil(share * double(sample.size()))));
    std::nth_element(sample.begin(), sample.begin() + rank - 1, sample.end());
    value.value = double(sample.at(rank - 1));
    return value;
}

} // namespace

void Tally::add(const Fact &fact)
{
    for (quint64 left = fact.counts; left != 0; left &= left - 1)
        ++m_counts[qCountTrailingZeroBits(left)];
    if (fact.toText >= 0)
        m_toText.append(fact.toText);
}

qint64 Tally::count(quint64 bit) const
{
    return bit == 0 ? 0 : m_counts[qCountTrailingZeroBits(bit)];
}

Metrics Tally::metrics() const
{
    Metrics metrics;
    size_t at = 0;
    for (const MetricDefinition &definition : metricDefinitions()) {
        if (definition.unit != MetricDefinition::Unit::Count)
            continue;
        const qint64 n = m_counts[at++];
        metrics.insert(definition.id, {double(n), n, 0, true});
    }
    addRates(metrics);
    metrics.insert(u"median_to_text"_s, percentile(m_toText, 0.5));
    metrics.insert(u"p95_to_text"_s, percentile(m_toText, 0.95));
    return metrics;
}

} // namespace ring
