// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/providers/backend.h"
#include "engine/providers/calcom/parser.h"
#include "engine/providers/calcom/requests.h"
#include "engine/providers/givenrows.h"
#include "engine/providers/registry.h"

#include <memory>

namespace ring::calcom {

/// Where the listing by change stands. As JSON in the opaque cursor.
struct BookingCursor
{
    Millis from = 0; ///< changes after this are asked for
    int skip = 0;    ///< only when a whole page changed within one second
    QString digest;

    static BookingCursor parse(const QByteArray &cursor, Millis since);
    QByteArray toBytes() const;
    /// Where to go on after `page` was listed from here.
    BookingCursor after(const BookingPage &page) const;
};

/// Bookings of one Cal.com account, by change. The recovery id travels in the booking's metadata under "recovery".
class Bookings : public BookingBackend
{
public:
    Bookings(const Account &account, std::unique_ptr<HttpClient> http);
    ~Bookings() override;

    QFuture<Expected<QString>> check() override;
    QFuture<Expected<BookingBatch>> poll(const QByteArray &cursor, Millis since) override;

private:
    BookingBatch batchOf(const BookingPage &page, const BookingCursor &cursor);

    Account m_account;
    GivenRows m_given;
    std::unique_ptr<QObject> m_operations;
    std::unique_ptr<HttpClient> m_http; ///< ends first, so that the operations hear of it
};

Expected<std::unique_ptr<BookingBackend>> makeBookings(const ConnectionSettings &settings,
                                                       const BackendContext &context);

} // namespace ring::calcom
