// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/exchange.h"
#include "engine/sandbox/httpserver.h"
#include "engine/sandbox/jsontext.h"

namespace ring::sandbox {

/// The bookings of the exchange as Cal.com's API v2 lists them (bookings version 2024-08-13). Pure, without sockets.
class CalcomFace
{
public:
    CalcomFace(Exchange &exchange, QByteArray key)
        : m_exchange(exchange)
        , m_key(std::move(key))
    {
    }

    bool owns(const ServedRequest &request) const { return request.path.startsWith("/v2/"); }
    ServedAnswer answer(const ServedRequest &request);

private:
    ServedAnswer bookings(const HttpFields &fields);
    ServedAnswer me() const;
    ServedAnswer refuse(int status, const char *code, const char *message) const;
    void render(JsonText &json, const BookingRow &row) const;

    Exchange &m_exchange;
    QByteArray m_key;
};

} // namespace ring::sandbox
