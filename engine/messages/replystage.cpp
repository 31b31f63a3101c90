// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/replystage.h"

#include "engine/compose/fixed.h"
#include "engine/compose/segments.h"
#include "engine/compose/spokenname.h"
#include "engine/language/callbackat.h"
#include "engine/leads/escalations.h"
#include "engine/leads/oncallreply.h"
#include "engine/leads/outcomes.h"
#include "engine/retention/suppression.h"

#include <QSet>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Words a provider with keyword handling of its own answers itself; anything else it leaves to us.
bool bareKeyword(const QString &body)
{
    static const QSet<QString> words{u"STOP"_s,   u"STOPALL"_s, u"UNSUBSCRIBE"_s, u"END"_s,   u"QUIT"_s,
                                     u"CANCEL"_s, u"REVOKE"_s,  u"OPTOUT"_s,      u"START"_s, u"UNSTOP"_s,
                                     u"YES"_s,    u"HELP"_s,    u"INFO"_s};
    return words.contains(body.trimmed().toUpper());
}

bool nobodyNeedsToAct(const ReplyReading &reading)
{
    return !reading.needsHuman && (reading.intent == Intent::ThanksOrAck || reading.intent == Intent::AutoReply ||
                                   reading.intent == Intent::Help || reading.intent == Intent::OptInAgain);
}

PriorText priorOf(const QString &touch)
{
    return touch.startsWith("follow_up"_L1) ? PriorText::FollowUp : PriorText::TextBack;
}

FixedText wordingOf(const QString &touch)
{
    if (touch == "opt_out_confirmation"_L1)
        return FixedText::OptOutConfirmation;
    if (touch == "start_again"_L1)
        return FixedText::StartAgain;
    return touch == "urgent_ack"_L1 ? FixedText::UrgentReceived : FixedText::HelpReply;
}

} // namespace

Expected<bool> ReplyStage::run()
{
    QList<Reply> replies;
    RING_TRY(m_context.database->each(u"messages.unhandled"_s, {}, [&](const QSqlQuery &row) {
        replies << Reply{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
                         row.value(3).toString(),   row.value(4).toString(),   row.value(5).toLongLong(),
                         row.value(6).toLongLong()};
    }));
    for (const Reply &reply : std::as_const(replies))
        RING_TRY(repeated(*m_context.database, [&] { return handle(reply); }));
    return !replies.isEmpty();
}

Expected<void> ReplyStage::handle(const Reply &reply)
{
    Database &database = *m_context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    RING_TRY(database.lockCaller(reply.number));
    auto still = database.value(u"messages.claim_reply"_s, {{u"id"_s, reply.id}});
    RING_TRY(still);
    if (!still->isValid())
        return {};
    database.touch(TouchedMessages | TouchedLeads);
    auto onCall = isOnCall(m_context, reply.number);
    RING_TRY(onCall);
    if (*onCall) {
        RING_TRY(takeOnCallReply(m_context,
                                 {reply.id, reply.connection, reply.location, reply.number, reply.line, reply.body,
                                  reply.at, m_answersStop(reply.connection) && bareKeyword(reply.body)}));
        return transaction.commit();
    }
    auto thread = threadOf(reply);
    RING_TRY(thread);
    auto reading = read(reply, *thread);
    RING_TRY(reading);
    if (thread->lead) {
        RING_TRY(act(reply, *thread, *reading));
        RING_TRY(noteHappening(m_context, u"reply"_s, thread->lead, intentName(reading->intent)));
    }
    RING_TRY(database.run(u"messages.handled"_s, {{u"id"_s, reply.id},
                                                  {u"now"_s, m_context.now()},
                                                  {u"lead"_s, rowOrNone(thread->lead)},
                                                  {u"intent"_s, intentName(reading->intent)}}));
    return transaction.commit();
}

