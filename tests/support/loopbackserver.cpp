// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>

namespace ring::test {

QByteArray LoopbackRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

LoopbackAnswer LoopbackAnswer::json(const QByteArray &document, int status)
{
    LoopbackAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = document;
    return answer;
}

LoopbackAnswer LoopbackAnswer::json(const QJsonObject &object, int status)
{
    return json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

LoopbackAnswer LoopbackAnswer::html(int status)
{
    LoopbackAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "text/html"}};
    answer.body = "<!DOCTYPE html><html><body>Please sign in</body></html>";
    return answer;
}

LoopbackAnswer LoopbackAnswer::limited(const QByteArray &retryAfter)
{
    LoopbackAnswer answer = json(QByteArray(R"({"code":20429,"message":"Too Many Requests","status":429})"), 429);
    if (!retryAfter.isEmpty())
        answer.headers.append({"Retry-After", retryAfter});
    return answer;
}

LoopbackAnswer LoopbackAnswer::cutting(Cut how)
{
    LoopbackAnswer answer = json(QByteArray(R"({"half":"of this never arrives","because":"the cable was pulled"})"));
    answer.cut = how;
    return answer;
}

LoopbackAnswer LoopbackAnswer::file(const QString &path, int status)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No recorded answer at %s", qPrintable(path));
    return json(file.readAll(), status);
}

LoopbackServer::LoopbackServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("No loopback port: %s", qPrintable(m_server.errorString()));
}

LoopbackServer::~LoopbackServer()
{
    // The sockets are the listener's children and would report their end to members that are gone by then.
    const auto sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this);
}

QUrl LoopbackServer::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server.serverPort());
    return url;
}

QList<QByteArray> LoopbackServer::lines() const
{
    QList<QByteArray> lines;
    for (const LoopbackRequest &request : m_requests)
        lines.append(request.line());
    return lines;
}

QUrl LoopbackServer::closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    const quint16 port = server.serverPort();
    server.close();
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
}

void LoopbackServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void LoopbackServer::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    if (bytes.isEmpty())
        return;
    if (!m_queue.isEmpty() && m_queue.first().cut == LoopbackAnswer::Cut::Before) {
        m_queue.removeFirst();
        socket->abort();
        return;
    }
    m_buffers[socket] += bytes;
    while (m_buffers.contains(socket) && takeRequest(socket)) {
    }
}

bool LoopbackServer::takeRequest(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    QList<QByteArray> head = buffer.left(headEnd).split('\n');
    LoopbackRequest request;
    const QList<QByteArray> first = head.takeFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : std::as_const(head)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return false;
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    m_requests.append(request);
    const LoopbackAnswer answer = nextAnswer(request);
    if (answer.delayMs > 0)
        QTimer::singleShot(answer.delayMs, socket, [this, socket, answer] { reply(socket, answer); });
    else if (answer.delayMs == 0)
        reply(socket, answer);
    return true;
}

LoopbackAnswer LoopbackServer::nextAnswer(const LoopbackRequest &request)
{
    if (!m_queue.isEmpty())
        return m_queue.takeFirst();
    if (m_handler)
        return m_handler(request);
    return LoopbackAnswer::json(QByteArray("{}"), 500);
}

void LoopbackServer::reply(QTcpSocket *socket, const LoopbackAnswer &answer)
{
    if (answer.cut == LoopbackAnswer::Cut::After || answer.cut == LoopbackAnswer::Cut::Before) {
        socket->disconnectFromHost();
        return;
    }
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + " Answer\r\n";
    for (const auto &[key, value] : answer.headers)
        bytes += key + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
    const bool during = answer.cut == LoopbackAnswer::Cut::During;
    socket->write(bytes + (during ? answer.body.left(answer.body.size() / 2) : answer.body));
    if (during)
        socket->disconnectFromHost();
}

} // namespace ring::test
