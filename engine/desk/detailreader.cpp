// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/spokenname.h"
#include "engine/contacts/phonenumber.h"
#include "engine/desk/cannedreader.h"
#include "engine/desk/ladderreader.h"
#include "engine/desk/leadreader.h"
#include "engine/retention/suppression.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct ThreadPlace
{
    QString line;
    QString trade;
    QString language;
    TemplateFields fields;
};

Expected<void> readMessages(Database &database, qint64 leadId, const QString &line, LeadDetail &detail)
{
    return database.each(u"messages.of_lead"_s,
                         {{u"number"_s, detail.row.caller}, {u"line"_s, line}, {u"lead"_s, leadId}},
                         [&](const QSqlQuery &row) {
                             MessageRow message;
                             message.id = row.value(0).toLongLong();
                             message.inbound = row.value(1).toInt() != 0;
                             message.touch = row.value(2).toString();
                             message.body = row.value(3).toString();
                             message.state = row.value(4).toString();
                             message.problem = row.value(5).toString();
                             message.author = row.value(6).toString();
                             message.intent = row.value(7).toString();
                             const Millis accepted = row.value(9).toLongLong();
                             message.at = accepted ? accepted : row.value(8).toLongLong();
                             message.holdUntil = message.state == "queued"_L1 ? row.value(10).toLongLong() : 0;
                             message.segments = row.value(11).toInt();
                             if (message.state != "cancelled"_L1)
                                 detail.messages << message;
                         });
}

Expected<void> readCalls(Database &database, const Seat &seat, LeadDetail &detail)
{
    return database.each(u"calls.of_lead"_s, {{u"number"_s, detail.row.caller}}, [&](const QSqlQuery &row) {
        if (!seat.sees(row.value(7).toString()))
            return;
        CallRow call;
        call.id = row.value(0).toLongLong();
        call.direction = row.value(1).toString();
        call.state = row.value(2).toString();
        call.missReason = row.value(3).toString();
        call.startedAt = row.value(4).toLongLong();
        call.talkSeconds = row.value(5).toInt();
        call.transcript = row.value(6).toString();
        detail.calls.prepend(call);
    });
}

Expected<void> readSendBlock(Database &database, const QString &line, const QString &person, LeadDetail &detail)
{
    auto optedOut = isOptedOut(database, detail.row.caller);
    RING_TRY(optedOut);
    auto sms = database.value(u"places.sms_of_line"_s, {{u"number"_s, line}});
    RING_TRY(sms);
    detail.optedOut = *optedOut;
    if (detail.row.caller.isEmpty())
        detail.sendBlock = u"no_number"_s;
    else if (detail.optedOut)
        detail.sendBlock = u"opted_out"_s;
    else if (!sms->isValid())
        detail.sendBlock = u"no_sms_service"_s;
    else if (!detail.row.owner.isEmpty() && detail.row.owner != person)
        detail.sendBlock = u"not_owner"_s;
    return {};
}

ThreadPlace placeFrom(const QSqlQuery &row, LeadDetail &detail)
{
    const auto text = [&row](int column) { return row.value(column).toString(); };
    detail.ourNumber = text(1);
    detail.business = text(2);
    detail.zone = text(3);
    detail.bookingLink = text(4).replace("{recovery_id}"_L1, text(7));
    detail.callbackLink = text(5).replace("{recovery_id}"_L1, text(7));
    detail.directNumber = text(6);
    return {text(1),
            text(8),
            text(9),
            {{u"business"_s, spokenName({text(8), detail.business, text(14), text(10)})},
             {u"location"_s, text(10)},
             {u"caller_name"_s, text(11)},
             {u"booking_link"_s, detail.bookingLink},
             {u"callback_link"_s, detail.callbackLink},
             {u"direct_number"_s, detail.directNumber},
             {u"signer"_s, text(12)}}};
}

