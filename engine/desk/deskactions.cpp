// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskactions.h"

#include "engine/leads/escalations.h"
#include "engine/leads/outcomes.h"
#include "engine/people/audit.h"
#include "engine/people/peoplestore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

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
    RING_TRY(needLead(*m_context.database, m_seat, leadId));
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
                                        const std::function<Expected<void>(qint64)> &change, const QString &detail)
{
    RING_TRY(needPerson());
    Transaction transaction(*m_context.database);
    RING_TRY(transaction.begun());
    m_context.database->touch(TouchedLeads);
    QJsonArray before;
    // In one order, so that two people at the same rows do not wait for each other.
    QList<qint64> ordered = leadIds;
    std::sort(ordered.begin(), ordered.end());
    for (const qint64 id : std::as_const(ordered))
        RING_TRY(m_context.database->lockLead(id));
    for (const qint64 id : leadIds) {
        auto lead = snapshot(id);
        RING_TRY(lead);
        before << *lead;
        RING_TRY(change(id));
    }
    auto action = keep(kind, before, {{u"at"_s, m_context.now()}});
    RING_TRY(action);
    RING_TRY(note(kind, before, detail));
    RING_TRY(transaction.commit());
    return action;
}

Expected<void> DeskActions::note(const QString &kind, const QJsonArray &leads, const QString &detail)
{
    for (const auto &lead : leads)
        RING_TRY(noteAudit(*m_context.database, m_person,
                           {kind, u"lead"_s, QString::number(lead.toObject().value(u"lead"_s).toInteger()), detail},
                           m_context.now()));
    return {};
}

Expected<qint64> DeskActions::claim(qint64 leadId, bool takeOver)
{
    return overLeads(
        u"claim"_s, {leadId},
        [&](qint64 id) -> Expected<void> {
            auto changed = m_context.database->run(
                u"desk.claim"_s, {{u"id"_s, id}, {u"person"_s, m_person}, {u"take_over"_s, takeOver ? 1 : 0}});
            RING_TRY(changed);
            if (*changed == 0) {
                auto owner = ownerOf(id);
                RING_TRY(owner);
                return fail(Error::Code::Denied,
                            u"Your colleague %1 has this one. Press the key again to take it over."_s.arg(*owner));
            }
            RING_TRY(
                m_context.database->run(u"messages.cancel_automatic"_s,
                                        {{u"lead"_s, id}, {u"why"_s, u"taken_over"_s}, {u"now"_s, m_context.now()}}));
            return only(m_context.database->run(u"leads.touch_at"_s, {{u"id"_s, id}, {u"at"_s, 0}}));
        },
        takeOver ? u"take_over"_s : QString());
}

Expected<qint64> DeskActions::release(qint64 leadId)
{
    return overLeads(u"release"_s, {leadId}, [&](qint64 id) -> Expected<void> {
        auto owner = m_context.database->value(u"people.owner_of_lead"_s, {{u"lead"_s, id}});
        RING_TRY(owner);
        if (owner->toString() != m_person && !owner->toString().isEmpty() && !m_seat.may(Right::Reassign))
            return fail(Error::Code::Denied, refusalOf(Right::Reassign));
        return only(m_context.database->run(u"desk.set_owner"_s, {{u"id"_s, id}, {u"person"_s, QString()}}));
    });
}

Expected<void> DeskActions::mayHave(const PersonRow &person, qint64 leadId)
{
    auto key = m_context.database->value(u"people.location_of_lead"_s, {{u"lead"_s, leadId}});
    RING_TRY(key);
    if (!person.everywhere && !person.locations.contains(key->toString()))
        return fail(Error::Code::BadInput, u"%1 does not work at the location of this caller."_s.arg(person.name));
    return {};
}

Expected<qint64> DeskActions::assign(const QList<qint64> &leadIds, const QString &person)
{
    if (!m_seat.may(Right::Reassign))
        return fail(Error::Code::Denied, refusalOf(Right::Reassign));
    auto account = readPerson(*m_context.database, person);
    RING_TRY(account);
    if (!*account)
        return fail(Error::Code::NotFound, u"There is no account \"%1\"."_s.arg(person));
    const PersonRow colleague = **account;
    const auto give = [&](qint64 id) -> Expected<void> {
        RING_TRY(mayHave(colleague, id));
        RING_TRY(m_context.database->run(u"desk.claim"_s,
                                         {{u"id"_s, id}, {u"person"_s, colleague.name}, {u"take_over"_s, 1}}));
        return only(
            m_context.database->run(u"messages.cancel_automatic"_s,
                                    {{u"lead"_s, id}, {u"why"_s, u"taken_over"_s}, {u"now"_s, m_context.now()}}));
    };
    return overLeads(u"assign"_s, leadIds, give, u"to="_s + colleague.name);
}

Expected<qint64> DeskActions::setOutcome(const QList<qint64> &leadIds, const QString &outcome)
{
    if (outcome.isEmpty())
        return overLeads(u"reopen"_s, leadIds, [&](qint64 id) -> Expected<void> {
            RING_TRY(m_context.database->run(u"life.undo_outcome"_s, {{u"lead"_s, id}, {u"now"_s, m_context.now()}}));
            return only(m_context.database->run(u"desk.reopen"_s, {{u"id"_s, id}, {u"now"_s, m_context.now()}}));
        });
    return overLeads(
        u"outcome"_s, leadIds,
        [&](qint64 id) {
            return closeLead(m_context, id, {outcome, u"staff"_s, m_person, {}, m_context.now()});
        },
        outcome);
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

Expected<QString> DeskActions::ownerOf(qint64 leadId)
{
    QString owner;
    RING_TRY(m_context.database->each(u"leads.by_id"_s, {{u"id"_s, leadId}},
                                      [&](const QSqlQuery &row) { owner = row.value(14).toString(); }));
    return owner;
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
    auto lead = m_context.database->value(u"people.lead_of_escalation"_s, {{u"id"_s, escalationId}});
    RING_TRY(lead);
    if (!lead->isValid())
        return fail(Error::Code::NotFound, u"This escalation no longer exists."_s);
    RING_TRY(needLead(*m_context.database, m_seat, lead->toLongLong()));
    auto changed = m_context.database->run(
        u"life.acknowledge"_s, {{u"id"_s, escalationId}, {u"person"_s, m_person}, {u"now"_s, m_context.now()}});
    RING_TRY(changed);
    if (*changed == 0)
        return fail(Error::Code::NotFound, u"A colleague acknowledged this already."_s);
    m_context.database->touch(TouchedEscalations | TouchedLeads);
    auto action = keep(u"acknowledge"_s, {}, {{u"escalation"_s, escalationId}});
    RING_TRY(action);
    RING_TRY(
        noteAudit(*m_context.database, m_person,
                  {u"acknowledge"_s, u"escalation"_s, QString::number(escalationId), u"lead="_s + lead->toString()},
                  m_context.now()));
    RING_TRY(transaction.commit());
    return action;
}

} // namespace ring
