// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace ring::test {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// One request exactly as it came over the wire.
struct LoopbackRequest
{
    QByteArray method;
    QByteArray target; ///< path and query, still encoded
    HeaderList headers;
    QByteArray body;

    QByteArray header(const QByteArray &name) const; ///< empty when absent; names compare without case
    QByteArray path() const { return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')); }
    QByteArray line() const { return method + ' ' + target; }
};

/// What the server does with one request.
struct LoopbackAnswer
{
    enum class Cut {
        None,
        Before, ///< the connection ends before the request was read
        During, ///< half of the answer's body leaves, then the connection ends
        After,  ///< the whole request was read, nothing is answered
    };
    int status = 200;
    HeaderList headers;
    QByteArray body;
    Cut cut = Cut::None;
    int delayMs = 0; ///< real milliseconds before answering; negative: never answers

    static LoopbackAnswer json(const QByteArray &document, int status = 200);
    static LoopbackAnswer json(const QJsonObject &object, int status = 200);
    static LoopbackAnswer html(int status = 200);
    static LoopbackAnswer limited(const QByteArray &retryAfter); ///< 429; an empty text leaves the header out
    static LoopbackAnswer cutting(Cut how);
    static LoopbackAnswer file(const QString &path, int status = 200); ///< a recorded JSON answer
};

/// A real HTTP/1.1 server on a free loopback port, in the thread of the test. Answers come from a queue; when it is
/// empty from the handler; without a handler 500. Every request that was read is kept in the order of arrival.
class LoopbackServer : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackServer(QObject *parent = nullptr);
    ~LoopbackServer() override;

    QUrl url() const;
    void answer(const LoopbackAnswer &next) { m_queue.append(next); }
    void setHandler(std::function<LoopbackAnswer(const LoopbackRequest &)> handler) { m_handler = std::move(handler); }
    const QList<LoopbackRequest> &requests() const { return m_requests; }
    QList<QByteArray> lines() const;
    void forget() { m_requests.clear(); }
    int connections() const { return m_connections; }
    int unusedAnswers() const { return int(m_queue.size()); }

    /// An address on which nobody listens.
    static QUrl closedPort();

private:
    void accept();
    void read(QTcpSocket *socket);
    bool takeRequest(QTcpSocket *socket);
    LoopbackAnswer nextAnswer(const LoopbackRequest &request);
    void reply(QTcpSocket *socket, const LoopbackAnswer &answer);

    QTcpServer m_server;
    QList<LoopbackAnswer> m_queue;
    std::function<LoopbackAnswer(const LoopbackRequest &)> m_handler;
    QList<LoopbackRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    int m_connections = 0;
};

/// Runs the event loop until the future ends and gives its one result.
template<typename T>
T endOf(const QFuture<T> &future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    Q_ASSERT_X(future.resultCount() == 1, "endOf", "an operation must end with exactly one result");
    return future.result();
}

} // namespace ring::test
