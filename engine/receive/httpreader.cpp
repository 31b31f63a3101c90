// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receive/httpreader.h"

#include <algorithm>

namespace ring {

namespace {

constexpr qsizetype longestChunkLine = 256;

bool isToken(const QByteArray &text)
{
    static const QByteArray marks = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.contains(c);
    });
}

bool isPlainText(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return uchar(c) >= 0x20 ? uchar(c) != 0x7f : c == '\t'; });
}

/// A length in the given base with nothing around it; -1 when it is none.
qsizetype lengthOf(const QByteArray &text, int base)
{
    const bool clean = std::all_of(text.begin(), text.end(), [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    });
    bool good = false;
    const qlonglong length = clean && text.size() <= 15 ? text.toLongLong(&good, base) : -1;
    return good ? qsizetype(length) : -1;
}

} // namespace

HttpReader::State HttpReader::feed(const QByteArray &bytes)
{
    if (m_state == State::Whole || m_state == State::Refused)
        return m_state;
    m_buffer += bytes;
    if (m_state == State::Head)
        readHead();
    if (m_state == State::Body)
        m_chunked ? readChunks() : readBody();
    return m_state;
}

bool HttpReader::takeContinue()
{
    return m_state == State::Body && std::exchange(m_continue, false);
}

void HttpReader::refuse(int status)
{
    m_state = State::Refused;
    m_status = status;
    m_buffer.clear();
    m_request = {};
}

void HttpReader::readHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    // Of the four letters that end a head three may have come: the answer must not depend on how it was cut.
    if (end > m_limits.head || (end < 0 && m_buffer.size() > m_limits.head + 3))
        return refuse(431);
    if (end < 0)
        return;
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);
    bool first = true;
    for (qsizetype at = 0; at <= head.size();) {
        qsizetype next = head.indexOf("\r\n", at);
        next = next < 0 ? head.size() : next;
        const QByteArray line = head.mid(at, next - at);
        if (first ? !readRequestLine(line) : !readHeader(line))
            return m_state == State::Refused ? void() : refuse(400);
        first = false;
        at = next + 2;
    }
    planBody();
}

bool HttpReader::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts[0]) || !parts[1].startsWith('/') || !isPlainText(parts[1]))
        return false;
    if (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0") {
        refuse(505);
        return false;
    }
    m_request.method = parts[0];
    m_request.target = parts[1];
    return true;
}

bool HttpReader::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 1 || !isToken(line.left(colon)) || !isPlainText(line))
        return false;
    const QByteArray name = line.left(colon).toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    // Two lengths that differ are how one request is passed off as two (RFC 9112, 6.3).
    const auto known = m_request.headers.constFind(name);
    if (known == m_request.headers.cend())
        m_request.headers.insert(name, value);
    else if ((name == "content-length" || name == "transfer-encoding") && *known != value)
        return false;
    return true;
}

void HttpReader::planBody()
{
    const QByteArray coding = m_request.header("transfer-encoding").toLower();
    const bool measured = m_request.headers.contains("content-length");
    if (!coding.isEmpty() && (measured || coding != "chunked"))
        return refuse(400);
    m_chunked = !coding.isEmpty();
    if (!m_chunked && !measured && m_request.method == "POST")
        return refuse(411);
    m_length = measured ? lengthOf(m_request.header("content-length"), 10) : 0;
    if (m_length < 0)
        return refuse(400);
    if (m_length > m_limits.body)
        return refuse(413);
    const QByteArray expected = m_request.header("expect").toLower();
    if (!expected.isEmpty() && expected != "100-continue")
        return refuse(417);
    m_continue = !expected.isEmpty();
    m_state = State::Body;
}

void HttpReader::readBody()
{
    if (m_buffer.size() < m_length)
        return;
    m_request.body = m_buffer.left(m_length);
    m_buffer.clear();
    m_state = State::Whole;
}

void HttpReader::readChunks()
{
    while (m_state == State::Body) {
        if (m_inChunk) {
            // The chunk and the line end after it.
            if (m_buffer.size() < m_length + 2)
                return;
            if (m_buffer.mid(m_length, 2) != "\r\n")
                return refuse(400);
            m_request.body += m_buffer.left(m_length);
            m_buffer.remove(0, m_length + 2);
            m_inChunk = false;
            continue;
        }
        const qsizetype end = m_buffer.indexOf("\r\n");
        if (end > longestChunkLine || (end < 0 && m_buffer.size() > longestChunkLine + 1))
            return refuse(400);
        if (end < 0)
            return;
        const QByteArray size = m_buffer.left(end).split(';').first().trimmed();
        m_length = size.isEmpty() ? -1 : lengthOf(size, 16);
        if (m_length < 0)
            return refuse(400);
        if (m_request.body.size() + m_length > m_limits.body)
            return refuse(413);
        m_buffer.remove(0, end + 2);
        if (m_length > 0)
            m_inChunk = true;
        else // what trailers may follow changes nothing: they are left unread
            m_state = State::Whole;
    }
}

} // namespace ring
