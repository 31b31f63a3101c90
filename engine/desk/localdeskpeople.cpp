// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/localdesk.h"
#include "engine/people/signin.h"
#include "engine/setup/apply.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// A sign-in with what it gives.
struct Arrival
{
    Ticket ticket;
    Seat seat;
};

Expected<Arrival> arrive(StageContext &context, const SignInAttempt &attempt)
{
    auto ticket = ring::signIn(*context.database, attempt, context.now());
    RING_TRY(ticket);
    auto seat = seatFor(*context.database, *ticket);
    RING_TRY(seat);
    return Arrival{*ticket, *seat};
}

/// Nobody was here and nothing is set up: an installation on its first day, or a further desk of another one.
Expected<bool> neverUsed(Database &database)
{
    const auto counts = countSetup(database);
    RING_TRY(counts);
    const auto people = readPeople(database);
    RING_TRY(people);
    return counts->locations == 0 && counts->connections == 0 && people->isEmpty();
}

PeopleChange changeBy(const Seat &seat, const StageContext &context)
{
    return {seat.person, context.now(), false};
}

} // namespace

QFuture<Expected<SignInNeeds>> LocalDesk::signInNeeds()
{
    const bool mayJoin = m_options.restart && m_options.store.url.isEmpty() && !m_options.sandbox;
    return m_worker.ask([mayJoin](StageContext &context) -> Expected<SignInNeeds> {
        auto needs = readSignInNeeds(*context.database);
        RING_TRY(needs);
        const auto untouched = neverUsed(*context.database);
        RING_TRY(untouched);
        needs->fresh = mayJoin && *untouched;
        return needs;
    });
}

QFuture<Expected<void>> LocalDesk::signIn(const QString &name, const QString &password)
{
    const QString clean = name.simplified();
    const Ticket before = m_ticket;
    // A name alone counts from now on, as it always did; where passwords are on it gives nothing.
    if (!clean.isEmpty() && password.isEmpty() && m_ticket.stamp == 0)
        m_ticket = {clean.left(40), 0};
    const SignInAttempt attempt{clean, password, m_locked && clean.compare(m_ticket.person, Qt::CaseInsensitive) == 0};
    return m_worker.ask([attempt](StageContext &context) { return arrive(context, attempt); })
        .then(this, [this, before](const Expected<Arrival> &arrival) -> Expected<void> {
            if (!arrival)
                m_ticket = before;
            RING_TRY(arrival);
            // Somebody else goes on where a colleague left: the colleague's callers are free again.
            if (before.stamp > 0 && before.person != arrival->ticket.person)
                m_worker.ask([left = before.person](StageContext &context) {
                    return ring::signOut(*context.database, left, context.now());
                });
            m_locked = false;
            sit(arrival->ticket, arrival->seat);
            return {};
        });
}

QFuture<Expected<int>> LocalDesk::signOut()
{
    const QString leaving = m_ticket.person;
    m_locked = false;
    sit({}, {});
    return m_worker.ask(
        [leaving](StageContext &context) { return ring::signOut(*context.database, leaving, context.now()); });
}

void LocalDesk::lock()
{
    if (m_locked || m_ticket.stamp == 0)
        return;
    m_locked = true;
    m_worker.ask([person = m_ticket.person](StageContext &context) {
        return noteAudit(*context.database, person, {u"locked"_s, {}, {}, {}}, context.now());
    });
}

QFuture<Expected<void>> LocalDesk::changePassword(const QString &old, const QString &fresh)
{
    return ask(Right::Answer,
               [=](StageContext &context, const Seat &seat) {
                   return changeOwnPassword(*context.database, seat.person, old, fresh, context.now());
               })
        .then(this, [this](const Expected<Ticket> &ticket) -> Expected<void> {
            RING_TRY(ticket);
            m_ticket = *ticket;
            return {};
        });
}

QFuture<Expected<QStringList>> LocalDesk::knownPeople()
{
    return m_worker.ask([ticket = m_locked ? Ticket() : m_ticket](StageContext &context) -> Expected<QStringList> {
        QStringList names;
        // Who works here is not told to who has not signed in.
        if (!seatFor(*context.database, ticket))
            return names;
        RING_TRY(context.database->each(u"people.names"_s, {},
                                        [&](const QSqlQuery &row) { names << row.value(0).toString(); }));
        return names;
    });
}

void LocalDesk::sit(const Ticket &ticket, const Seat &seat)
{
    const bool same = ticket.person == m_seat.person && seat == m_seat;
    m_ticket = ticket;
    m_seat = seat;
    if (same)
        return;
    m_viewed.clear();
    Q_EMIT seatChanged();
}

void LocalDesk::readSeat()
{
    if (m_ticket.person.isEmpty())
        return;
    m_worker.ask([ticket = m_ticket](StageContext &context) { return seatFor(*context.database, ticket); })
        .then(this, [this, asked = m_ticket](const Expected<Seat> &seat) {
            // Signed in or out meanwhile: the answer is about somebody else.
            if (asked.person != m_ticket.person || asked.stamp != m_ticket.stamp)
                return;
            if (seat)
                return sit(m_ticket, *seat);
            if (seat.error().code != Error::Code::Denied)
                return;
            m_locked = false;
            sit({}, {});
        });
}

QFuture<Expected<QList<PersonRow>>> LocalDesk::people()
{
    return ask(Right::People, [](StageContext &context, const Seat &) { return readPeople(*context.database); });
}

QFuture<Expected<void>> LocalDesk::savePerson(const PersonRow &person, const QString &newPassword)
{
    return ask(Right::People,
               [=](StageContext &context, const Seat &seat) -> Expected<Ticket> {
                   RING_TRY(ring::savePerson(*context.database, person, newPassword, changeBy(seat, context)));
                   auto stamp = context.database->value(u"people.stamp"_s, {{u"name"_s, person.name.simplified()}});
                   RING_TRY(stamp);
                   return Ticket{person.name.simplified(), stamp->toLongLong()};
               })
        .then(this, [this](const Expected<Ticket> &ticket) -> Expected<void> {
            RING_TRY(ticket);
            // Their own new password does not throw an admin out.
            if (ticket->person == m_ticket.person && m_ticket.stamp > 0)
                m_ticket = *ticket;
            return {};
        });
}

QFuture<Expected<void>> LocalDesk::removePerson(const QString &name)
{
    return ask(Right::People, [=](StageContext &context, const Seat &seat) -> Expected<void> {
        if (name == seat.person)
            return fail(Error::Code::BadInput, u"This is your own account. Ask another admin to remove it."_s);
        return ring::removePerson(*context.database, name, changeBy(seat, context));
    });
}

QFuture<Expected<void>> LocalDesk::setLockMinutes(int minutes)
{
    return ask(Right::People, [=](StageContext &context, const Seat &seat) {
        return saveLockMinutes(*context.database, minutes, changeBy(seat, context));
    });
}

QFuture<Expected<AuditPage>> LocalDesk::audit(const AuditQuery &query)
{
    return ask(Right::ReadAudit,
               [query](StageContext &context, const Seat &) { return readAudit(*context.database, query); });
}

} // namespace ring
