// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leads/touchplan.h"

#include "engine/decide/reasons.h"
#include "engine/leads/callstage.h"
#include "engine/leads/escalations.h"
#include "engine/leads/outcomes.h"
#include "engine/leads/situationreader.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis firstFollowUpAfter = 2 * hourMs;
constexpr Millis alertAfter = dayMs;
/// Ruling 8: nothing later than this counts as recovered, so the lead is closed.
constexpr Millis silenceAfter = 7 * dayMs;

struct LeadTouches
{
    qint64 location = 0;
    int touches = 0;
    QString recoveryId;
    Millis textedAt = 0;
    QString owner;
};

Expected<LeadTouches> readTouches(Database &database, qint64 id)
{
    LeadTouches lead;
    RING_TRY(database.each(u"leads.by_id"_s, {{u"id"_s, id}}, [&](const QSqlQuery &row) {
        lead.location = row.value(1).toLongLong();
        lead.recoveryId = row.value(10).toString();
        lead.owner = row.value(14).toString();
        lead.textedAt = row.value(16).toLongLong();
        lead.touches = row.value(17).toInt();
    }));
    return lead;
}

Expected<StoredCall> latestCall(Database &database, qint64 lead)
{
    StoredCall stored;
    RING_TRY(database.each(u"calls.latest_of_lead"_s, {{u"lead"_s, lead}},
                           [&](const QSqlQuery &row) { stored = storedCallFrom(row); }));
    if (!stored.id)
        return fail(Error::Code::NotFound, u"A lead has no missed call."_s);
    return stored;
}

} // namespace

Expected<Millis> nextTouchAfter(StageContext &context, qint64 leadId, Touch done, Millis at)
{
    auto lead = readTouches(*context.database, leadId);
    RING_TRY(lead);
    auto place = readPlace(*context.database, lead->location, at);
    RING_TRY(place);
    const int planned = done == Touch::First ? 1 : done == Touch::FollowUp1 ? 2 : 3;
    if (planned > place->policy.followUps)
        return Millis(0);
    return done == Touch::First ? at + firstFollowUpAfter : place->nextBusinessDay;
}

Expected<bool> TouchStage::run()
{
    bool worked = false;
    for (auto step : {&TouchStage::followUps, &TouchStage::fallbacks, &TouchStage::alerts, &TouchStage::silences}) {
        auto done = (this->*step)();
        RING_TRY(done);
        worked = worked || *done;
    }
    return worked;
}

Expected<QList<qint64>> TouchStage::due(const QString &statement, const Bind &values)
{
    QList<qint64> ids;
    RING_TRY(
        m_context.database->each(statement, values, [&](const QSqlQuery &row) { ids << row.value(0).toLongLong(); }));
    return ids;
}

Expected<bool> TouchStage::followUps()
{
    auto ids = due(u"leads.due_touches"_s, {{u"now"_s, m_context.now()}});
    RING_TRY(ids);
    for (const qint64 id : std::as_const(*ids))
        RING_TRY(repeated(*m_context.database, [&] { return followUp(id); }));
    return !ids->isEmpty();
}

Expected<void> TouchStage::followUp(qint64 leadId)
{
    Database &database = *m_context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    RING_TRY(database.lockLead(leadId));
    auto due = database.value(u"leads.claim_touch"_s, {{u"id"_s, leadId}, {u"now"_s, m_context.now()}});
    RING_TRY(due);
    if (!due->isValid())
        return {};
    database.touch(TouchedLeads);
    auto lead = readTouches(database, leadId);
    RING_TRY(lead);
    auto stored = latestCall(database, leadId);
    RING_TRY(stored);
    auto situation = readSituation(m_context, *stored);
    RING_TRY(situation);
    situation->recoveryId = lead->recoveryId;
    situation->touch = lead->touches >= 2 ? Touch::FollowUp2 : Touch::FollowUp1;
    situation->firstTextAt = lead->textedAt;
    const Decision decision = decide(*situation, *m_context.rules);
    const bool later = decision.action == Action::Text && decision.sendAt > m_context.now();
    if (!later)
        RING_TRY(commitDecision(m_context, *situation, decision, 0, leadId));
    // Hours closed, or a cap reached: planned for the moment they open or it leaves room, and decided anew then.
    const bool roomSoon = decision.reason == reason::capReached && decision.waitUntil <= m_context.now() + dayMs;
    RING_TRY(database.run(u"leads.touch_at"_s, {{u"id"_s, leadId},
                                                {u"at"_s, later      ? decision.sendAt
                                                          : roomSoon ? decision.waitUntil
                                                                     : Millis(0)}}));
    return transaction.commit();
}

