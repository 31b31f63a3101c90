// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/net/answercheck.h"
#include "engine/net/httptypes.h"
#include "engine/net/lanes.h"
#include "engine/net/pacer.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>

namespace ring {

class HttpJob;

/// The requests of one connection: paced, repeated where that is harmless, each with one ending.
///
/// - Ownership: owned by a backend; network, clock and random source outlive it. Lives on one thread.
/// - Network: each group of requests has connections of its own (lanes.h); `network` is only their pattern.
/// - Endings: every future ends once, with a complete 2xx answer or an Error. Destroying the client ends what is open
/// as Cancelled, so
///   destroy the client before the context objects of its futures: a Qt 6.4 continuation whose context has died aborts
///   in debug builds.
/// - Reads are repeated by the table in retrytable.h; writes leave the machine at most once.
/// - TLS is always verified, redirects are not followed, answers above `largestAnswer` are refused.
/// - The time-out of a silent connection is real time divided by the clock's speed, but never under two real seconds: a
/// fast story does
///   not make the network faster.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /// Turns a non-2xx answer into what it means at this provider; given the error that HTTP alone would make of it.
    using Explain = std::function<Error(const HttpAnswer &answer, Error byStatus)>;

    HttpClient(QNetworkAccessManager *network, const Clock *clock, std::function<double()> random,
               QString connectionName, QObject *parent = nullptr);
    ~HttpClient() override;

    void setPace(const QByteArray &group, const PacePolicy &policy) { m_pacers[group] = Pacer(policy); }
    void setExplain(Explain explain) { m_explain = std::move(explain); }

    QFuture<Expected<HttpAnswer>> send(const HttpRequest &request);
    /// As send(), and the body is one JSON object.
    QFuture<Expected<QJsonObject>> sendForJson(const HttpRequest &request, QObject *context);

    const Clock &clock() const { return *m_clock; }
    const QString &name() const { return m_name; }
    AskedBy askedBy(const HttpRequest &request) const;
    const HttpLanes &lanes() const { return m_lanes; }

private:
    friend class HttpJob;
    void jobEnded(HttpJob *job);
    void wakeWaiting();

    HttpLanes m_lanes;
    const Clock *m_clock;
    std::function<double()> m_random;
    QString m_name;
    Explain m_explain;
    QHash<QByteArray, Pacer> m_pacers;
    QList<HttpJob *> m_jobs; ///< in the order of asking
};

} // namespace ring
