// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskactions.h"

#include "engine/compose/segments.h"
#include "engine/leads/escalations.h"
#include "engine/leads/outcomes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// A staff text can be taken back this long.
constexpr Millis holdStaffText = 5 * secondMs;
constexpr int longestText = 1600;

const QStringList &snapshotColumns()
{
    static const QStringList columns{
        u"owner"_s,          u"waiting_since"_s, u"snoozed_until"_s, u"outcome"_s,         u"outcome_found_by"_s,
        u"outcome_person"_s, u"outcome_at"_s,    u"closed_at"_s,     u"state"_s,           u"unread"_s,
        u"answered_at"_s,    u"next_touch_at"_s, u"fallback_at"_s,   u"callback_due_at"_s, u"last_body"_s,
        u"last_inbound"_s};
    return columns;
}

} // namespace

Expected<void> DeskActions::needPerson() const
{
    if (m_person.isEmpty())
        return fail(Error::Code::Denied, u"Sign in with your name first, so that the team sees who did this."_s);
    return {};
}

Expected<QJsonObject> DeskActions::snapshot(qint64 leadId)
{
    QJsonObject before{{u"lead"_s, leadId}};
    RING_TRY(m_context.database->each(u"desk.snapshot"_s, {{u"id"_s, leadId}}, [&](const QSqlQuery &row) {
        for (int i = 0; i < snapshotColumns().size(); ++i)
            before.insert(snapshotColumns().at(i), QJsonValue::fromVariant(row.value(i)));
    }));
    if (before.size() == 1)
        return fail(Error::Code::NotFound, u"This lead no longer exists."_s);
    return before;
}

Expected<qint64> DeskActions::keep(const QString &kind, const QJsonArray &leads, const QJsonObject &more)
{
    QJsonObject before = more;
    before.insert(u"leads"_s, leads);
    return m_context.database->insert(
        u"desk.action"_s, {{u"person"_s, m_person},
                           {u"kind"_s, kind},
                           {u"before"_s, QString::fromUtf8(QJsonDocument(before).toJson(QJsonDocument::Compact))},
                           {u"now"_s, m_context.now()}});
}

Expected<qint64> DeskActions::overLeads(const QString &kind, const QList<qint64> &leadIds,
                                        const std::function<Expected<void>(qint64)> &change)
{
    RING_TRY(needPerson());
    Transaction transaction(*m_context.database);
    RING_TRY(transaction.begun());
    m_context.database->touch(TouchedLeads);
    QJsonArray before;
    for (const qint64 id : leadIds) {
        auto lead = snapshot(id);
        RING_TRY(lead);
        before << *lead;
        RING_TRY(change(id));
    }
    auto action = keep(kind, before, {{u"at"_s, m_context.now()}});
    RING_TRY(action);
    RING_TRY(transaction.commit());
    return action;
}

Expected<qint64> DeskActions::claim(qint64 leadId, bool takeOver)
{
    return overLeads(u"claim"_s, {leadId}, [&](qint64 id) -> Expected<void> {
        auto changed = m_context.database->run(
            u"desk.claim"_s, {{u"id"_s, id}, {u"person"_s, m_person}, {u"take_over"_s, takeOver ? 1 : 0}});
        RING_TRY(changed);
        if (*changed == 0)
            return fail(Error::Code::Denied, u"A colleague has this one. Press the key again to take it over."_s);
        RING_TRY(m_context.database->run(u"messages.cancel_automatic"_s,
                                         {{u"lead"_s, id}, {u"why"_s, u"taken_over"_s}, {u"now"_s, m_context.now()}}));
        return only(m_context.database->run(u"leads.touch_at"_s, {{u"id"_s, id}, {u"at"_s, 0}}));
    });
}

Expected<qint64> DeskActions::release(qint64 leadId)
{
    return overLeads(u"release"_s, {leadId}, [&](qint64 id) {
        return only(m_context.database->run(u"desk.set_owner"_s, {{u"id"_s, id}, {u"person"_s, QString()}}));
    });
}

