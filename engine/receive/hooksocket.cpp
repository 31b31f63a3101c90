// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receive/hooksocket.h"

#include <QHostAddress>
#include <QSslSocket>

namespace ring {

namespace {

constexpr qint64 readAhead = 64 * 1024;

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{
        {200, "OK"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {417, "Expectation Failed"},
        {431, "Request Header Fields Too Large"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
    };
    return phrases.value(status, "Refused");
}

QByteArray onTheWire(const HookAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) +
                      "\r\nContent-Type: " + answer.type +
                      "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\nConnection: close\r\n";
    for (auto header = answer.headers.cbegin(); header != answer.headers.cend(); ++header)
        text += header.key() + ": " + header.value() + "\r\n";
    return text + "\r\n" + answer.body;
}

} // namespace

HookSocket::HookSocket(QTcpSocket *socket, HttpLimits limits, HookTimes times, HookHandler handler, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_reader(limits)
    , m_times(times)
    , m_handler(std::move(handler))
    , m_peer(socket->peerAddress().toString())
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readAhead);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &HookSocket::late);
    connect(m_socket, &QTcpSocket::readyRead, this, &HookSocket::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_patience.start(m_times.request);
}

void HookSocket::read()
{
    const QByteArray bytes = m_socket->readAll();
    // After an answer, bytes are only taken away: closing with unread ones would cut the answer off.
    if (m_answered)
        return;
    switch (m_reader.feed(bytes)) {
    case HttpReader::State::Refused:
        return answer({m_reader.status()});
    case HttpReader::State::Whole:
        return answer(m_handler(m_reader.request(), m_peer));
    case HttpReader::State::Head:
    case HttpReader::State::Body:
        break;
    }
    if (m_reader.takeContinue())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void HookSocket::answer(const HookAnswer &answer)
{
    m_answered = true;
    m_socket->write(onTheWire(answer));
    m_patience.start(m_times.farewell);
    if (m_reader.state() == HttpReader::State::Whole)
        m_socket->disconnectFromHost();
    else
        m_socket->flush();
}

void HookSocket::late()
{
    const auto *secure = qobject_cast<QSslSocket *>(m_socket);
    if (!m_answered && (!secure || secure->isEncrypted()))
        return answer({408});
    m_socket->abort();
    deleteLater();
}

} // namespace ring
