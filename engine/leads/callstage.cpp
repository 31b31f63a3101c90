// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leads/callstage.h"

#include "engine/decide/reasons.h"
#include "engine/language/voicemail.h"
#include "engine/leads/escalations.h"
#include "engine/leads/outcomes.h"
#include "engine/store/codes.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Together in one transaction: its commit waits for the disk once, and the event loop waits for the whole of it.
constexpr int callsARound = 80;
/// Putting a call off takes a fraction of what deciding takes.
constexpr int decisionsARound = 20;

QString leadState(const Decision &decision)
{
    if (decision.action == Action::Text)
        return u"texting"_s;
    return decision.action == Action::Callback || decision.needsUs ? u"callback"_s : u"silent"_s;
}

Millis escalationDue(const Situation &situation, const Decision &decision)
{
    return decision.escalation == "high_value"_L1 ? situation.now + situation.place.policy.claimWait : situation.now;
}

} // namespace

Expected<bool> CallStage::run()
{
    QList<StoredCall> work;
    RING_TRY(m_context.database->each(u"calls.unhandled"_s, {{u"now"_s, m_context.now()}, {u"most"_s, callsARound}},
                                      [&](const QSqlQuery &row) { work << storedCallFrom(row); }));
    bool worked = false;
    const auto note = [&worked](const Expected<Done> &done) {
        worked = worked || (done && *done != Done::Nothing);
        return only(done);
    };
    if (!work.isEmpty() && !note(repeated(*m_context.database, [&] { return handleTogether(work); }))) {
        // One that cannot be handled must not hold up those before it.
        for (const StoredCall &stored : std::as_const(work))
            RING_TRY(note(repeated(*m_context.database, [&] { return handle(stored); })));
    }
    auto late = readLateVoicemails();
    RING_TRY(late);
    return worked || *late;
}

Expected<CallStage::Done> CallStage::handleTogether(const QList<StoredCall> &work)
{
    Transaction transaction(*m_context.database);
    RING_TRY(transaction.begun());
    Done most = Done::Nothing;
    int decisions = 0;
    for (const StoredCall &stored : work) {
        auto done = handle(stored);
        RING_TRY(done);
        most = std::max(most, *done);
        decisions += *done == Done::Decided ? 1 : 0;
        if (decisions == decisionsARound)
            break;
    }
    RING_TRY(transaction.commit());
    return most;
}

Expected<CallStage::Done> CallStage::handle(const StoredCall &listed)
{
    Transaction transaction(*m_context.database);
    RING_TRY(transaction.begun());
    RING_TRY(m_context.database->lockCaller(listed.number));
    StoredCall stored;
    RING_TRY(m_context.database->each(u"calls.claim"_s, {{u"id"_s, listed.id}, {u"now"_s, m_context.now()}},
                                      [&](const QSqlQuery &row) { stored = storedCallFrom(row); }));
    if (!stored.id)
        return Done::Nothing;
    m_context.database->touch(TouchedLeads);
    const bool known = stored.location > 0;
    if (known && stored.call.state == CallState::Missed && stored.call.direction == Direction::Inbound) {
        auto decided = missed(stored);
        RING_TRY(decided);
        RING_TRY(transaction.commit());
        return decided;
    }
    if (stored.lead && stored.call.state == CallState::Answered)
        RING_TRY(correctToAnswered(stored));
    if (stored.call.state == CallState::Answered || stored.call.state == CallState::Outgoing)
        RING_TRY(closeAnsweredLeads(m_context, stored));
    RING_TRY(m_context.database->run(
        u"calls.handled"_s, {{u"id"_s, stored.id}, {u"now"_s, m_context.now()}, {u"lead"_s, rowOrNone(stored.lead)}}));
    RING_TRY(transaction.commit());
    return Done::Handled;
}

