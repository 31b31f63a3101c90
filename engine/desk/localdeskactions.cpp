// SPDX-License-Identifier: GPL-3.0-or-later
// What people do with callers at this desk, and what they type meanwhile.
#include "engine/desk/deskactions.h"
#include "engine/desk/localdesk.h"

namespace ring {

using namespace Qt::StringLiterals;

template<typename Act>
auto LocalDesk::act(Act what)
{
    return ask(Right::Answer, [what = std::move(what)](StageContext &context, const Seat &seat) {
        DeskActions actions(context, seat);
        return what(actions);
    });
}

QFuture<Expected<qint64>> LocalDesk::claim(qint64 leadId, bool takeOver)
{
    return act([=](DeskActions &actions) { return actions.claim(leadId, takeOver); });
}

QFuture<Expected<qint64>> LocalDesk::release(qint64 leadId)
{
    return act([=](DeskActions &actions) { return actions.release(leadId); });
}

QFuture<Expected<qint64>> LocalDesk::assign(const QList<qint64> &leadIds, const QString &person)
{
    return act([=](DeskActions &actions) { return actions.assign(leadIds, person); });
}

QFuture<Expected<qint64>> LocalDesk::setOutcome(const QList<qint64> &leadIds, const QString &outcome)
{
    return act([=](DeskActions &actions) { return actions.setOutcome(leadIds, outcome); });
}

QFuture<Expected<qint64>> LocalDesk::snooze(const QList<qint64> &leadIds, Millis until)
{
    return act([=](DeskActions &actions) { return actions.snooze(leadIds, until); });
}

QFuture<Expected<qint64>> LocalDesk::sendReply(qint64 leadId, const QString &body)
{
    m_heldDrafts.remove({person(), leadId});
    return act([=](DeskActions &actions) { return actions.sendReply(leadId, body); });
}

QFuture<Expected<qint64>> LocalDesk::escalate(qint64 leadId)
{
    return act([=](DeskActions &actions) { return actions.escalate(leadId); });
}

QFuture<Expected<qint64>> LocalDesk::acknowledge(qint64 escalationId)
{
    return act([=](DeskActions &actions) { return actions.acknowledge(escalationId); });
}

QFuture<Expected<qint64>> LocalDesk::markAnswered(qint64 leadId)
{
    return act([=](DeskActions &actions) { return actions.markAnswered(leadId); });
}

QFuture<Expected<void>> LocalDesk::undo(qint64 actionId)
{
    return act([=](DeskActions &actions) { return actions.undo(actionId); });
}

QFuture<Expected<void>> LocalDesk::markRead(qint64 leadId)
{
    return ask(Right::Answer, [=](StageContext &context, const Seat &seat) -> Expected<void> {
        Transaction transaction(*context.database);
        RING_TRY(transaction.begun());
        RING_TRY(needLead(*context.database, seat, leadId));
        auto changed = context.database->run(u"desk.mark_read"_s, {{u"id"_s, leadId}});
        RING_TRY(changed);
        context.database->touch(*changed > 0 ? TouchedLeads : 0);
        return transaction.commit();
    });
}

QFuture<Expected<void>> LocalDesk::saveDraft(qint64 leadId, const QString &body)
{
    // Kept here first: a draft is never lost to a server that goes away while it is saved.
    const std::pair whose{person(), leadId};
    m_heldDrafts.insert(whose, body);
    return storeDraft(leadId, body).then(this, [this, whose, body](const Expected<void> &stored) -> Expected<void> {
        const bool lost = !stored && m_worker.lostFor() >= 0;
        if (lost) {
            m_wasLost = true;
            return {};
        }
        if (m_heldDrafts.value(whose) == body)
            m_heldDrafts.remove(whose);
        return stored;
    });
}

QFuture<Expected<void>> LocalDesk::storeDraft(qint64 leadId, const QString &body)
{
    return ask(Right::Answer, [=](StageContext &context, const Seat &seat) -> Expected<void> {
        Transaction transaction(*context.database);
        RING_TRY(transaction.begun());
        RING_TRY(needLead(*context.database, seat, leadId));
        context.database->touch(TouchedLeads);
        RING_TRY(context.database->run(
            u"desk.save_draft"_s,
            {{u"lead"_s, leadId}, {u"person"_s, seat.person}, {u"body"_s, body}, {u"now"_s, context.now()}}));
        return transaction.commit();
    });
}

void LocalDesk::keepHeldDrafts()
{
    const auto held = m_heldDrafts;
    for (auto draft = held.cbegin(); draft != held.cend(); ++draft)
        if (draft.key().first == person())
            saveDraft(draft.key().second, draft.value());
}

} // namespace ring
