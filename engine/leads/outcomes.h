// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"
#include "engine/leads/situationreader.h"

namespace ring {

/// How an outcome came to be known.
struct Finding
{
    QString outcome; ///< booked, called_back, no_response
    QString foundBy; ///< staff, outbound_call, answered_call, booking, timeout, opt_out, superseded
    QString person;  ///< who pressed the key, when staff did
    QString detail;  ///< the booking's or call's id
    Millis at = 0;
};

/// Ends a lead, inside the caller's transaction: notes the outcome, cancels its waiting automatic texts, clears its
/// escalations.
Expected<void> closeLead(StageContext &context, qint64 leadId, const Finding &finding);

/// A call on which a person talked with `stored.number`: every lead of that number it answers is "called back".
Expected<void> closeAnsweredLeads(StageContext &context, const StoredCall &stored);

/// Reads new bookings and closes the leads they belong to, by recovery id or, failing that, by the booker's number.
/// True when there was one.
Expected<bool> runBookings(StageContext &context);

} // namespace ring
