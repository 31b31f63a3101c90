// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leads/ladder.h"
#include "engine/messages/outgoing.h"
#include "engine/retention/suppression.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct LeadNow
{
    bool known = false;
    qint64 location = 0;
    QString business;
    QString owner;
    Millis repliedAt = 0;
    Millis closedAt = 0;
    bool emergency = false;
};

Expected<LeadNow> readLead(Database &database, qint64 id)
{
    LeadNow lead;
    RING_TRY(database.each(u"leads.by_id"_s, {{u"id"_s, id}}, [&](const QSqlQuery &row) {
        lead.known = true;
        lead.location = row.value(1).toLongLong();
        lead.business = row.value(2).toString();
        lead.owner = row.value(14).toString();
        lead.repliedAt = row.value(19).toLongLong();
        lead.closedAt = row.value(22).toLongLong();
        lead.emergency = row.value(23).toInt() != 0;
    }));
    return lead;
}

Expected<QString> automaticObjection(StageContext &context, const OutboxRow &row)
{
    auto lead = readLead(*context.database, row.lead);
    RING_TRY(lead);
    if (lead->closedAt > 0)
        return u"closed"_s;
    if (!lead->owner.isEmpty())
        return u"taken_over"_s;
    if (lead->repliedAt > 0)
        return u"replied"_s;
    auto paused = context.database->value(u"places.is_paused"_s, {{u"id"_s, lead->location}});
    RING_TRY(paused);
    if (paused->toInt() != 0)
        return u"location_paused"_s;
    if (row.touch != "first"_L1)
        return QString();
    // Another first text to the same caller may have gone while this one waited.
    auto other = context.database->value(u"messages.other_first"_s, {{u"number"_s, row.number},
                                                                     {u"business"_s, lead->business},
                                                                     {u"id"_s, row.id},
                                                                     {u"since"_s, context.now() - dayMs}});
    RING_TRY(other);
    return other->isValid() ? u"repeat_24h"_s : QString();
}

} // namespace

bool OutboxRow::automatic() const
{
    return touch == "first"_L1 || touch == "follow_up_1"_L1 || touch == "follow_up_2"_L1;
}

bool OutboxRow::isAlert() const
{
    return touch == onCallTouch;
}

Expected<QString> lastObjection(StageContext &context, const OutboxRow &row)
{
    if (row.expiresAt > 0 && context.now() > row.expiresAt)
        return u"too_late"_s;
    if (row.touch == "opt_out_confirmation"_L1)
        return QString();
    auto optedOut = isOptedOut(*context.database, row.number);
    RING_TRY(optedOut);
    if (*optedOut)
        return u"opted_out"_s;
    if (row.isAlert())
        return alertObjection(*context.database, row.id);
    return row.automatic() ? automaticObjection(context, row) : Expected<QString>(QString());
}

} // namespace ring