Expected<ReplyStage::Thread> ReplyStage::threadOf(const Reply &reply)
{
    Thread thread;
    const auto take = [&](const QSqlQuery &row) {
        thread.lead = row.value(0).toLongLong();
        thread.closed = row.value(1).toLongLong() > 0;
    };
    RING_TRY(
        m_context.database->each(u"leads.thread_lead"_s, {{u"number"_s, reply.number}, {u"line"_s, reply.line}}, take));
    if (!thread.lead)
        RING_TRY(m_context.database->each(u"leads.thread_lead_any_line"_s, {{u"number"_s, reply.number}}, take));
    if (!thread.lead && reply.location) {
        auto opened = openThread(reply);
        RING_TRY(opened);
        thread.lead = *opened;
    }
    RING_TRY(m_context.database->each(u"leads.thread_place"_s, {{u"id"_s, thread.lead}}, [&](const QSqlQuery &row) {
        thread.trade = row.value(1).toString();
        thread.business =
            spokenName({thread.trade, row.value(0).toString(), row.value(5).toString(), row.value(6).toString()});
        thread.zone = row.value(2).toString();
        thread.language = row.value(3).toString();
        thread.direct = row.value(4).toString();
    }));
    return thread;
}

Expected<qint64> ReplyStage::openThread(const Reply &reply)
{
    auto business = m_context.database->value(u"places.business"_s, {{u"id"_s, reply.location}});
    RING_TRY(business);
    auto contact = m_context.database->value(u"calls.contact_of"_s, {{u"number"_s, reply.number}});
    RING_TRY(contact);
    return m_context.database->insert(u"leads.insert"_s, {{u"location"_s, reply.location},
                                                          {u"business"_s, business->toString()},
                                                          {u"number"_s, reply.number},
                                                          {u"line"_s, reply.line},
                                                          {u"contact"_s, rowOrNone(contact->toLongLong())},
                                                          {u"caller_name"_s, QString()},
                                                          {u"caller_class"_s, u"new"_s},
                                                          {u"high_value"_s, 0},
                                                          {u"emergency"_s, 0},
                                                          {u"language"_s, u"en"_s},
                                                          {u"recovery_id"_s, m_context.newId()},
                                                          {u"opened_at"_s, reply.at},
                                                          {u"miss_reason"_s, QString()},
                                                          {u"voicemail"_s, 0},
                                                          {u"action"_s, u"none"_s},
                                                          {u"reason"_s, u"texted_us"_s},
                                                          {u"state"_s, u"conversation"_s},
                                                          {u"waiting_since"_s, 0},
                                                          {u"fallback_at"_s, 0},
                                                          {u"closed_at"_s, 0}});
}

Expected<ReplyReading> ReplyStage::read(const Reply &reply, const Thread &thread)
{
    auto touch = m_context.database->value(u"messages.last_outbound_touch"_s, {{u"number"_s, reply.number}});
    RING_TRY(touch);
    return readReply({reply.body, priorOf(touch->toString()), thread.trade, {}});
}

