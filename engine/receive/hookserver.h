// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/receive/hooksocket.h"
#include "engine/receive/serveridentity.h"

#include <QHostAddress>
#include <QTcpServer>

namespace ring {

struct ListenAddress
{
    QHostAddress host;
    quint16 port = 0;

    /// "127.0.0.1:8443", "[::1]:8443", "0.0.0.0:443" or "localhost:8443". A port alone is not taken: who may reach the
    /// receiver is said, not guessed.
    static Expected<ListenAddress> parse(const QString &written);
};

struct HookServerOptions
{
    ListenAddress address;
    std::optional<ServerIdentity> identity; ///< none: plain HTTP, on a loopback address only
    HttpLimits limits = {};
    HookTimes times = {};
    int mostConnections = 64;
};

/// Accepts connections and hands each whole request to the handler, whose answer goes back.
/// Thread: the one it was made on, which needs an event loop; the handler is called there.
class HookServer : public QTcpServer
{
    Q_OBJECT

public:
    HookServer(HookServerOptions options, HookHandler handler, QObject *parent = nullptr);

    /// The error says what to do; plain HTTP to other machines is refused here.
    Expected<void> open();
    int connections() const { return m_connections; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QTcpSocket *socketFor(qintptr descriptor);

    HookServerOptions m_options;
    HookHandler m_handler;
    int m_connections = 0;
};

} // namespace ring
