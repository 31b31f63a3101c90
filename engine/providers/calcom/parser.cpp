// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/calcom/parser.h"

#include "engine/net/datetext.h"
#include "engine/providers/calcom/requests.h"

#include <QJsonArray>

namespace ring::calcom {

using namespace Qt::StringLiterals;

namespace {

QString recoveryOf(const QJsonObject &metadata)
{
    return metadata["recovery"_L1].toString(metadata["recoveryId"_L1].toString());
}

/// Attendees carry the number when the booking page asks for it; some pages keep it as an answer of the form only.
QString phoneOf(const QJsonObject &row)
{
    const QJsonArray attendees = row["attendees"_L1].toArray();
    for (const QJsonValue attendee : attendees) {
        const QString phone = attendee["phoneNumber"_L1].toString();
        if (!phone.isEmpty())
            return phone;
    }
    const QJsonObject answers = row["bookingFieldsResponses"_L1].toObject();
    for (const QLatin1String field : {"attendeePhoneNumber"_L1, "smsReminderNumber"_L1, "phone"_L1}) {
        const QString phone = answers[field].toString();
        if (!phone.isEmpty())
            return phone;
    }
    return {};
}

QString recoveryInRow(const QJsonObject &row)
{
    const QString own = recoveryOf(row["metadata"_L1].toObject());
    if (!own.isEmpty())
        return own;
    // A seated booking keeps the metadata of each seat with its attendee.
    const QJsonArray attendees = row["attendees"_L1].toArray();
    for (const QJsonValue attendee : attendees) {
        const QString seat = recoveryOf(attendee["metadata"_L1].toObject());
        if (!seat.isEmpty())
            return seat;
    }
    return {};
}

Booking bookingOf(const QJsonObject &row)
{
    const QString status = row["status"_L1].toString();
    Booking booking;
    booking.notice.bookingId = row["uid"_L1].toString();
    booking.notice.recoveryId = recoveryInRow(row);
    booking.notice.phone = phoneOf(row);
    booking.notice.bookedAt = fromIso(row["createdAt"_L1].toString());
    booking.notice.startsAt = fromIso(row["start"_L1].toString());
    booking.notice.cancelled = status == "cancelled"_L1 || status == "rejected"_L1;
    const Millis updated = fromIso(row["updatedAt"_L1].toString());
    booking.updatedAt = updated > 0 ? updated : booking.notice.bookedAt;
    return booking;
}

} // namespace

Expected<BookingPage> parseBookings(const QByteArray &body, const AskedBy &asked)
{
    return jsonObject(body, asked).and_then([&](const QJsonObject &object) -> Expected<BookingPage> {
        if (!object["data"_L1].isArray())
            return fail(Error::Code::BadAnswer,
                        u"%1: the answer of %2 does not hold the list of bookings. Check the base URL."_s.arg(
                            asked.name, asked.host),
                        asked.what + u": no list data"_s);
        BookingPage page;
        const QJsonArray rows = object["data"_L1].toArray();
        for (const QJsonValue row : rows) {
            if (!row["uid"_L1].toString().isEmpty())
                page.bookings.append(bookingOf(row.toObject()));
        }
        const QJsonObject pagination = object["pagination"_L1].toObject();
        page.more = pagination["hasNextPage"_L1].toBool(rows.size() >= pageSize) && !page.bookings.isEmpty();
        return page;
    });
}

} // namespace ring::calcom
