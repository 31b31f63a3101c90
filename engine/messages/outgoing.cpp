// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/outgoing.h"

#include "engine/leads/escalations.h"
#include "engine/leads/ladder.h"
#include "engine/leads/touchplan.h"
#include "engine/messages/linetypestage.h"
#include "engine/store/codes.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis firstDeliveryCheck = 5 * secondMs;

/// A first text that will not arrive leaves the caller unanswered: a person takes over.
Expected<void> handToPerson(StageContext &context, const OutboxRow &row, const QString &why)
{
    if (!row.lead)
        return {};
    context.database->touch(TouchedLeads);
    RING_TRY(context.database->run(u"leads.not_texted"_s,
                                   {{u"id"_s, row.lead}, {u"reason"_s, why}, {u"now"_s, context.now()}}));
    if (why == "opted_out"_L1)
        return {};
    return raiseEscalation(context, row.lead, u"not_texted"_s, why, context.now());
}

/// False when it is settled already: another engine took this text over and knows better.
Expected<bool> settle(StageContext &context, const OutboxRow &row, const QString &state, const QString &problem,
                      const QString &code)
{
    context.database->touch(TouchedMessages | TouchedLeads);
    auto changed = context.database->run(u"messages.failed"_s, {{u"id"_s, row.id},
                                                                {u"state"_s, state},
                                                                {u"problem"_s, problem},
                                                                {u"code"_s, code},
                                                                {u"attempts"_s, row.attempts},
                                                                {u"now"_s, context.now()}});
    RING_TRY(changed);
    return *changed > 0;
}

} // namespace

OutgoingText OutboxRow::text() const
{
    OutgoingText text;
    text.ref = ref;
    text.from = line;
    text.to = number;
    text.body = body;
    return text;
}

OutboxRow outboxRowFrom(const QSqlQuery &row)
{
    OutboxRow out;
    out.id = row.value(0).toLongLong();
    out.ref = row.value(1).toString();
    out.connection = row.value(2).toLongLong();
    out.lead = row.value(3).toLongLong();
    out.number = row.value(4).toString();
    out.line = row.value(5).toString();
    out.body = row.value(6).toString();
    out.touch = row.value(7).toString();
    out.kind = row.value(8).toString();
    out.author = row.value(9).toString();
    out.createdAt = row.value(10).toLongLong();
    out.sendAt = row.value(11).toLongLong();
    out.expiresAt = row.value(12).toLongLong();
    out.attempts = row.value(13).toInt();
    out.attemptedAt = row.value(14).toLongLong();
    return out;
}

Expected<void> noteAccepted(StageContext &context, const OutboxRow &row, const SentText &sent)
{
    Database &database = *context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    RING_TRY(database.lockCaller(row.number));
    const Millis now = context.now();
    database.touch(TouchedMessages | TouchedLeads);
    auto news = database.run(u"messages.accepted"_s, {{u"id"_s, row.id},
                                                      {u"provider_id"_s, sent.providerId},
                                                      {u"now"_s, now},
                                                      {u"check_at"_s, now + firstDeliveryCheck}});
    RING_TRY(news);
    if (*news == 0)
        return {};
    if (row.lead && row.automatic()) {
        auto next = nextTouchAfter(context, row.lead, touchOf(row.touch), now);
        RING_TRY(next);
        RING_TRY(database.run(u"leads.text_accepted"_s, {{u"id"_s, row.lead}, {u"at"_s, now}, {u"next"_s, *next}}));
        RING_TRY(database.run(u"leads.last_message"_s,
                              {{u"id"_s, row.lead}, {u"body"_s, row.body.left(120)}, {u"inbound"_s, 0}}));
    }
    if (row.touch == "first"_L1)
        RING_TRY(noteHappening(context, u"texted"_s, row.lead));
    return transaction.commit();
}

Expected<void> noteRefused(StageContext &context, const OutboxRow &row, const Error &error)
{
    Database &database = *context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    RING_TRY(database.lockCaller(row.number));
    const QString code = codeOf(error.reason);
    auto news = settle(context, row, u"failed"_s, error.sentence, code);
    RING_TRY(news);
    if (!*news)
        return {};
    if (error.reason == Error::Reason::OptedOut)
        RING_TRY(database.run(u"messages.opt_out"_s, {{u"number"_s, row.number},
                                                      {u"at"_s, context.now()},
                                                      {u"source"_s, u"provider"_s},
                                                      {u"message"_s, row.id}}));
    if (error.reason == Error::Reason::Landline)
        RING_TRY(rememberLineType(context, row.number, LineType::Landline, u"carrier"_s));
    RING_TRY(handToPerson(context, row, code.isEmpty() ? u"failed"_s : code));
    if (row.isAlert())
        RING_TRY(passOver(context, row.id, code.isEmpty() ? u"failed"_s : code));
    return transaction.commit();
}

Expected<void> noteUnconfirmed(StageContext &context, const OutboxRow &row)
{
    Transaction transaction(*context.database);
    RING_TRY(transaction.begun());
    RING_TRY(context.database->lockCaller(row.number));
    auto news =
        settle(context, row, u"unconfirmed"_s,
               u"It is not known whether the provider took this text; it was not sent again."_s, u"unconfirmed"_s);
    RING_TRY(news);
    if (!*news)
        return {};
    RING_TRY(handToPerson(context, row, u"unconfirmed"_s));
    if (row.isAlert())
        RING_TRY(passOver(context, row.id, u"unconfirmed"_s));
    return transaction.commit();
}

Expected<void> noteNotSent(StageContext &context, const OutboxRow &row, Millis again, const QString &sentence)
{
    Transaction transaction(*context.database);
    RING_TRY(transaction.begun());
    context.database->touch(TouchedMessages);
    RING_TRY(context.database->run(
        u"messages.requeue"_s,
        {{u"id"_s, row.id}, {u"at"_s, again}, {u"problem"_s, sentence}, {u"attempts"_s, row.attempts}}));
    return transaction.commit();
}

Expected<void> noteWithdrawn(StageContext &context, const OutboxRow &row, const QString &objection)
{
    context.database->touch(TouchedMessages | TouchedLeads);
    RING_TRY(context.database->run(u"messages.cancel"_s,
                                   {{u"id"_s, row.id}, {u"why"_s, objection}, {u"now"_s, context.now()}}));
    if (row.isAlert())
        return passOver(context, row.id, objection);
    // Whoever pauses a location stops what waits there, too; the caller is somebody's all the same.
    if (objection == "location_paused"_L1 && row.touch == "first"_L1)
        return handToPerson(context, row, objection);
    if (objection != "too_late"_L1)
        return {};
    // A late follow-up is planned anew; a late first text would surprise more than help, so a person calls.
    if (row.touch == "first"_L1)
        return handToPerson(context, row, objection);
    return row.lead && row.automatic()
               ? only(context.database->run(u"leads.touch_at"_s, {{u"id"_s, row.lead}, {u"at"_s, context.now()}}))
               : Expected<void>();
}

} // namespace ring