Expected<CallStage::Done> CallStage::missed(const StoredCall &stored)
{
    Database &database = *m_context.database;
    auto situation = readSituation(m_context, stored);
    RING_TRY(situation);
    situation->recoveryId = m_context.newId();
    Decision decision = decide(*situation, *m_context.rules);
    if (decision.action == Action::Wait) {
        RING_TRY(database.run(u"calls.put_off"_s, {{u"id"_s, stored.id}, {u"until"_s, decision.waitUntil}}));
        return Done::Handled;
    }
    // A phone system may correct a call we already decided about; the lead it made stays the lead.
    auto lead = stored.lead ? Expected<qint64>(stored.lead) : leadFor(stored, *situation, decision);
    RING_TRY(lead);
    if (!decision.escalation.isEmpty())
        RING_TRY(raiseEscalation(m_context, *lead, decision.escalation, decision.voicemailBecause.join(u", "_s),
                                 escalationDue(*situation, decision)));
    if (!stored.lead)
        RING_TRY(commitDecision(m_context, *situation, decision, stored.id, *lead));
    if (situation->voicemail && situation->voicemail->state == Voicemail::Transcript::Done)
        RING_TRY(database.run(u"calls.voicemail_read"_s, {{u"connection"_s, stored.connection},
                                                          {u"recording"_s, situation->voicemail->recordingId},
                                                          {u"label"_s, decision.voicemailLabel}}));
    RING_TRY(database.run(u"calls.handled"_s, {{u"id"_s, stored.id}, {u"now"_s, m_context.now()}, {u"lead"_s, *lead}}));
    return Done::Decided;
}

Expected<qint64> CallStage::leadFor(const StoredCall &stored, const Situation &situation, Decision &decision)
{
    struct Latest
    {
        qint64 id = 0;
        QString state;
        Millis closedAt = 0;
        Millis lastCall = 0;
    } latest;
    RING_TRY(m_context.database->each(u"leads.latest"_s,
                                      {{u"number"_s, stored.number}, {u"business"_s, situation.place.business}},
                                      [&](const QSqlQuery &row) {
                                          latest = {row.value(0).toLongLong(), row.value(1).toString(),
                                                    row.value(2).toLongLong(), row.value(3).toLongLong()};
                                      }));
    const bool open = latest.id && latest.closedAt == 0;
    const bool fresh = stored.call.startedAt - latest.lastCall < dayMs;
    if (open && (fresh || latest.state == "conversation"_L1)) {
        RING_TRY(joinLead(latest.id, stored, situation, decision));
        return latest.id;
    }
    if (open)
        RING_TRY(closeLead(m_context, latest.id, {u"no_response"_s, u"superseded"_s, {}, {}, m_context.now()}));
    // Called again after the matter was closed: no second text, and no silence either.
    if (decision.reason == reason::repeat || decision.reason == reason::inConversation)
        decision.needsUs = true;
    return openLead(stored, situation, decision);
}

Expected<qint64> CallStage::openLead(const StoredCall &stored, const Situation &situation, const Decision &decision)
{
    const bool nobody = decision.action == Action::None && !decision.needsUs;
    const Millis now = m_context.now();
    const QString name = situation.contact.name.isEmpty() ? situation.call.callerName : situation.contact.name;
    const bool fallsBack = decision.escalation == "high_value"_L1;
    auto lead = m_context.database->insert(u"leads.insert"_s,
                                           {{u"location"_s, stored.location},
                                            {u"business"_s, situation.place.business},
                                            {u"number"_s, stored.number},
                                            {u"line"_s, stored.line},
                                            {u"contact"_s, rowOrNone(stored.contact)},
                                            {u"caller_name"_s, name},
                                            {u"caller_class"_s, codeOf(decision.callerClass)},
                                            {u"high_value"_s, decision.highValue ? 1 : 0},
                                            {u"emergency"_s, decision.emergency ? 1 : 0},
                                            {u"language"_s, decision.language},
                                            {u"recovery_id"_s, situation.recoveryId},
                                            {u"opened_at"_s, stored.call.startedAt},
                                            {u"miss_reason"_s, codeOf(stored.call.missReason)},
                                            {u"voicemail"_s, situation.voicemail ? 1 : 0},
                                            {u"action"_s, codeOf(decision.action)},
                                            {u"reason"_s, decision.reason},
                                            {u"state"_s, leadState(decision)},
                                            {u"waiting_since"_s, decision.needsUs ? now : 0},
                                            {u"fallback_at"_s, fallsBack ? now + situation.place.policy.claimWait : 0},
                                            {u"closed_at"_s, nobody ? now : 0}});
    RING_TRY(lead);
    RING_TRY(noteHappening(m_context, decision.highValue && fallsBack ? u"high_value"_s : u"missed"_s, *lead,
                           codeOf(decision.action)));
    return lead;
}

