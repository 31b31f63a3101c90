// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/seating.h"

namespace ring {

using namespace Qt::StringLiterals;

Expected<bool> passwordsAreOn(Database &database)
{
    auto count = database.value(u"people.with_password"_s);
    RING_TRY(count);
    return count->toLongLong() > 0;
}

Expected<Seat> seatFor(Database &database, const Ticket &ticket)
{
    auto passwords = passwordsAreOn(database);
    RING_TRY(passwords);
    if (!*passwords)
        return Seat::trusted(ticket.person);
    if (ticket.stamp == 0)
        return fail(Error::Code::Denied, u"Sign in with your name and password first."_s);
    Seat seat{ticket.person, Role::FrontDesk, false, {}, true};
    bool valid = false;
    RING_TRY(database.each(u"people.seat"_s, {{u"name"_s, ticket.person}}, [&](const QSqlQuery &row) {
        seat.role = roleFrom(row.value(0).toString()).value_or(Role::FrontDesk);
        seat.everywhere = row.value(1).toInt() != 0;
        valid = row.value(2).toLongLong() == ticket.stamp && row.value(3).toLongLong() == 0;
    }));
    if (!valid)
        return fail(Error::Code::Denied, u"Your account was changed. Sign in again."_s);
    RING_TRY(database.each(u"people.locations_of"_s, {{u"name"_s, ticket.person}},
                           [&](const QSqlQuery &row) { seat.locations << row.value(0).toString(); }));
    return seat;
}

Expected<Seat> seatFor(Database &database, const Ticket &ticket, Right right)
{
    auto seat = seatFor(database, ticket);
    RING_TRY(seat);
    if (!seat->may(right))
        return fail(Error::Code::Denied, refusalOf(right));
    return seat;
}

Expected<void> needLead(Database &database, const Seat &seat, qint64 leadId)
{
    auto key = database.value(u"people.location_of_lead"_s, {{u"lead"_s, leadId}});
    RING_TRY(key);
    if (!key->isValid())
        return fail(Error::Code::NotFound, u"This lead no longer exists."_s);
    return needLocation(seat, key->toString());
}

Expected<void> needLocation(const Seat &seat, const QString &key)
{
    if (seat.sees(key))
        return {};
    return fail(Error::Code::Denied, u"This belongs to a location you do not work for. Ask an admin to add it."_s);
}

} // namespace ring
