// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpclient.h"

#include "engine/net/httpjob.h"
#include "engine/net/urls.h"

#include <QPointer>

namespace ring {

HttpClient::HttpClient(QNetworkAccessManager *network, const Clock *clock, std::function<double()> random,
                       QString connectionName, QObject *parent)
    : QObject(parent)
    , m_lanes(network)
    , m_clock(clock)
    , m_random(std::move(random))
    , m_name(std::move(connectionName))
{
}

HttpClient::~HttpClient()
{
    // Ending a job may make its owner ask for more or even end other jobs, so the list is taken apart from the front.
    while (!m_jobs.isEmpty())
        delete m_jobs.takeFirst();
}

AskedBy HttpClient::askedBy(const HttpRequest &request) const
{
    return {m_name, request.what, request.url.host(), request.isWrite()};
}

QFuture<Expected<HttpAnswer>> HttpClient::send(const HttpRequest &request)
{
    auto *job = new HttpJob(this, request);
    m_jobs.append(job);
    const auto future = job->future();
    job->begin();
    return future;
}

QFuture<Expected<QJsonObject>> HttpClient::sendForJson(const HttpRequest &request, QObject *context)
{
    return send(request).then(context, [asked = askedBy(request)](const Expected<HttpAnswer> &answer) {
        return answer.and_then([&asked](const HttpAnswer &good) { return jsonObject(good.body, asked); });
    });
}

void HttpClient::jobEnded(HttpJob *job)
{
    m_jobs.removeOne(job);
    // From the event loop: a woken job may end too, and its listener may destroy this client.
    if (!m_jobs.isEmpty())
        QMetaObject::invokeMethod(this, &HttpClient::wakeWaiting, Qt::QueuedConnection);
}

void HttpClient::wakeWaiting()
{
    QList<QPointer<HttpJob>> waiting;
    for (HttpJob *job : std::as_const(m_jobs))
        waiting.append(job);
    for (const auto &job : std::as_const(waiting)) {
        if (job)
            job->wake();
    }
}

} // namespace ring
