// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/ringcentral/session.h"

#include "engine/net/operation.h"
#include "engine/providers/ringcentral/errors.h"
#include "engine/providers/ringcentral/parser.h"

#include <algorithm>

namespace ring::ringcentral {

using namespace Qt::StringLiterals;

namespace {
constexpr Millis renewBefore = 2 * minuteMs;
constexpr Millis refusalLasts = 15 * minuteMs;
} // namespace

/// One request with its token: signed, sent, and once more with a new token when the old one was refused.
class SignedRequest : public Operation<HttpAnswer>
{
public:
    SignedRequest(Session *session, const HttpRequest &request)
        : Operation(session)
        , m_session(session)
        , m_request(request)
    {
        sign();
    }

private:
    void sign()
    {
        m_session->token().then(this, [this](const Session::TokenAnswer &token) {
            if (!token)
                return endWith(token.error());
            send(*token);
        });
    }
    void send(const QByteArray &token)
    {
        HttpRequest request = m_request;
        request.headers.emplaceBack("Authorization", "Bearer " + token);
        m_session->m_unauthorised = false;
        m_session->m_http->send(request).then(this, [this, token](const Expected<HttpAnswer> &answer) {
            const bool refused = !answer && answer.error().code == Error::Code::Denied && m_session->m_unauthorised;
            if (!refused || m_again)
                return end(answer);
            m_again = true;
            m_session->forget(token);
            sign();
        });
    }

    Session *m_session;
    HttpRequest m_request;
    bool m_again = false;
};

Session::Session(HttpClient *http, const Account &account)
    : m_http(http)
    , m_account(account)
{
    m_http->setExplain(
        [this](const HttpAnswer &answer, Error byStatus) { return explained(answer, std::move(byStatus)); });
}

Session::~Session()
{
    tell(fail(Error::Code::Cancelled, u"The request was given up."_s));
}

QFuture<Expected<HttpAnswer>> Session::send(const HttpRequest &request)
{
    return (new SignedRequest(this, request))->future();
}

QFuture<Session::TokenAnswer> Session::token()
{
    QPromise<TokenAnswer> promise;
    promise.start();
    auto future = promise.future();
    const Millis now = m_http->clock().now();
    m_waiting.push_back(std::move(promise));
    if (!m_token.isEmpty() && now < m_validUntil)
        tell(m_token);
    else if (now < m_refusedUntil)
        tell(tl::unexpected(m_refusal));
    else if (!m_fetching)
        fetch();
    return future;
}

void Session::forget(const QByteArray &token)
{
    if (token == m_token)
        m_token.clear();
}

void Session::fetch()
{
    m_fetching = true;
    m_http->send(askToken(m_account)).then(this, [this](const Expected<HttpAnswer> &answer) { fetched(answer); });
}

void Session::fetched(const Expected<HttpAnswer> &answer)
{
    m_fetching = false;
    AskedBy asked = m_http->askedBy(askToken(m_account));
    asked.write = false; // a second token does no harm, so a damaged answer is only that
    const auto token = answer.and_then([&](const HttpAnswer &good) { return parseToken(good.body, asked); });
    if (token) {
        const Millis lives = Millis(token->seconds) * secondMs;
        m_token = token->value;
        m_validUntil = m_http->clock().now() + std::max(lives - renewBefore, lives / 2);
        return tell(m_token);
    }
    Error error = token.error();
    if (error.code == Error::Code::Ambiguous)
        error.code = Error::Code::Unavailable;
    if (error.code == Error::Code::Denied) {
        m_refusedUntil = m_http->clock().now() + refusalLasts;
        m_refusal = error;
    }
    tell(tl::unexpected(error));
}

Error Session::explained(const HttpAnswer &answer, Error byStatus)
{
    m_unauthorised = answer.status == 401;
    return explain(answer, std::move(byStatus), m_http->name());
}

void Session::tell(const TokenAnswer &answer)
{
    // Whoever hears of it may ask again at once.
    auto waiting = std::exchange(m_waiting, {});
    for (auto &promise : waiting) {
        promise.addResult(answer);
        promise.finish();
    }
}

} // namespace ring::ringcentral
