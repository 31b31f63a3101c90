// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/receive/httpreader.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <functional>

namespace ring {

struct HookAnswer
{
    int status = 200;
    QByteArray type = "text/plain";
    QByteArray body = {};
    QHash<QByteArray, QByteArray> headers = {};
};

/// Real time that one connection may take; a provider waits seconds at most.
struct HookTimes
{
    std::chrono::milliseconds request{10000}; ///< from the first byte of TLS to the last of the body
    std::chrono::milliseconds farewell{1000}; ///< for taking the answer
};

using HookHandler = std::function<HookAnswer(HookRequest request, const QString &peer)>;

/// One accepted connection: one request, one answer, and the end. Whatever the other side does, it is gone after
/// HookTimes. Owns the socket; deletes itself.
class HookSocket : public QObject
{
    Q_OBJECT

public:
    HookSocket(QTcpSocket *socket, HttpLimits limits, HookTimes times, HookHandler handler, QObject *parent);

private:
    void read();
    void answer(const HookAnswer &answer);
    void late();

    QTcpSocket *m_socket;
    HttpReader m_reader;
    HookTimes m_times;
    HookHandler m_handler;
    QString m_peer;
    QTimer m_patience;
    bool m_answered = false;
};

} // namespace ring
