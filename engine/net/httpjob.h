// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/net/storytimer.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QTimer>

namespace ring {

/// The life of one request: waiting for its turn, under way, perhaps resting before a repetition, then ended. Made and
/// owned by HttpClient; nobody else holds one. Destroying it before its end ends it as Cancelled.
class HttpJob : public QObject
{
    Q_OBJECT

public:
    HttpJob(HttpClient *client, HttpRequest request);
    ~HttpJob() override;

    QFuture<Expected<HttpAnswer>> future() { return m_promise.future(); }
    void begin();
    /// Another job has ended; a waiting one may have its turn.
    void wake();

private:
    enum class Stage { Waiting, UnderWay, Resting, Ended };

    void takeTurn();
    void start();
    void post();
    void leaveLane();
    void watch();
    int silenceLimitMs() const;
    void refuseIfTooLarge();
    void received();
    Expected<HttpAnswer> judged();
    Expected<HttpAnswer> judgedAnswer(const HttpAnswer &answer);
    void notePace(const HttpAnswer &answer);
    void settle(const Expected<HttpAnswer> &result);
    void end(Expected<HttpAnswer> result);
    Pacer &pacer() { return m_client->m_pacers[m_request.group]; }

    HttpClient *m_client;
    HttpRequest m_request;
    QPromise<Expected<HttpAnswer>> m_promise;
    StoryTimer m_pause;
    QTimer m_silence;
    QElapsedTimer m_age;
    QNetworkAccessManager *m_lane = nullptr; ///< while under way
    QNetworkReply *m_reply = nullptr;
    Stage m_stage = Stage::Waiting;
    Millis m_begun = 0;
    Millis m_startedAt = 0; ///< when it left, the last time
    int m_repetitions = 0;
    bool m_left = false;
    bool m_tooLarge = false;
};

} // namespace ring
