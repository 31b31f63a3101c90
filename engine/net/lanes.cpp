// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/lanes.h"

#include "engine/net/watchednetwork.h"

#include <QNetworkProxy>

#include <algorithm>

namespace ring {

namespace {
/// QNetworkAccessManager: "6 requests are executed in parallel for one host/port combination".
constexpr int connectionsOfAManager = 6;
} // namespace

HttpLanes::~HttpLanes()
{
    // Later: the answer that ended all this may still be on the stack, and it belongs to one of them. With the pattern
    // at the latest, because a manager has a thread, which has to end before the program.
    for (auto &[group, lanes] : m_lanes) {
        for (const Lane &lane : lanes)
            lane.network->deleteLater();
    }
}

HttpLanes::Lane HttpLanes::make() const
{
    auto *network = new WatchedNetwork(m_pattern);
    if (m_pattern)
        network->setProxy(m_pattern->proxy());
    if (const auto *watched = qobject_cast<WatchedNetwork *>(m_pattern))
        network->setWatch(watched->watch());
    return {network, 0};
}

QNetworkAccessManager *HttpLanes::take(const QByteArray &group)
{
    std::vector<Lane> &lanes = m_lanes[group];
    // The first that has room, so that a quiet time keeps to few connections.
    auto free = std::find_if(lanes.begin(), lanes.end(), [](const Lane &l) { return l.open < connectionsOfAManager; });
    if (free == lanes.end())
        free = lanes.insert(lanes.end(), make());
    ++free->open;
    return free->network;
}

void HttpLanes::giveBack(QNetworkAccessManager *network)
{
    for (auto &[group, lanes] : m_lanes) {
        for (Lane &lane : lanes)
            lane.open -= lane.network == network ? 1 : 0;
    }
}

int HttpLanes::count(const QByteArray &group) const
{
    const auto found = m_lanes.find(group);
    return found == m_lanes.end() ? 0 : int(found->second.size());
}

} // namespace ring
