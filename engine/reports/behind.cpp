// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/metrics.h"
#include "engine/reports/report.h"
#include "engine/reports/selection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

LeadRow leadFrom(const QSqlQuery &row)
{
    LeadRow lead;
    int at = 0;
    const auto text = [&row, &at] { return row.value(at++).toString(); };
    const auto number = [&row, &at] { return row.value(at++).toLongLong(); };
    lead.id = number();
    lead.caller = text();
    lead.callerName = text();
    lead.callerClass = text();
    lead.highValue = number() != 0;
    lead.emergency = number() != 0;
    lead.valueCents = number();
    lead.lastVisit = text();
    lead.openJob = text();
    lead.location = text();
    lead.locationName = text();
    lead.group = text();
    lead.openedAt = number();
    lead.lastCallAt = number();
    lead.callCount = int(number());
    lead.missReason = text();
    lead.voicemail = number() != 0;
    lead.action = text();
    lead.reason = text();
    lead.state = text();
    lead.waitingSince = number();
    lead.owner = text();
    lead.snoozedUntil = number();
    lead.textedAt = number();
    lead.nextTouchAt = number();
    lead.touches = int(number());
    lead.lastBody = text();
    lead.lastInbound = number() != 0;
    lead.unread = int(number());
    lead.intent = text();
    lead.callbackDueAt = number();
    lead.outcome = text();
    lead.outcomeFoundBy = text();
    lead.outcomePerson = text();
    lead.needsUs = lead.waitingSince > 0;
    return lead;
}

LeadRow undecidedFrom(const QSqlQuery &row)
{
    LeadRow lead;
    lead.caller = row.value(0).toString();
    lead.callerName = row.value(1).toString();
    lead.missReason = row.value(2).toString();
    lead.location = row.value(3).toString();
    lead.locationName = row.value(4).toString();
    lead.group = row.value(5).toString();
    lead.action = u"pending"_s;
    lead.state = u"waiting_decision"_s;
    return lead;
}

Expected<QHash<qint64, LeadRow>> leadsOf(Database &database, const QList<Fact> &facts)
{
    QHash<qint64, LeadRow> leads;
    for (const Fact &fact : facts)
        if (fact.leadId > 0)
            leads.insert(fact.leadId, {});
    const QList<qint64> ids = leads.keys();
    if (ids.isEmpty())
        return leads;
    const auto [first, last] = std::minmax_element(ids.begin(), ids.end());
    RING_TRY(
        database.each(u"report_rows.leads"_s, {{u"first"_s, *first}, {u"last"_s, *last}}, [&](const QSqlQuery &row) {
            if (const auto wanted = leads.find(row.value(0).toLongLong()); wanted != leads.end())
                *wanted = leadFrom(row);
        }));
    return leads;
}

Expected<QList<LeadRow>> rowsOf(Database &database, const QList<Fact> &facts)
{
    const auto leads = leadsOf(database, facts);
    RING_TRY(leads);
    QList<LeadRow> rows;
    rows.reserve(facts.size());
    for (const Fact &fact : facts) {
        LeadRow lead = leads->value(fact.leadId);
        if (fact.leadId == 0)
            RING_TRY(database.each(u"report_rows.call"_s, {{u"id"_s, fact.callId}},
                                   [&](const QSqlQuery &row) { lead = undecidedFrom(row); }));
        if (fact.callId > 0)
            lead.openedAt = lead.lastCallAt = fact.at;
        rows.append(lead);
    }
    return rows;
}

} // namespace

Expected<LeadPage> rowsBehind(Database &database, const ReportQuery &query, const QString &metric, Millis now)
{
    const MetricDefinition *definition = metricDefinition(metric);
    if (!definition)
        return fail(Error::Code::BadInput,
                    u"There is no metric \"%1\"; choose one of the metrics dictionary."_s.arg(metric));
    auto facts = readFacts(database, query.from, query.to, now);
    RING_TRY(facts);
    const Selection selection(query, facts->places);
    const quint64 bit = bitOf(metricRows(*definition));
    QList<Fact> chosen;
    for (const Fact &fact : std::as_const(facts->list))
        if ((fact.counts & bit) && selection.has(fact))
            chosen.append(fact);
    std::stable_sort(chosen.begin(), chosen.end(), [](const Fact &a, const Fact &b) { return a.at < b.at; });
    const auto rows = rowsOf(database, chosen);
    RING_TRY(rows);
    LeadPage page;
    page.asOf = now;
    page.rows = *rows;
    page.total = int(page.rows.size());
    return page;
}

} // namespace ring