Expected<qint64> DeskActions::setOutcome(const QList<qint64> &leadIds, const QString &outcome)
{
    if (outcome.isEmpty())
        return overLeads(u"reopen"_s, leadIds, [&](qint64 id) -> Expected<void> {
            RING_TRY(m_context.database->run(u"life.undo_outcome"_s, {{u"lead"_s, id}, {u"now"_s, m_context.now()}}));
            return only(m_context.database->run(u"desk.reopen"_s, {{u"id"_s, id}, {u"now"_s, m_context.now()}}));
        });
    return overLeads(u"outcome"_s, leadIds, [&](qint64 id) {
        return closeLead(m_context, id, {outcome, u"staff"_s, m_person, {}, m_context.now()});
    });
}

Expected<qint64> DeskActions::snooze(const QList<qint64> &leadIds, Millis until)
{
    return overLeads(u"snooze"_s, leadIds, [&](qint64 id) {
        return only(m_context.database->run(u"desk.snooze"_s, {{u"id"_s, id}, {u"until"_s, until}}));
    });
}

Expected<qint64> DeskActions::markAnswered(qint64 leadId)
{
    return overLeads(u"answered"_s, {leadId}, [&](qint64 id) -> Expected<void> {
        RING_TRY(closeLead(m_context, id, {u"called_back"_s, u"was_answered"_s, m_person, {}, m_context.now()}));
        return only(m_context.database->run(u"desk.answered_wrongly"_s, {{u"id"_s, id}}));
    });
}

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
    auto optedOut = m_context.database->value(u"messages.opted_out"_s, {{u"number"_s, number}});
    RING_TRY(optedOut);
    if (optedOut->isValid())
        return fail(Error::Code::Denied, u"This caller asked for no texts. Call instead."_s);
    return {};
}

Expected<qint64> DeskActions::sendReply(qint64 leadId, const QString &body)
{
    if (body.trimmed().isEmpty() || body.size() > longestText)
        return fail(Error::Code::BadInput, u"A text needs between 1 and %1 characters."_s.arg(longestText));
    RING_TRY(mayWriteTo(leadId));
    return overLeads(u"send"_s, {leadId}, [&](qint64 id) -> Expected<void> {
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
        RING_TRY(database.run(u"desk.claim"_s, {{u"id"_s, id}, {u"person"_s, m_person}, {u"take_over"_s, 0}}));
        RING_TRY(database.run(u"messages.cancel_automatic"_s,
                              {{u"lead"_s, id}, {u"why"_s, u"taken_over"_s}, {u"now"_s, now}}));
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
        return only(database.run(u"leads.answered"_s,
                                 {{u"id"_s, id}, {u"at"_s, now}, {u"body"_s, body.simplified().left(120)}}));
    });
}

Expected<qint64> DeskActions::escalate(qint64 leadId)
{
    return overLeads(u"escalate"_s, {leadId}, [&](qint64 id) {
        return raiseEscalation(m_context, id, u"staff"_s, m_person, m_context.now() + 15 * minuteMs);
    });
}

Expected<qint64> DeskActions::acknowledge(qint64 escalationId)
{
    RING_TRY(needPerson());
    Transaction transaction(*m_context.database);
    RING_TRY(transaction.begun());
    auto changed = m_context.database->run(
        u"life.acknowledge"_s, {{u"id"_s, escalationId}, {u"person"_s, m_person}, {u"now"_s, m_context.now()}});
    RING_TRY(changed);
    if (*changed == 0)
        return fail(Error::Code::NotFound, u"A colleague acknowledged this already."_s);
    m_context.database->touch(TouchedEscalations | TouchedLeads);
    auto action = keep(u"acknowledge"_s, {}, {{u"escalation"_s, escalationId}});
    RING_TRY(action);
    RING_TRY(transaction.commit());
    return action;
}

} // namespace ring
