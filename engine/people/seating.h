// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/people/seat.h"
#include "engine/store/database.h"

namespace ring {

/// Whether any account has a password.
Expected<bool> passwordsAreOn(Database &database);

/// The seat a ticket gives. Denied, with what to do, when passwords are on and the ticket proves nothing (any more).
Expected<Seat> seatFor(Database &database, const Ticket &ticket);
/// The same, and Denied with refusalOf(right) when the role may not.
Expected<Seat> seatFor(Database &database, const Ticket &ticket, Right right);

/// Denied unless the lead belongs to one of the seat's locations; NotFound when there is no such lead.
Expected<void> needLead(Database &database, const Seat &seat, qint64 leadId);
Expected<void> needLocation(const Seat &seat, const QString &key);

} // namespace ring
