// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"

#include <QJsonObject>

namespace ring {

/// What a person may do to leads. Each is one transaction that also keeps what it replaced, and answers with the id
/// that `undo` takes.
class DeskActions
{
public:
    DeskActions(StageContext &context, QString person)
        : m_context(context)
        , m_person(std::move(person))
    {
    }

    Expected<qint64> claim(qint64 leadId, bool takeOver);
    Expected<qint64> release(qint64 leadId);
    /// An empty outcome takes a found or set one back.
    Expected<qint64> setOutcome(const QList<qint64> &leadIds, const QString &outcome);
    Expected<qint64> snooze(const QList<qint64> &leadIds, Millis until);
    Expected<qint64> sendReply(qint64 leadId, const QString &body);
    Expected<qint64> escalate(qint64 leadId);
    Expected<qint64> acknowledge(qint64 escalationId);
    Expected<qint64> markAnswered(qint64 leadId);
    Expected<void> undo(qint64 actionId);

private:
    Expected<QJsonObject> snapshot(qint64 leadId);
    Expected<qint64> keep(const QString &kind, const QJsonArray &leads, const QJsonObject &more = {});
    Expected<void> restore(const QJsonObject &before);
    Expected<void> takeBackText(qint64 messageId, const QJsonObject &before);
    Expected<void> needPerson() const;
    Expected<void> mayWriteTo(qint64 leadId);
    Expected<qint64> overLeads(const QString &kind, const QList<qint64> &leadIds,
                               const std::function<Expected<void>(qint64)> &change);

    StageContext &m_context;
    QString m_person;
};

} // namespace ring
