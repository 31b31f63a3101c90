// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/relay.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace ring {

namespace {

constexpr int lookMs = 5;
constexpr qint64 mostBuffered = 64 * 1024;

/// Both halves of one connection, for as long as either lives and something is left to hand on.
class Pair : public QObject
{
public:
    Pair(QTcpSocket *near, int toPort, const std::atomic_bool *cut, QObject *parent)
        : QObject(parent)
        , m_near(near)
        , m_cut(cut)
    {
        near->setParent(this);
        near->setReadBufferSize(mostBuffered);
        m_far.setReadBufferSize(mostBuffered);
        m_far.connectToHost(QStringLiteral("127.0.0.1"), quint16(toPort));
        m_far.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        near->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        for (QTcpSocket *socket : {near, &m_far}) {
            connect(socket, &QTcpSocket::readyRead, this, &Pair::handOn);
            connect(socket, &QTcpSocket::connected, this, &Pair::handOn);
        }
        connect(&m_look, &QTimer::timeout, this, &Pair::handOn);
        m_look.start(lookMs);
    }

private:
    void handOn()
    {
        if (*m_cut)
            return;
        if (m_far.state() == QAbstractSocket::ConnectedState && m_near->bytesAvailable() > 0)
            m_far.write(m_near->readAll());
        if (m_far.bytesAvailable() > 0)
            m_near->write(m_far.readAll());
        const bool nearGone = m_near->state() == QAbstractSocket::UnconnectedState;
        const bool farGone = m_far.state() == QAbstractSocket::UnconnectedState;
        if (farGone && !nearGone)
            m_near->disconnectFromHost();
        if (nearGone && !farGone)
            m_far.disconnectFromHost();
        if (nearGone && farGone)
            deleteLater();
    }

    QTcpSocket *m_near;
    QTcpSocket m_far;
    const std::atomic_bool *m_cut;
    QTimer m_look;
};

} // namespace

Relay::Relay(int toPort)
    : m_to(toPort)
{
    start();
    while (m_port == 0 && isRunning())
        QThread::yieldCurrentThread();
}

Relay::~Relay()
{
    quit();
    wait();
}

void Relay::run()
{
    QTcpServer server;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection())
            new Pair(socket, m_to, &m_cut, &server);
    });
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("relay: %s", qPrintable(server.errorString()));
    m_port = server.serverPort();
    exec();
}

} // namespace ring
