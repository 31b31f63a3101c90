// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leads/outcomes.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Ruling 8: a lead counts as recovered within seven days of the miss.
constexpr Millis recoveryWindow = 7 * dayMs;
/// A shorter outbound call reached a mailbox, not a person.
constexpr int spokeSeconds = 10;

struct NewBooking
{
    qint64 connection;
    QString id;
    QString recoveryId;
    QString number;
    Millis at;
    bool cancelled;
};

Expected<qint64> leadOf(Database &database, const NewBooking &booking)
{
    if (!booking.recoveryId.isEmpty()) {
        auto found = database.value(u"leads.by_recovery"_s, {{u"recovery_id"_s, booking.recoveryId}});
        if (!found || found->isValid())
            return found ? Expected<qint64>(found->toLongLong()) : tl::unexpected(found.error());
    }
    auto found = database.value(
        u"leads.by_phone_recent"_s,
        {{u"number"_s, booking.number}, {u"at"_s, booking.at}, {u"week_before"_s, booking.at - recoveryWindow}});
    return found ? Expected<qint64>(found->toLongLong()) : tl::unexpected(found.error());
}

Expected<void> take(StageContext &context, const NewBooking &booking)
{
    Database &database = *context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    auto first =
        database.run(u"life.booking_handled"_s,
                     {{u"connection"_s, booking.connection}, {u"booking"_s, booking.id}, {u"now"_s, context.now()}});
    RING_TRY(first);
    if (*first == 0)
        return {};
    auto lead = leadOf(database, booking);
    RING_TRY(lead);
    RING_TRY(database.lockLead(*lead));
    if (*lead && !booking.cancelled)
        RING_TRY(closeLead(context, *lead, {u"booked"_s, u"booking"_s, {}, booking.id, booking.at}));
    return transaction.commit();
}

/// Nothing goes to the caller by itself any more, and nothing rings for anybody.
Expected<void> endMatter(StageContext &context, qint64 leadId, const Finding &finding)
{
    Database &database = *context.database;
    RING_TRY(database.run(u"messages.cancel_automatic"_s,
                          {{u"lead"_s, leadId}, {u"why"_s, finding.outcome}, {u"now"_s, context.now()}}));
    return only(database.run(u"life.clear_escalations"_s, {{u"lead"_s, leadId}, {u"now"_s, finding.at}}));
}

} // namespace

Expected<void> closeLead(StageContext &context, qint64 leadId, const Finding &finding)
{
    Database &database = *context.database;
    database.touch(TouchedLeads | TouchedEscalations);
    if (finding.outcome == "no_response"_L1 && finding.person.isEmpty()) {
        auto won = database.run(u"leads.close_won"_s, {{u"id"_s, leadId}, {u"at"_s, finding.at}});
        RING_TRY(won);
        if (*won > 0)
            return endMatter(context, leadId, finding);
    }
    RING_TRY(database.insert(u"life.outcome"_s, {{u"lead"_s, leadId},
                                                 {u"outcome"_s, finding.outcome},
                                                 {u"found_by"_s, finding.foundBy},
                                                 {u"person"_s, finding.person},
                                                 {u"detail"_s, finding.detail},
                                                 {u"at"_s, finding.at}}));
    RING_TRY(database.run(u"leads.close"_s, {{u"id"_s, leadId},
                                             {u"outcome"_s, finding.outcome},
                                             {u"found_by"_s, finding.foundBy},
                                             {u"person"_s, finding.person},
                                             {u"at"_s, finding.at}}));
    RING_TRY(endMatter(context, leadId, finding));
    return noteHappening(context, finding.outcome, leadId, finding.foundBy);
}

Expected<void> closeAnsweredLeads(StageContext &context, const StoredCall &stored)
{
    const bool outbound = stored.call.direction == Direction::Outbound;
    if (stored.number.isEmpty() || (outbound && stored.call.talkSeconds < spokeSeconds))
        return {};
    QList<qint64> leads;
    RING_TRY(context.database->each(u"leads.found_outcome_candidates"_s,
                                    {{u"number"_s, stored.number},
                                     {u"at"_s, stored.call.startedAt},
                                     {u"week_before"_s, stored.call.startedAt - recoveryWindow}},
                                    [&](const QSqlQuery &row) { leads << row.value(0).toLongLong(); }));
    for (const qint64 lead : std::as_const(leads))
        RING_TRY(closeLead(context, lead,
                           {u"called_back"_s,
                            outbound ? u"outbound_call"_s : u"answered_call"_s,
                            {},
                            QString::number(stored.id),
                            stored.call.startedAt}));
    return {};
}

Expected<bool> runBookings(StageContext &context)
{
    QList<NewBooking> fresh;
    RING_TRY(context.database->each(u"life.new_bookings"_s, {}, [&](const QSqlQuery &row) {
        fresh << NewBooking{row.value(0).toLongLong(), row.value(1).toString(),   row.value(2).toString(),
                            row.value(3).toString(),   row.value(4).toLongLong(), row.value(5).toInt() != 0};
    }));
    for (const NewBooking &booking : std::as_const(fresh))
        RING_TRY(repeated(*context.database, [&] { return take(context, booking); }));
    return !fresh.isEmpty();
}

} // namespace ring