Expected<bool> TouchStage::fallbacks()
{
    auto ids = due(u"leads.due_fallbacks"_s, {{u"now"_s, m_context.now()}});
    RING_TRY(ids);
    for (const qint64 id : std::as_const(*ids))
        RING_TRY(repeated(*m_context.database, [&] { return fallback(id); }));
    return !ids->isEmpty();
}

Expected<void> TouchStage::fallback(qint64 leadId)
{
    Database &database = *m_context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    RING_TRY(database.lockLead(leadId));
    auto first = database.run(u"leads.fallback_done"_s, {{u"id"_s, leadId}});
    RING_TRY(first);
    if (*first == 0)
        return {};
    database.touch(TouchedLeads);
    auto lead = readTouches(database, leadId);
    RING_TRY(lead);
    if (!lead->owner.isEmpty())
        return transaction.commit();
    auto stored = latestCall(database, leadId);
    RING_TRY(stored);
    auto situation = readSituation(m_context, *stored);
    RING_TRY(situation);
    situation->recoveryId = lead->recoveryId;
    situation->fallback = true;
    const Decision decision = decide(*situation, *m_context.rules);
    RING_TRY(commitDecision(m_context, *situation, decision, stored->id, leadId));
    if (decision.action == Action::Text)
        RING_TRY(database.run(u"leads.redecide"_s, {{u"id"_s, leadId},
                                                    {u"action"_s, u"text"_s},
                                                    {u"reason"_s, decision.reason},
                                                    {u"state"_s, u"texting"_s},
                                                    {u"fallback_at"_s, 0},
                                                    {u"waiting_since"_s, m_context.now()}}));
    return transaction.commit();
}

Expected<bool> TouchStage::alerts()
{
    auto ids = due(u"leads.due_alerts"_s, {{u"since"_s, m_context.now() - alertAfter}});
    RING_TRY(ids);
    for (const qint64 id : std::as_const(*ids)) {
        Transaction transaction(*m_context.database);
        RING_TRY(transaction.begun());
        RING_TRY(m_context.database->lockLead(id));
        auto first = m_context.database->run(u"leads.alerted"_s, {{u"id"_s, id}, {u"now"_s, m_context.now()}});
        RING_TRY(first);
        if (*first == 0)
            continue;
        RING_TRY(raiseEscalation(m_context, id, u"unanswered_24h"_s, {}, m_context.now()));
        RING_TRY(transaction.commit());
    }
    return !ids->isEmpty();
}

Expected<bool> TouchStage::silences()
{
    auto ids = due(u"leads.due_silence"_s, {{u"since"_s, m_context.now() - silenceAfter}});
    RING_TRY(ids);
    for (const qint64 id : std::as_const(*ids)) {
        Transaction transaction(*m_context.database);
        RING_TRY(transaction.begun());
        RING_TRY(m_context.database->lockLead(id));
        auto still = m_context.database->value(u"leads.claim_silence"_s, {{u"id"_s, id}});
        RING_TRY(still);
        if (!still->isValid())
            continue;
        RING_TRY(closeLead(m_context, id, {u"no_response"_s, u"timeout"_s, {}, {}, m_context.now()}));
        RING_TRY(transaction.commit());
    }
    return !ids->isEmpty();
}

} // namespace ring
