// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/httpconnection.h"

#include <QTimer>

namespace ring::sandbox {

namespace {
constexpr qsizetype largestHead = 64 * 1024;
constexpr qsizetype largestBody = 1024 * 1024;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 429:
        return "Too Many Requests";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}
} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const SandboxListener::Handler &handler, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        deleteLater();
    read();
}

void HttpConnection::read()
{
    m_buffer += m_socket->readAll();
    ServedRequest request;
    while (!m_busy && takeRequest(request)) {
        serve(request);
        request = {};
    }
}

bool HttpConnection::takeRequest(ServedRequest &request)
{
    const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
    if (headEnd < 0 && m_buffer.size() > largestHead)
        refuse();
    if (headEnd < 0)
        return false;
    if (!parseHead(m_buffer.left(headEnd), request)) {
        refuse();
        return false;
    }
    const qsizetype length = request.header("content-length").toLongLong();
    if (length < 0 || length > largestBody) {
        refuse();
        return false;
    }
    if (m_buffer.size() < headEnd + 4 + length) {
        if (request.header("expect").toLower() == "100-continue" && m_buffer.size() == headEnd + 4)
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return false;
    }
    request.body = m_buffer.mid(headEnd + 4, length);
    m_buffer.remove(0, headEnd + 4 + length);
    return true;
}

bool HttpConnection::parseHead(const QByteArray &head, ServedRequest &request)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || !first.at(2).startsWith("HTTP/1."))
        return false;
    request.method = first.at(0);
    const qsizetype question = first.at(1).indexOf('?');
    request.path = question < 0 ? first.at(1) : first.at(1).left(question);
    request.query = question < 0 ? QByteArray() : first.at(1).mid(question + 1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    return true;
}

void HttpConnection::serve(const ServedRequest &request)
{
    const ServedAnswer answer = m_handler(request);
    const bool keep = request.header("connection").toLower() != "close" && answer.cut == ServedAnswer::Cut::None;
    if (answer.delayMs <= 0) {
        write(answer, keep);
        return;
    }
    m_busy = true;
    QTimer::singleShot(answer.delayMs, Qt::PreciseTimer, this, [this, answer, keep] {
        m_busy = false;
        write(answer, keep);
        if (keep)
            read();
    });
}

void HttpConnection::write(const ServedAnswer &answer, bool keep)
{
    if (answer.cut == ServedAnswer::Cut::Nothing) {
        m_socket->abort();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    head += "Content-Type: " + answer.type + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    head += keep ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    const bool half = answer.cut == ServedAnswer::Cut::HalfBody;
    m_socket->write(head + (half ? answer.body.left(answer.body.size() / 2) : answer.body));
    if (!keep)
        m_socket->disconnectFromHost();
}

void HttpConnection::refuse()
{
    m_buffer.clear();
    m_busy = true;
    write({400, "{}", "application/json", {}, 0, ServedAnswer::Cut::None}, false);
}

} // namespace ring::sandbox
