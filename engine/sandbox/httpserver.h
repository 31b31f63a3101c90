// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QTcpServer>

#include <functional>

namespace ring::sandbox {

/// The fields of a query string or of a form body, decoded ('+' is a blank, as in forms).
class HttpFields
{
public:
    static HttpFields parse(const QByteArray &encoded);
    QString value(QLatin1StringView name) const;
    bool contains(QLatin1StringView name) const;
    const QList<std::pair<QString, QString>> &all() const { return m_all; }

private:
    QList<std::pair<QString, QString>> m_all;
};

struct ServedRequest
{
    QByteArray method;
    QByteArray path; ///< still percent-encoded, without the query
    QByteArray query;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case

    QByteArray header(QByteArrayView name) const;
};

struct ServedAnswer
{
    enum class Cut { None, HalfBody, Nothing };
    int status = 200;
    QByteArray body;
    QByteArray type = QByteArrayLiteral("application/json");
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    int delayMs = 0;     ///< real milliseconds before the first byte; other requests are not held up
    Cut cut = Cut::None; ///< how the connection breaks, if it does
};

/// A small HTTP/1.1 server for 127.0.0.1: keep-alive, Content-Length bodies, delayed and deliberately broken answers,
/// which is what QHttpServer of Qt 6.4 does not give. One request at a time on a connection, any number of connections.
/// Lives in one thread; the handler is called there.
class SandboxListener : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<ServedAnswer(const ServedRequest &)>;
    explicit SandboxListener(Handler handler, QObject *parent = nullptr);

private:
    void adopt();

    Handler m_handler;
};

} // namespace ring::sandbox
