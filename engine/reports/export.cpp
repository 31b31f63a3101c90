// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/export.h"

#include "engine/reports/csv.h"
#include "engine/reports/metrics.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

using Unit = MetricDefinition::Unit;

QString counted(qint64 n, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(n).arg(n == 1 ? one : many);
}

qint64 countOf(const Metrics &metrics, const QString &id)
{
    return metrics.value(id).numerator;
}

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1) + u'%';
}

QString spanOf(const ReportQuery &query)
{
    if (query.firstDay.isValid() && query.lastDay.isValid())
        return u"from %1 to %2"_s.arg(query.firstDay.toString(Qt::ISODate), query.lastDay.toString(Qt::ISODate));
    const auto moment = [](Millis ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate); };
    return u"from %1 to %2"_s.arg(moment(query.from), moment(query.to));
}

QString unansweredPart(const Metrics &metrics)
{
    const MetricValue share = metrics.value(u"unanswered_24h_share"_s);
    if (!share.known)
        return u"No missed call is older than 24 hours yet."_s;
    return u"%1 (%2) went unanswered for more than 24 hours."_s.arg(counted(share.numerator, u"call"_s, u"calls"_s),
                                                                    percent(share.value));
}

QString shown(const MetricDefinition &definition, const MetricValue &value)
{
    if (!value.known)
        return u"-"_s;
    switch (definition.unit) {
    case Unit::Rate:
        return u"%1 (%2 of %3)"_s.arg(percent(value.value)).arg(value.numerator).arg(value.denominator);
    case Unit::Delay:
        return QString::number(value.value / 1000, 'f', 1) + u" s"_s;
    default:
        return QString::number(value.numerator);
    }
}

QString cell(const MetricDefinition &definition, const MetricValue &value)
{
    if (!value.known)
        return {};
    switch (definition.unit) {
    case Unit::Rate:
        return QString::number(value.value, 'f', 4);
    case Unit::Delay:
        return QString::number(value.value / 1000, 'f', 3);
    default:
        return QString::number(value.numerator);
    }
}

QStringList csvLine(const QString &location, const QString &name, const QString &group, const Metrics &metrics)
{
    QStringList cells{location, name, group};
    for (const MetricDefinition &definition : metricDefinitions())
        cells.append(cell(definition, metrics.value(definition.id)));
    return cells;
}

QJsonObject json(const Metrics &metrics)
{
    QJsonObject object;
    for (auto metric = metrics.begin(); metric != metrics.end(); ++metric) {
        QJsonObject value{{u"value"_s, metric->known ? QJsonValue(metric->value) : QJsonValue()},
                          {u"numerator"_s, metric->numerator}};
        if (metric->denominator > 0)
            value.insert(u"denominator"_s, metric->denominator);
        object.insert(metric.key(), value);
    }
    return object;
}

} // namespace

QString reportSentence(const DashboardData &data, const QString &place)
{
    const qint64 missed = countOf(data.total, u"missed"_s);
    const QString where = place.isEmpty() ? QString() : u" at "_s + place;
    const QString opening =
        u"You missed %1 %2%3"_s.arg(counted(missed, u"call"_s, u"calls"_s), spanOf(data.query), where);
    if (missed == 0)
        return opening + u'.';
    return u"%1; %2 replied and %3 booked. %4"_s.arg(opening)
        .arg(countOf(data.total, u"replied"_s))
        .arg(countOf(data.total, u"booked"_s))
        .arg(unansweredPart(data.total));
}

QByteArray reportText(const DashboardData &data, const QString &place)
{
    QString text = reportSentence(data, place) + u"\n\n"_s;
    for (const MetricDefinition &definition : metricDefinitions())
        text += definition.id.leftJustified(22) + shown(definition, data.total.value(definition.id)) + u'\n';
    text += u"\n%1%2%3%4%5%6\n"_s.arg(u"location"_s, -28)
                .arg(u"missed"_s, 8)
                .arg(u"replied"_s, 9)
                .arg(u"booked"_s, 8)
                .arg(u"recovered"_s, 11)
                .arg(u"over 24 h"_s, 11);
    for (const LocationMetrics &location : data.locations) {
        const Metrics &m = location.metrics;
        const auto rate = [&m](const QString &id) { return m.value(id).known ? percent(m.value(id).value) : u"-"_s; };
        text += u"%1%2%3%4%5%6\n"_s.arg(location.name.left(27), -28)
                    .arg(countOf(m, u"missed"_s), 8)
                    .arg(countOf(m, u"replied"_s), 9)
                    .arg(countOf(m, u"booked"_s), 8)
                    .arg(rate(u"recovery_rate"_s), 11)
                    .arg(rate(u"unanswered_24h_share"_s), 11);
    }
    return text.toUtf8();
}

QJsonObject reportJson(const DashboardData &data, const QString &place)
{
    QJsonArray locations;
    for (const LocationMetrics &location : data.locations)
        locations.append(QJsonObject{{u"location"_s, location.location},
                                     {u"name"_s, location.name},
                                     {u"group"_s, location.group},
                                     {u"metrics"_s, json(location.metrics)}});
    QJsonArray days;
    for (const DayMetrics &day : data.days)
        days.append(QJsonObject{{u"day"_s, day.day}, {u"metrics"_s, json(day.metrics)}});
    QJsonArray hours;
    for (const QList<int> &row : data.busyHours) {
        QJsonArray cells;
        for (int calls : row)
            cells.append(calls);
        hours.append(cells);
    }
    return {{u"from"_s, data.query.from},
            {u"to"_s, data.query.to},
            {u"first_day"_s, data.query.firstDay.toString(Qt::ISODate)},
            {u"last_day"_s, data.query.lastDay.toString(Qt::ISODate)},
            {u"sentence"_s, reportSentence(data, place)},
            {u"total"_s, json(data.total)},
            {u"before"_s, json(data.before)},
            {u"locations"_s, locations},
            {u"days"_s, days},
            {u"days_per_bar"_s, data.daysPerBar},
            {u"busy_hours"_s, hours}};
}

QByteArray reportCsv(const DashboardData &data)
{
    QStringList headings{u"location"_s, u"name"_s, u"group"_s};
    for (const MetricDefinition &definition : metricDefinitions())
        headings.append(definition.unit == Unit::Delay ? definition.id + u"_seconds"_s : definition.id);
    QList<QStringList> table{headings, csvLine({}, u"all"_s, {}, data.total)};
    for (const LocationMetrics &location : data.locations)
        table.append(csvLine(location.location, location.name, location.group, location.metrics));
    return toCsv(table);
}

} // namespace ring
