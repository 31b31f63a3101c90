// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>

namespace ring {

/// Sees each request of an engine when it is about to leave, when it has left and when its answer is there but nobody
/// has looked at it yet; tests kill the process at one of these. Owned by the caller; called on the network's thread.
class NetWatch
{
public:
    enum class Moment { Leaves, Left, Answered };

    virtual ~NetWatch() = default;
    virtual void happens(Moment moment) = 0;
};

/// The network as Qt gives it, with somebody watching if wanted. Lives on its creator's thread.
class WatchedNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    using QNetworkAccessManager::QNetworkAccessManager;
    /// Null: nobody watches. The watch outlives the network.
    void setWatch(NetWatch *watch) { m_watch = watch; }
    NetWatch *watch() const { return m_watch; }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    NetWatch *m_watch = nullptr;
};

} // namespace ring
