// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/watchednetwork.h"

#include <QNetworkReply>

namespace ring {

QNetworkReply *WatchedNetwork::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    if (!m_watch)
        return QNetworkAccessManager::createRequest(operation, request, body);
    m_watch->happens(NetWatch::Moment::Leaves);
    QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, body);
    NetWatch *watch = m_watch;
    // Connected before whoever asked gets the reply, so the watch sees the answer first.
    connect(reply, &QNetworkReply::requestSent, reply, [watch] { watch->happens(NetWatch::Moment::Left); });
    connect(reply, &QNetworkReply::finished, reply, [watch] { watch->happens(NetWatch::Moment::Answered); });
    return reply;
}

} // namespace ring
