// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpjob.h"

#include "engine/net/oncebody.h"
#include "engine/net/retrytable.h"
#include "engine/net/urls.h"

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {
constexpr int leastSilenceMs = 2000;
/// A write waits no longer for its turn, in real time: a process that stood still must not go on with what others have
/// taken over meanwhile (see engine/runtime/engineshare.cpp).
constexpr qint64 latestWriteMs = 10'000;
} // namespace

HttpJob::HttpJob(HttpClient *client, HttpRequest request)
    : m_client(client)
    , m_request(std::move(request))
    , m_pause(client->m_clock, this)
    , m_begun(client->m_clock->now())
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        if (m_reply)
            m_reply->abort();
    });
    m_age.start();
    m_promise.start();
}

HttpJob::~HttpJob()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        leaveLane();
    }
    if (m_stage == Stage::Ended)
        return;
    m_promise.addResult(
        fail(Error::Code::Cancelled, u"%1: the request was given up."_s.arg(m_client->m_name), m_request.what));
    m_promise.finish();
}

void HttpJob::begin()
{
    if (const auto url = checkedBaseUrl(m_request.url, m_client->m_name); !url)
        return end(tl::unexpected(url.error()));
    takeTurn();
}

void HttpJob::wake()
{
    if (m_stage == Stage::Waiting)
        takeTurn();
}

void HttpJob::takeTurn()
{
    if (m_request.isWrite() && m_age.elapsed() > latestWriteMs)
        return end(fail(Error::Code::Unavailable,
                        u"%1: the request waited too long for its turn and was not sent."_s.arg(m_client->m_name),
                        m_request.what));
    if (pacer().full())
        return; // wake() comes when another ends
    const Millis now = m_client->m_clock->now();
    pacer().clockIs(now);
    const Millis wait = pacer().readyAt(now) - now;
    if (wait <= 0)
        return start();
    if (wait <= pacer().policy().longestWaitMs)
        return m_pause.callAfter(wait, [this] { takeTurn(); });
    Error error{Error::Code::RateLimited,
                u"%1: the provider allows the next request only in %2 seconds."_s.arg(m_client->m_name)
                    .arg((wait + 999) / 1000),
                m_request.what, Error::Reason::None, std::chrono::milliseconds(wait)};
    end(tl::unexpected(std::move(error)));
}

void HttpJob::start()
{
    m_stage = Stage::UnderWay;
    m_pause.stop();
    m_left = false;
    m_tooLarge = false;
    m_startedAt = m_client->m_clock->now();
    pacer().started(m_startedAt);
    m_lane = m_client->m_lanes.take(m_request.group);
    post();
    watch();
}

void HttpJob::post()
{
    QNetworkRequest request(m_request.url);
    for (const auto &[name, value] : std::as_const(m_request.headers))
        request.setRawHeader(name, value);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "SecondRing/0.1");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!m_request.isWrite()) {
        m_reply = m_lane->get(request);
        return;
    }
    // Both are needed for the body to stay unbuffered, and so unrepeatable: see OnceBody.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    auto *body = new OnceBody(m_request.body);
    m_reply = m_lane->sendCustomRequest(request, m_request.method, body);
    body->setParent(m_reply);
}

void HttpJob::leaveLane()
{
    m_client->m_lanes.giveBack(std::exchange(m_lane, nullptr));
}

void HttpJob::watch()
{
    const auto alive = [this] { m_silence.start(silenceLimitMs()); };
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_left = true; });
    connect(m_reply, &QNetworkReply::uploadProgress, this,
            [this](qint64 sent, qint64) { m_left = m_left || sent > 0; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpJob::refuseIfTooLarge);
    connect(m_reply, &QNetworkReply::readyRead, this, [this, alive] {
        alive();
        refuseIfTooLarge();
    });
    connect(m_reply, &QNetworkReply::finished, this, &HttpJob::received);
    alive();
}

int HttpJob::silenceLimitMs() const
{
    const double speed = m_client->m_clock->speed();
    const auto whole = double(m_request.timeoutMs);
    return int(speed <= 1 ? whole : std::max(whole / speed, std::min<double>(whole, leastSilenceMs)));
}

