// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/format.h"

#include "engine/reports/metrics.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(ring::Format)
};

using Unit = MetricDefinition::Unit;
using Verdict = Delta::Verdict;

Unit unitOf(const QString &id)
{
    const MetricDefinition *definition = metricDefinition(id);
    return definition ? definition->unit : Unit::Count;
}

QString amount(const QString &id, double difference)
{
    switch (unitOf(id)) {
    case Unit::Rate:
        //: difference of two percentages, in percentage points
        return Format::tr("%1 pts").arg(QLocale().toString(std::abs(difference) * 100, 'f', 1));
    case Unit::Delay:
        return formatDelay(std::abs(difference));
    default:
        return formatCount(qint64(std::abs(difference)));
    }
}

/// More texts or replies only say that more calls were missed; by themselves they are neither good nor bad.
bool followsVolume(const QString &id)
{
    static const QStringList judged{u"missed"_s, u"booked"_s, u"recovered"_s, u"unanswered_24h"_s, u"open"_s};
    return unitOf(id) == Unit::Count && !judged.contains(id);
}

bool tooSmall(const QString &id, double difference)
{
    return std::abs(difference) < (unitOf(id) == Unit::Rate ? 0.0005 : unitOf(id) == Unit::Delay ? 50 : 0.5);
}

} // namespace

QString formatCount(qint64 count)
{
    return QLocale().toString(count);
}

QString formatRate(double rate)
{
    const double percent = rate * 100;
    const bool fine = percent > 0 && percent < 9.95;
    return Format::tr("%1%").arg(QLocale().toString(percent, 'f', fine ? 1 : 0));
}

QString formatDelay(double ms)
{
    const qint64 seconds = qint64(std::llround(ms / 1000));
    if (ms < 59'950)
        return Format::tr("%1 s").arg(QLocale().toString(ms / 1000, 'f', ms < 9'950 ? 1 : 0));
    if (seconds < 3600)
        return Format::tr("%1 min").arg(formatCount((seconds + 30) / 60));
    return Format::tr("%1 h %2 min").arg(formatCount(seconds / 3600), formatCount(seconds % 3600 / 60));
}

QString formatMetric(const QString &id, const MetricValue &value)
{
    if (!value.known)
        return u"–"_s;
    switch (unitOf(id)) {
    case Unit::Rate:
        return formatRate(value.value);
    case Unit::Delay:
        return formatDelay(value.value);
    default:
        return formatCount(qint64(std::llround(value.value)));
    }
}

QString formatDays(const QDate &first, const QDate &last, const QDate &today)
{
    const auto day = [&today](const QDate &date) {
        //: day and month, as Qt's QLocale writes them
        const QString form = date.year() == today.year() ? Format::tr("MMM d") : Format::tr("MMM d, yyyy");
        return QLocale().toString(date, form);
    };
    return first == last ? day(first) : Format::tr("%1 – %2").arg(day(first), day(last));
}

Delta formatDelta(const QString &id, const MetricValue &value, const MetricValue &before)
{
    const MetricDefinition *definition = metricDefinition(id);
    if (!definition || !value.known || !before.known)
        return {};
    const double difference = value.value - before.value;
    if (tooSmall(id, difference))
        return {Verdict::Same, Format::tr("as before")};
    const bool better = (difference > 0) == definition->higherIsBetter;
    const QString arrow = difference > 0 ? u"▲"_s : u"▼"_s;
    if (followsVolume(id))
        return {Verdict::Neutral, arrow + u' ' + amount(id, difference)};
    //: %1: arrow up or down, %2: by how much
    const QString text = better ? Format::tr("%1 %2, better") : Format::tr("%1 %2, worse");
    return {better ? Verdict::Better : Verdict::Worse, text.arg(arrow, amount(id, difference))};
}

} // namespace ring
