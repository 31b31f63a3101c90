// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>

#include <map>
#include <memory>
#include <vector>

namespace ring {

/// The network of one client. Qt keeps at most six connections to a host open for each QNetworkAccessManager and lets
/// further requests wait inside, unseen; so each group of requests has managers of its own, as many as it needs at the
/// time. No group and no other client can then take the connections of a group, and a request that was let go by pacing
/// really leaves.
///
/// Lives on one thread. `pattern` outlives it, carries no requests itself, gives each manager its proxy and its watch,
/// and is its parent; may be null.
class HttpLanes
{
public:
    explicit HttpLanes(QNetworkAccessManager *pattern)
        : m_pattern(pattern)
    {
    }
    ~HttpLanes();

    /// A manager with a free connection; given back when the request has ended.
    QNetworkAccessManager *take(const QByteArray &group);
    void giveBack(QNetworkAccessManager *lane);
    int count(const QByteArray &group) const;

private:
    struct Lane
    {
        QNetworkAccessManager *network = nullptr;
        int open = 0;
    };
    Lane make() const;

    QNetworkAccessManager *m_pattern;
    std::map<QByteArray, std::vector<Lane>> m_lanes;
};

} // namespace ring
