// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/segments.h"
#include "engine/desk/deskactions.h"
#include "engine/retention/suppression.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// A staff text can be taken back this long.
constexpr Millis holdStaffText = 5 * secondMs;
constexpr int longestText = 1600;

} // namespace

Expected<void> DeskActions::mayWriteTo(qint64 leadId)
{
    QString owner, number;
    RING_TRY(m_context.database->each(u"leads.by_id"_s, {{u"id"_s, leadId}}, [&](const QSqlQuery &row) {
        number = row.value(3).toString();
        owner = row.value(14).toString();
    }));
    if (number.isEmpty())
        return fail(Error::Code::BadInput, u"This caller withheld the number, so no text can reach them."_s);
    if (!owner.isEmpty() && owner != m_person)
        return fail(Error::Code::Denied,
                    u"%1 is answering this caller. Take the conversation over first."_s.arg(owner));
    auto optedOut = isOptedOut(*m_context.database, number);
    RING_TRY(optedOut);
    if (*optedOut)
        return fail(Error::Code::Denied, u"This caller asked for no texts. Call instead."_s);
    return {};
}

Expected<qint64> DeskActions::sendReply(qint64 leadId, const QString &body)
{
    if (body.trimmed().isEmpty() || body.size() > longestText)
        return fail(Error::Code::BadInput, u"A text needs between 1 and %1 characters."_s.arg(longestText));
    return overLeads(u"send"_s, {leadId}, [&](qint64 id) -> Expected<void> {
        // Within the transaction: a colleague's claim a moment ago counts.
        RING_TRY(mayWriteTo(id));
        return queueText(id, body);
    });
}

Expected<void> DeskActions::queueText(qint64 id, const QString &body)
{
    Database &database = *m_context.database;
    QString number, line;
    qint64 location = 0;
    RING_TRY(database.each(u"leads.by_id"_s, {{u"id"_s, id}}, [&](const QSqlQuery &row) {
        location = row.value(1).toLongLong();
        number = row.value(3).toString();
        line = row.value(4).toString();
    }));
    auto sms = database.value(u"places.sms_of_line"_s, {{u"number"_s, line}});
    RING_TRY(sms);
    if (!sms->isValid())
        return fail(Error::Code::BadInput, u"No SMS service is set up for the line this caller rang."_s);
    const Millis now = m_context.now();
    auto claimed = database.run(u"desk.claim"_s, {{u"id"_s, id}, {u"person"_s, m_person}, {u"take_over"_s, 0}});
    RING_TRY(claimed);
    if (*claimed == 0)
        return fail(Error::Code::Denied, u"A colleague is answering this caller. Take the conversation over first."_s);
    RING_TRY(
        database.run(u"messages.cancel_automatic"_s, {{u"lead"_s, id}, {u"why"_s, u"taken_over"_s}, {u"now"_s, now}}));
    RING_TRY(database.insert(u"messages.insert_out"_s, {{u"ref"_s, u"sr-"_s + m_context.newId()},
                                                        {u"connection"_s, *sms},
                                                        {u"lead"_s, id},
                                                        {u"location"_s, location},
                                                        {u"decision"_s, noRow()},
                                                        {u"number"_s, number},
                                                        {u"line"_s, line},
                                                        {u"body"_s, body},
                                                        {u"touch"_s, u"staff"_s},
                                                        {u"kind"_s, u"thread_reply"_s},
                                                        {u"author"_s, m_person},
                                                        {u"template_key"_s, QString()},
                                                        {u"template_version"_s, 0},
                                                        {u"segments"_s, countSegments(body).count},
                                                        {u"now"_s, now},
                                                        {u"send_at"_s, now + holdStaffText},
                                                        {u"expires_at"_s, now + hourMs}}));
    RING_TRY(database.run(u"desk.drop_drafts"_s, {{u"lead"_s, id}}));
    database.touch(TouchedMessages);
    return only(
        database.run(u"leads.answered"_s, {{u"id"_s, id}, {u"at"_s, now}, {u"body"_s, body.simplified().left(120)}}));
}

} // namespace ring
