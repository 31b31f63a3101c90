// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskactions.h"
#include "engine/leads/ladder.h"
#include "engine/people/audit.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

Expected<void> DeskActions::restore(const QJsonObject &before)
{
    Bind values{{u"id"_s, before.value(u"lead"_s).toVariant()}};
    for (auto column = before.constBegin(); column != before.constEnd(); ++column)
        if (column.key() != "lead"_L1)
            values.insert(column.key(), column.value().isDouble() ? QVariant(column.value().toInteger())
                                                                  : QVariant(column.value().toString()));
    return only(m_context.database->run(u"desk.restore"_s, values));
}

Expected<bool> DeskActions::somethingNewer(qint64 lead, Millis than)
{
    auto newer = m_context.database->value(u"desk.newer_than"_s, {{u"lead"_s, lead}, {u"at"_s, than}});
    RING_TRY(newer);
    return newer->isValid();
}

Expected<void> DeskActions::takeBackText(qint64 lead, const QJsonObject &before, Millis sentAt)
{
    Database &database = *m_context.database;
    qint64 message = 0;
    QString body;
    RING_TRY(
        database.each(u"desk.held_text"_s, {{u"lead"_s, lead}, {u"author"_s, m_person}}, [&](const QSqlQuery &row) {
            message = row.value(0).toLongLong();
            body = row.value(1).toString();
        }));
    if (!message)
        return fail(Error::Code::BadInput, u"The text has gone and cannot be taken back."_s);
    database.touch(TouchedMessages);
    RING_TRY(database.run(u"messages.cancel"_s,
                          {{u"id"_s, message}, {u"why"_s, u"taken_back"_s}, {u"now"_s, m_context.now()}}));
    RING_TRY(
        database.run(u"desk.save_draft"_s,
                     {{u"lead"_s, lead}, {u"person"_s, m_person}, {u"body"_s, body}, {u"now"_s, m_context.now()}}));
    auto newer = somethingNewer(lead, sentAt);
    RING_TRY(newer);
    return *newer ? Expected<void>() : restore(before);
}

Expected<void> DeskActions::undo(qint64 actionId)
{
    Database &database = *m_context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    QString kind;
    QString person;
    QJsonObject before;
    Millis undoneAt = 0;
    Millis doneAt = 0;
    RING_TRY(database.each(u"desk.read_action"_s, {{u"id"_s, actionId}}, [&](const QSqlQuery &row) {
        kind = row.value(0).toString();
        before = QJsonDocument::fromJson(row.value(1).toByteArray()).object();
        undoneAt = row.value(2).toLongLong();
        person = row.value(3).toString();
        doneAt = row.value(4).toLongLong();
    }));
    if (kind.isEmpty() || undoneAt)
        return fail(Error::Code::NotFound, u"There is nothing left to take back."_s);
    if (person != m_person && !m_seat.may(Right::Reassign))
        return fail(Error::Code::Denied, u"%1 did this; only they or a manager can take it back."_s.arg(person));
    database.touch(TouchedLeads | TouchedEscalations);
    if (kind == "acknowledge"_L1) {
        const QVariant escalation = before.value(u"escalation"_s).toVariant();
        RING_TRY(database.run(u"life.unacknowledge"_s, {{u"id"_s, escalation}}));
        auto lead = database.value(u"people.lead_of_escalation"_s, {{u"id"_s, escalation}});
        RING_TRY(lead);
        RING_TRY(resumeClimb(m_context, lead->toLongLong()));
    }
    const auto leads = before.value(u"leads"_s).toArray();
    for (const auto &value : leads) {
        const QJsonObject lead = value.toObject();
        const qint64 id = lead.value(u"lead"_s).toInteger();
        RING_TRY(needLead(database, m_seat, id));
        if (kind == "send"_L1) {
            RING_TRY(takeBackText(id, lead, doneAt));
            continue;
        }
        auto newer = somethingNewer(id, doneAt);
        RING_TRY(newer);
        if (*newer && leads.size() == 1)
            return fail(Error::Code::BadInput,
                        u"Something new happened here since, so this cannot be taken back; look at it first."_s);
        if (*newer)
            continue;
        RING_TRY(restore(lead));
        if (kind != "outcome"_L1 && kind != "answered"_L1)
            continue;
        RING_TRY(database.run(u"life.undo_outcome"_s, {{u"lead"_s, id}, {u"now"_s, m_context.now()}}));
        RING_TRY(database.run(u"life.reopen_escalations"_s,
                              {{u"lead"_s, id}, {u"at"_s, before.value(u"at"_s).toInteger()}}));
        RING_TRY(resumeClimb(m_context, id));
    }
    RING_TRY(database.run(u"desk.action_undone"_s, {{u"id"_s, actionId}, {u"now"_s, m_context.now()}}));
    RING_TRY(
        noteAudit(database, m_person, {u"undone"_s, u"action"_s, QString::number(actionId), kind}, m_context.now()));
    return transaction.commit();
}

} // namespace ring
