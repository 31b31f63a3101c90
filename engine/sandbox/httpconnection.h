// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/httpserver.h"

#include <QTcpSocket>

namespace ring::sandbox {

/// One accepted connection; owns its socket and deletes itself when the other side is gone.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, const SandboxListener::Handler &handler, QObject *parent);

private:
    void read();
    bool takeRequest(ServedRequest &request);
    bool parseHead(const QByteArray &head, ServedRequest &request);
    void serve(const ServedRequest &request);
    void write(const ServedAnswer &answer, bool keep);
    void refuse();

    QTcpSocket *m_socket;
    SandboxListener::Handler m_handler;
    QByteArray m_buffer;
    bool m_busy = false;
};

} // namespace ring::sandbox