Expected<void> CallStage::joinLead(qint64 lead, const StoredCall &stored, const Situation &situation,
                                   const Decision &decision)
{
    Database &database = *m_context.database;
    RING_TRY(database.run(u"leads.repeat"_s, {{u"id"_s, lead},
                                              {u"at"_s, stored.call.startedAt},
                                              {u"miss_reason"_s, codeOf(stored.call.missReason)},
                                              {u"voicemail"_s, situation.voicemail ? 1 : 0},
                                              {u"emergency"_s, decision.emergency ? 1 : 0}}));
    if (decision.emergency) {
        RING_TRY(database.run(u"messages.cancel_automatic"_s,
                              {{u"lead"_s, lead}, {u"why"_s, u"emergency"_s}, {u"now"_s, m_context.now()}}));
        RING_TRY(database.run(u"leads.emergency"_s, {{u"id"_s, lead}, {u"now"_s, m_context.now()}}));
    } else if (decision.action == Action::Text) {
        RING_TRY(database.run(u"leads.redecide"_s, {{u"id"_s, lead},
                                                    {u"action"_s, codeOf(decision.action)},
                                                    {u"reason"_s, decision.reason},
                                                    {u"state"_s, leadState(decision)},
                                                    {u"fallback_at"_s, 0},
                                                    {u"waiting_since"_s, 0}}));
    } else {
        RING_TRY(database.run(u"leads.need_us"_s, {{u"id"_s, lead}, {u"now"_s, m_context.now()}}));
    }
    return noteHappening(m_context, u"repeat"_s, lead);
}

Expected<void> CallStage::correctToAnswered(const StoredCall &stored)
{
    return closeLead(m_context, stored.lead,
                     {u"called_back"_s, u"answered_call"_s, {}, QString::number(stored.id), stored.call.startedAt});
}

Expected<bool> CallStage::readLateVoicemails()
{
    struct Late
    {
        qint64 connection;
        QString recording;
        QString transcript;
        qint64 lead;
        QString trade;
    };
    QList<Late> late;
    Database &database = *m_context.database;
    RING_TRY(database.each(u"calls.unread_voicemails"_s, {}, [&](const QSqlQuery &row) {
        late << Late{row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
                     row.value(3).toLongLong(), row.value(4).toString()};
    }));
    for (const Late &one : std::as_const(late)) {
        Transaction transaction(database);
        RING_TRY(transaction.begun());
        RING_TRY(database.lockLead(one.lead));
        const auto reading = readVoicemail({one.transcript, one.trade, false, 0});
        auto first = database.run(u"calls.voicemail_read"_s, {{u"connection"_s, one.connection},
                                                              {u"recording"_s, one.recording},
                                                              {u"label"_s, voicemailLabelName(reading.label)}});
        RING_TRY(first);
        if (*first == 0)
            continue;
        if (one.lead && reading.label == VoicemailLabel::Emergency) {
            RING_TRY(database.run(u"messages.cancel_automatic"_s,
                                  {{u"lead"_s, one.lead}, {u"why"_s, u"emergency"_s}, {u"now"_s, m_context.now()}}));
            RING_TRY(database.run(u"leads.emergency"_s, {{u"id"_s, one.lead}, {u"now"_s, m_context.now()}}));
            RING_TRY(
                raiseEscalation(m_context, one.lead, u"emergency"_s, reading.because.join(u", "_s), m_context.now()));
        }
        RING_TRY(transaction.commit());
    }
    return !late.isEmpty();
}

} // namespace ring
