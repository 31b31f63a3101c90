// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/exchange.h"
#include "engine/sandbox/httpserver.h"
#include "engine/sandbox/query.h"
#include "engine/sandbox/render.h"

namespace ring::sandbox {

/// The exchange as Twilio's REST API (2010-04-01) shows it. Pure: a request in, an answer out, no sockets.
class TwilioFace
{
public:
    TwilioFace(Exchange &exchange, QByteArray account, const QByteArray &token);

    bool owns(const ServedRequest &request) const
    {
        return request.path.startsWith("/2010-04-01/") || request.path.startsWith("/v2/PhoneNumbers/") ||
               messagingHost(request);
    }
    ServedAnswer answer(const ServedRequest &request);
    /// The word a fault uses for what is asked: calls, messages, send, recordings, transcriptions, other.
    static QString area(const ServedRequest &request);

private:
    struct Listing
    {
        QByteArray path;
        const char *name;
        const QList<int> *candidates;
        int total;
        std::function<std::optional<bool>(int)> fits;
        std::function<void(JsonText &, int)> render;
        std::function<QByteArray(int)> sid;
        std::function<int(const QByteArray &)> find;
    };
    static bool messagingHost(const ServedRequest &request) { return request.path.startsWith("/v1/Services"); }
    bool authentic(const ServedRequest &request) const;
    ServedAnswer route(const ServedRequest &request, const QList<QByteArray> &parts);
    ServedAnswer lineType(const QString &number);
    ServedAnswer routeOne(const QByteArray &collection, const QByteArray &sid);
    ServedAnswer routeBelow(const HttpFields &fields, const QList<QByteArray> &parts);
    ServedAnswer calls(const HttpFields &fields);
    ServedAnswer messages(const HttpFields &fields);
    ServedAnswer recordings(const HttpFields &fields, const QByteArray &path, const QString &callSid);
    ServedAnswer transcriptions(const HttpFields &fields, const QByteArray &path, int recording);
    ServedAnswer ownNumbers(const HttpFields &fields);
    ServedAnswer send(const ServedRequest &request);
    ServedAnswer one(const std::function<void(JsonText &)> &render, int status = 200) const;
    ServedAnswer list(const HttpFields &fields, const Listing &listing) const;
    ServedAnswer audio(const QByteArray &name) const;
    ServedAnswer account() const;
    RenderContext context() const { return {m_account, m_exchange.now()}; }

    Exchange &m_exchange;
    QByteArray m_account;
    QByteArray m_authorization;
};

} // namespace ring::sandbox