Expected<void> readOnCall(Database &database, qint64 leadId, LeadDetail &detail)
{
    auto policy = database.value(u"places.policy_of_lead"_s, {{u"lead"_s, leadId}});
    RING_TRY(policy);
    const QJsonArray ladder = QJsonDocument::fromJson(policy->toByteArray()).object().value(u"on_call"_s).toArray();
    for (const auto &person : ladder)
        detail.onCall << person[u"name"_s].toString() + u", "_s + shownNumber(person[u"number"_s].toString());
    return {};
}

} // namespace

Expected<LeadDetail> readLead(StageContext &context, qint64 leadId, const Seat &seat)
{
    Database &database = *context.database;
    RING_TRY(needLead(database, seat, leadId));
    LeadQuery query;
    query.leadId = leadId;
    auto page = readLeads(database, query, seat, context.now());
    RING_TRY(page);
    if (page->rows.isEmpty())
        return fail(Error::Code::NotFound, u"This lead no longer exists."_s);
    LeadDetail detail;
    detail.row = page->rows.constFirst();
    ThreadPlace place;
    RING_TRY(database.each(u"desk.detail"_s, {{u"id"_s, leadId}},
                           [&](const QSqlQuery &row) { place = placeFrom(row, detail); }));
    RING_TRY(readOnCall(database, leadId, detail));
    RING_TRY(readMessages(database, leadId, place.line, detail));
    if (!detail.row.caller.isEmpty())
        RING_TRY(readCalls(database, seat, detail));
    auto draft = database.value(u"desk.draft"_s, {{u"lead"_s, leadId}, {u"person"_s, seat.person}});
    RING_TRY(draft);
    detail.draft = draft->toString();
    RING_TRY(readSendBlock(database, place.line, seat.person, detail));
    RING_TRY(renderCanned(database, place.trade, place.language, place.fields, detail));
    return detail;
}

Expected<QJsonObject> readTrace(Database &database, qint64 leadId)
{
    QJsonObject trace;
    QJsonArray earlier;
    RING_TRY(database.each(u"life.traces_of_lead"_s, {{u"lead"_s, leadId}}, [&](const QSqlQuery &row) {
        const auto one = QJsonDocument::fromJson(qUncompress(row.value(0).toByteArray())).object();
        if (!trace.isEmpty())
            earlier << trace;
        trace = one;
    }));
    if (trace.isEmpty())
        return fail(Error::Code::NotFound, u"Nothing was decided about this lead: the caller texted first."_s);
    QJsonArray texts;
    RING_TRY(database.each(u"messages.thread_of"_s, {{u"lead"_s, leadId}}, [&](const QSqlQuery &row) {
        texts << QJsonObject{
            {u"touch"_s, row.value(0).toString()},         {u"state"_s, row.value(1).toString()},
            {u"accepted_at"_s, row.value(2).toLongLong()}, {u"problem"_s, row.value(3).toString()},
            {u"template"_s, row.value(4).toString()},      {u"template_version"_s, row.value(5).toInt()},
            {u"segments"_s, row.value(6).toInt()},         {u"provider_id"_s, row.value(7).toString()},
            {u"text"_s, row.value(8).toString()},          {u"send_at"_s, row.value(9).toLongLong()}};
    }));
    trace.insert(u"messages"_s, texts);
    auto climbs = readClimbs(database, leadId);
    RING_TRY(climbs);
    if (!climbs->isEmpty())
        trace.insert(u"on_call"_s, *climbs);
    if (!earlier.isEmpty())
        trace.insert(u"earlier"_s, earlier);
    return trace;
}

Expected<QJsonObject> readTraceOfCall(Database &database, qint64 callId)
{
    auto stored = database.value(u"life.trace_of_call"_s, {{u"call"_s, callId}});
    RING_TRY(stored);
    if (!stored->isValid())
        return fail(Error::Code::NotFound,
                    u"No decision was made about call %1: it was not missed, or it does not exist."_s.arg(callId));
    return QJsonDocument::fromJson(qUncompress(stored->toByteArray())).object();
}

} // namespace ring