Expected<void> ReplyStage::act(const Reply &reply, const Thread &thread, const ReplyReading &reading)
{
    Database &database = *m_context.database;
    const Millis now = m_context.now();
    const QString intent = intentName(reading.intent);
    RING_TRY(database.run(u"messages.cancel_automatic"_s,
                          {{u"lead"_s, thread.lead}, {u"why"_s, u"replied"_s}, {u"now"_s, now}}));
    const bool needsUs = reading.intent == Intent::Urgent || (!reading.optOut && !nobodyNeedsToAct(reading)) ||
                         (reading.optOut && reading.needsHuman);
    // A caller who has booked and cannot come is somebody's again; a thank-you opens nothing.
    if (thread.closed && needsUs && !reading.optOut)
        RING_TRY(database.run(u"leads.reopen"_s, {{u"id"_s, thread.lead}}));
    const Millis callback =
        reading.callbackTime ? callbackAt(*reading.callbackTime, reply.at, QTimeZone(thread.zone.toUtf8())) : Millis(0);
    RING_TRY(database.run(u"leads.replied"_s, {{u"id"_s, thread.lead},
                                               {u"at"_s, reply.at},
                                               {u"intent"_s, intent},
                                               {u"body"_s, reply.body.simplified().left(120)},
                                               {u"callback_due_at"_s, callback},
                                               {u"needs_us"_s, needsUs ? 1 : 0}}));
    const QString language = reading.language == "es"_L1 ? u"es"_s : thread.language;
    if (reading.optOut)
        RING_TRY(optOut(reply, thread, reading));
    if (reading.intent == Intent::OptInAgain) {
        RING_TRY(database.run(u"messages.opt_in"_s, {{u"number"_s, reply.number}, {u"at"_s, now}}));
        RING_TRY(allowAgain(database, reply.number));
        RING_TRY(answer(reply, thread, u"start_again"_s, language));
    }
    if (reading.intent == Intent::Help)
        RING_TRY(answer(reply, thread, u"help_reply"_s, language));
    if (reading.intent != Intent::Urgent)
        return {};
    RING_TRY(database.run(u"leads.emergency"_s, {{u"id"_s, thread.lead}, {u"now"_s, now}}));
    RING_TRY(
        raiseEscalation(m_context, thread.lead, u"urgent_reply"_s, reading.because.join(u", "_s), now + 5 * minuteMs));
    return reading.optOut ? Expected<void>() : answer(reply, thread, u"urgent_ack"_s, language);
}

Expected<void> ReplyStage::optOut(const Reply &reply, const Thread &thread, const ReplyReading &reading)
{
    Database &database = *m_context.database;
    const Millis now = m_context.now();
    auto known = isOptedOut(database, reply.number);
    RING_TRY(known);
    RING_TRY(database.run(
        u"messages.opt_out"_s,
        {{u"number"_s, reply.number}, {u"at"_s, now}, {u"source"_s, u"reply"_s}, {u"message"_s, reply.id}}));
    RING_TRY(database.run(u"messages.cancel_all_to"_s, {{u"number"_s, reply.number}, {u"now"_s, now}}));
    // Confirmed once: a second STOP gets silence.
    if (!*known)
        RING_TRY(
            answer(reply, thread, u"opt_out_confirmation"_s, reading.language == "es"_L1 ? u"es"_s : thread.language));
    if (reading.needsHuman || reading.intent == Intent::Urgent || thread.closed)
        return {};
    return closeLead(m_context, thread.lead, {u"no_response"_s, u"opt_out"_s, {}, {}, now});
}

Expected<void> ReplyStage::answer(const Reply &reply, const Thread &thread, const QString &touch,
                                  const QString &language)
{
    if (touch != "urgent_ack"_L1 && m_answersStop(reply.connection) && bareKeyword(reply.body))
        return {};
    auto text =
        fixedText(wordingOf(touch), {{u"business"_s, thread.business}, {u"direct_number"_s, thread.direct}}, language);
    RING_TRY(text);
    const Millis now = m_context.now();
    return only(m_context.database->insert(u"messages.insert_out"_s, {{u"ref"_s, u"sr-"_s + m_context.newId()},
                                                                      {u"connection"_s, reply.connection},
                                                                      {u"lead"_s, thread.lead},
                                                                      {u"location"_s, rowOrNone(reply.location)},
                                                                      {u"decision"_s, noRow()},
                                                                      {u"number"_s, reply.number},
                                                                      {u"line"_s, reply.line},
                                                                      {u"body"_s, *text},
                                                                      {u"touch"_s, touch},
                                                                      {u"kind"_s, touch},
                                                                      {u"author"_s, QString()},
                                                                      {u"template_key"_s, QString()},
                                                                      {u"template_version"_s, 0},
                                                                      {u"segments"_s, countSegments(*text).count},
                                                                      {u"now"_s, now},
                                                                      {u"send_at"_s, now},
                                                                      {u"expires_at"_s, now + 5 * minuteMs}}));
}

} // namespace ring
