// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/answercheck.h"
#include "engine/providers/backend.h"

namespace ring::calcom {

// Bytes in, values out; never crash on anything.

struct Booking
{
    BookingNotice notice;
    Millis updatedAt = 0;
};

struct BookingPage
{
    QList<Booking> bookings;
    bool more = false;
};

Expected<BookingPage> parseBookings(const QByteArray &body, const AskedBy &asked);

} // namespace ring::calcom
