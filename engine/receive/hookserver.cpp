// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receive/hookserver.h"

#include <QLoggingCategory>
#include <QSslSocket>

#include <unistd.h>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logHookServer, "ring.receive.server")

Expected<ListenAddress> ListenAddress::parse(const QString &written)
{
    const qsizetype colon = written.lastIndexOf(u':');
    QString host = written.left(qMax<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool good = false;
    const int port = written.mid(colon + 1).toInt(&good);
    const QHostAddress address = host == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (colon < 1 || !good || port < 0 || port > 65535 || address.isNull())
        return fail(Error::Code::BadInput,
                    u"\"%1\" is no address to listen on. Write it like 127.0.0.1:8443 or [::]:443."_s.arg(written));
    return ListenAddress{address, quint16(port)};
}

HookServer::HookServer(HookServerOptions options, HookHandler handler, QObject *parent)
    : QTcpServer(parent)
    , m_options(std::move(options))
    , m_handler(std::move(handler))
{
}

Expected<void> HookServer::open()
{
    const ListenAddress &address = m_options.address;
    if (!m_options.identity && !address.host.isLoopback())
        return fail(Error::Code::BadInput,
                    u"Plain HTTP is only for this machine itself, behind a reverse proxy. Give --cert and --key, or "
                    "listen on 127.0.0.1."_s);
    if (m_options.identity && !QSslSocket::supportsSsl())
        return fail(Error::Code::Unavailable, u"No TLS library was found, so nothing can be received safely. Install "
                                              "the package libssl3."_s);
    if (listen(address.host, address.port))
        return {};
    return fail(Error::Code::Unavailable,
                u"Nothing can be received on %1 port %2: %3. Choose another port or end what uses it."_s
                    .arg(address.host.toString())
                    .arg(address.port)
                    .arg(errorString()));
}

QTcpSocket *HookServer::socketFor(qintptr descriptor)
{
    if (!m_options.identity) {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        return socket;
    }
    m_options.identity->refresh();
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(m_options.identity->configuration());
    socket->setSocketDescriptor(descriptor);
    socket->startServerEncryption();
    return socket;
}

void HookServer::incomingConnection(qintptr descriptor)
{
    if (m_connections >= m_options.mostConnections) {
        qCWarning(logHookServer) << "too many connections at once; one was turned away";
        ::close(int(descriptor));
        return;
    }
    ++m_connections;
    auto *one = new HookSocket(socketFor(descriptor), m_options.limits, m_options.times, m_handler, this);
    connect(one, &QObject::destroyed, this, [this] { --m_connections; });
}

} // namespace ring
