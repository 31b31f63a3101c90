// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/providers/ringcentral/requests.h"

#include <QPromise>

#include <memory>
#include <vector>

namespace ring::ringcentral {

/// Signs requests with an access token, which it gets by the JWT when there is none, shortly before the old one ends,
/// and once when the provider refuses it. One request for a token at a time; whoever asks meanwhile waits for the same
/// one. A refused JWT is not presented again for a long while: repeating it only uses up the sign-in limit. Owned by a
/// backend; the client is destroyed before it.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(HttpClient *http, const Account &account);
    ~Session() override;

    /// As HttpClient::send().
    QFuture<Expected<HttpAnswer>> send(const HttpRequest &request);

private:
    friend class SignedRequest;
    using TokenAnswer = Expected<QByteArray>;

    QFuture<TokenAnswer> token();
    void forget(const QByteArray &token);
    void fetch();
    void fetched(const Expected<HttpAnswer> &answer);
    Error explained(const HttpAnswer &answer, Error byStatus);
    void tell(const TokenAnswer &answer);

    HttpClient *m_http;
    Account m_account;
    QByteArray m_token;
    Millis m_validUntil = 0;
    Millis m_refusedUntil = 0;
    Error m_refusal;
    bool m_fetching = false;
    bool m_unauthorised = false; ///< the last refusal was a 401
    std::vector<QPromise<TokenAnswer>> m_waiting;
};

} // namespace ring::ringcentral
