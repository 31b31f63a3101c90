// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"
#include "engine/people/person.h"
#include "engine/people/seating.h"

#include <QJsonObject>

namespace ring {

/// What a person may do to leads, at the locations of their seat. Each is one transaction that also keeps what it
/// replaced and its line in the audit, and answers with the id that `undo` takes.
class DeskActions
{
public:
    DeskActions(StageContext &context, Seat seat)
        : m_context(context)
        , m_seat(std::move(seat))
        , m_person(m_seat.person)
    {
    }
    /// For what works without a seat: everywhere, whatever the role.
    DeskActions(StageContext &context, const QString &person)
        : DeskActions(context, Seat::trusted(person))
    {
    }

    Expected<qint64> claim(qint64 leadId, bool takeOver);
    /// A colleague's lead only by a manager.
    Expected<qint64> release(qint64 leadId);
    /// Gives leads to somebody else, who has to work at their locations. For managers.
    Expected<qint64> assign(const QList<qint64> &leadIds, const QString &person);
    /// An empty outcome takes a found or set one back.
    Expected<qint64> setOutcome(const QList<qint64> &leadIds, const QString &outcome);
    Expected<qint64> snooze(const QList<qint64> &leadIds, Millis until);
    Expected<qint64> sendReply(qint64 leadId, const QString &body);
    Expected<qint64> escalate(qint64 leadId);
    Expected<qint64> acknowledge(qint64 escalationId);
    Expected<qint64> markAnswered(qint64 leadId);
    /// Only what the person did, unless a manager asks.
    Expected<void> undo(qint64 actionId);

private:
    Expected<QJsonObject> snapshot(qint64 leadId);
    Expected<qint64> keep(const QString &kind, const QJsonArray &leads, const QJsonObject &more = {});
    Expected<void> restore(const QJsonObject &before);
    Expected<void> takeBackText(qint64 messageId, const QJsonObject &before, Millis sentAt);
    /// Whether the caller wrote, called or was found to have booked after `than`.
    Expected<bool> somethingNewer(qint64 lead, Millis than);
    Expected<void> needPerson() const;
    Expected<QString> ownerOf(qint64 leadId);
    Expected<void> mayWriteTo(qint64 leadId);
    Expected<void> queueText(qint64 leadId, const QString &body);
    Expected<void> mayHave(const PersonRow &person, qint64 leadId);
    Expected<void> note(const QString &kind, const QJsonArray &leads, const QString &detail);
    Expected<qint64> overLeads(const QString &kind, const QList<qint64> &leadIds,
                               const std::function<Expected<void>(qint64)> &change, const QString &detail = {});

    StageContext &m_context;
    Seat m_seat;
    QString m_person;
};

} // namespace ring