void HttpJob::refuseIfTooLarge()
{
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_tooLarge || std::max(announced, m_reply->bytesAvailable()) <= largestAnswer)
        return;
    m_tooLarge = true;
    m_reply->abort();
}

void HttpJob::received()
{
    m_silence.stop();
    pacer().ended();
    QMetaObject::invokeMethod(m_client, &HttpClient::wakeWaiting, Qt::QueuedConnection);
    const Expected<HttpAnswer> result = judged();
    m_reply->deleteLater();
    m_reply = nullptr;
    leaveLane();
    settle(result);
}

Expected<HttpAnswer> HttpJob::judged()
{
    const AskedBy asked = m_client->askedBy(m_request);
    if (m_tooLarge)
        return fail(
            asked.write ? Error::Code::Ambiguous : Error::Code::BadAnswer,
            u"%1: the answer of %2 is far larger than it should be and was refused."_s.arg(asked.name, asked.host),
            asked.what);
    HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError code = m_reply->error();
    // Codes from 201 on (except the two about sending) and 400 on are Qt's names for statuses of complete answers.
    const bool complete = answer.status > 0 && (code == QNetworkReply::NoError || answer.status >= 300) &&
                          code != QNetworkReply::RemoteHostClosedError &&
                          code != QNetworkReply::OperationCanceledError && code != QNetworkReply::ContentReSendError;
    if (!complete)
        return tl::unexpected(transportError(code, m_left, asked));
    answer.headers = m_reply->rawHeaderPairs();
    answer.body = m_reply->readAll();
    // Qt sometimes calls an answer complete though the connection ended in the middle of its body.
    if (answer.body.size() < answer.header("Content-Length").toLongLong())
        return tl::unexpected(transportError(QNetworkReply::RemoteHostClosedError, true, asked));
    return judgedAnswer(answer);
}

Expected<HttpAnswer> HttpJob::judgedAnswer(const HttpAnswer &answer)
{
    if (answer.good()) {
        pacer().succeeded();
        notePace(answer);
        return answer;
    }
    Error error = statusError(answer, m_client->askedBy(m_request), m_client->m_clock->now());
    if (m_client->m_explain)
        error = m_client->m_explain(answer, std::move(error));
    if (answer.status == 429) {
        const Millis now = m_client->m_clock->now();
        pacer().limited(now, error.retryAfter ? std::optional(Millis(error.retryAfter->count())) : std::nullopt,
                        m_startedAt);
        error.retryAfter = std::chrono::milliseconds(pacer().readyAt(now) - now);
    }
    return tl::unexpected(std::move(error));
}

void HttpJob::notePace(const HttpAnswer &answer)
{
    // Some providers tell what is left of the window (in seconds) with each answer.
    const QByteArray remaining = answer.header("X-Rate-Limit-Remaining");
    if (remaining.isEmpty() || remaining.toInt() > 0)
        return;
    const Millis window = answer.header("X-Rate-Limit-Window").toLongLong() * secondMs;
    pacer().exhausted(m_client->m_clock->now(), std::clamp<Millis>(window, 0, 10 * minuteMs));
}

void HttpJob::settle(const Expected<HttpAnswer> &result)
{
    const Millis spent = m_client->m_clock->now() - m_begun;
    if (result || m_request.isWrite() || spent > m_request.retryBudgetMs)
        return end(result);
    const auto pause = pauseBeforeRetry(result.error(), m_repetitions, m_client->m_random());
    if (!pause)
        return end(result);
    ++m_repetitions;
    m_stage = Stage::Resting;
    m_pause.callAfter(*pause, [this] {
        m_stage = Stage::Waiting;
        takeTurn();
    });
}

void HttpJob::end(Expected<HttpAnswer> result)
{
    m_stage = Stage::Ended;
    m_client->jobEnded(this);
    deleteLater();
    // Whoever hears of the end may destroy the client and this job with it, so nothing is touched afterwards.
    auto promise = std::move(m_promise);
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace ring
