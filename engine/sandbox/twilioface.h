// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/exchange.h"
#include "engine/sandbox/httpserver.h"
#include "engine/sandbox/query.h"
#include "engine/sandbox/render.h"

namespace ring {

/// The exchange as Twilio's REST API (2010-04-01) shows it. Pure: a request in, an answer out, no sockets.
class TwilioFace
{
public:
    TwilioFace(Exchange &exchange, QByteArray account, QByteArray token);

    bool owns(const HttpRequest &request) const
    {
        return request.path.startsWith("/2010-04-01/") || messagingHost(request);
    }
    HttpAnswer answer(const HttpRequest &request);
    /// The word a fault uses for what is asked: calls, messages, send, recordings, transcriptions, other.
    static QString area(const HttpRequest &request);

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
    static bool messagingHost(const HttpRequest &request) { return request.path.startsWith("/v1/Services"); }
    bool authentic(const HttpRequest &request) const;
    HttpAnswer route(const HttpRequest &request, const QList<QByteArray> &parts);
    HttpAnswer routeOne(const QByteArray &collection, const QByteArray &sid);
    HttpAnswer routeBelow(const HttpFields &fields, const QList<QByteArray> &parts);
    HttpAnswer calls(const HttpFields &fields);
    HttpAnswer messages(const HttpFields &fields);
    HttpAnswer recordings(const HttpFields &fields, const QByteArray &path, const QString &callSid);
    HttpAnswer transcriptions(const HttpFields &fields, const QByteArray &path, int recording);
    HttpAnswer ownNumbers(const HttpFields &fields);
    HttpAnswer send(const HttpRequest &request);
    HttpAnswer one(const std::function<void(JsonText &)> &render, int status = 200) const;
    HttpAnswer list(const HttpFields &fields, const Listing &listing) const;
    HttpAnswer audio(const QByteArray &name) const;
    HttpAnswer account() const;
    RenderContext context() const { return {m_account, m_exchange.now()}; }

    Exchange &m_exchange;
    QByteArray m_account;
    QByteArray m_authorization;
};

} // namespace ring
