// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/httpserver.h"

#include "engine/sandbox/httpconnection.h"

#include <QUrl>

namespace ring::sandbox {

HttpFields HttpFields::parse(const QByteArray &encoded)
{
    HttpFields fields;
    const auto decode = [](QByteArray part) {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(part.replace('+', ' ')));
    };
    for (const QByteArray &pair : encoded.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (!pair.isEmpty())
            fields.m_all.append(
                {decode(equals < 0 ? pair : pair.left(equals)), equals < 0 ? QString() : decode(pair.mid(equals + 1))});
    }
    return fields;
}

QString HttpFields::value(QLatin1StringView name) const
{
    for (const auto &[key, value] : m_all) {
        if (key == name)
            return value;
    }
    return {};
}

bool HttpFields::contains(QLatin1StringView name) const
{
    return std::any_of(m_all.cbegin(), m_all.cend(), [name](const auto &pair) { return pair.first == name; });
}

QByteArray ServedRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

SandboxListener::SandboxListener(Handler handler, QObject *parent)
    : QTcpServer(parent)
    , m_handler(std::move(handler))
{
    setListenBacklogSize(1024);
    setMaxPendingConnections(1024);
    connect(this, &QTcpServer::newConnection, this, &SandboxListener::adopt);
}

void SandboxListener::adopt()
{
    while (QTcpSocket *socket = nextPendingConnection())
        new HttpConnection(socket, m_handler, this);
}

} // namespace ring::sandbox
