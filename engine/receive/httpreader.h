// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/receive/hook.h"

namespace ring {

/// The most a request may bring. What providers send is some kilobytes.
struct HttpLimits
{
    qsizetype head = 16 * 1024;
    qsizetype body = 256 * 1024;
};

/// Reads one HTTP/1.1 request from bytes in any portions (RFC 9112): Content-Length or chunked, never both. Bytes in,
/// values out, no socket; survives any bytes, and never holds more than the limits.
class HttpReader
{
public:
    enum class State { Head, Body, Whole, Refused };

    explicit HttpReader(HttpLimits limits = {})
        : m_limits(limits)
    {
    }

    State feed(const QByteArray &bytes);
    State state() const { return m_state; }
    /// The request, once Whole.
    const HookRequest &request() const { return m_request; }
    /// The status of a refusal: 400, 411, 413, 417, 431 or 505.
    int status() const { return m_status; }
    /// The client waits for "100 Continue" before it sends the body; true once.
    bool takeContinue();

private:
    void readHead();
    bool readRequestLine(const QByteArray &line);
    bool readHeader(const QByteArray &line);
    void planBody();
    void readBody();
    void readChunks();
    void refuse(int status);

    HttpLimits m_limits;
    State m_state = State::Head;
    HookRequest m_request;
    QByteArray m_buffer;
    qsizetype m_length = 0; ///< of the body, or what is left of the running chunk
    bool m_chunked = false;
    bool m_inChunk = false;
    bool m_continue = false;
    int m_status = 0;
};

} // namespace ring
