// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/awaitedlist.h"

#include <algorithm>

namespace ring {

namespace {
constexpr Millis firstPause = 2 * secondMs;
}

void AwaitedList::add(Awaited item, Millis now)
{
    if (m_known.contains(item.key))
        return;
    m_known.insert(item.key, item.happenedAt);
    item.since = now;
    item.nextLook = now;
    m_items.insert(item.key, item);
}

bool AwaitedList::anyDue(Millis now) const
{
    return std::any_of(m_items.begin(), m_items.end(), [now](const Awaited &item) { return item.nextLook <= now; });
}

QList<Awaited> AwaitedList::due(Millis now) const
{
    QList<Awaited> items;
    for (const Awaited &item : m_items) {
        if (item.nextLook <= now)
            items.append(item);
    }
    return items;
}

Millis AwaitedList::oldestDue(Millis now) const
{
    Millis oldest = now;
    for (const Awaited &item : m_items) {
        if (item.nextLook <= now)
            oldest = std::min(oldest, item.happenedAt);
    }
    return oldest;
}

void AwaitedList::looked(Millis now)
{
    for (auto item = m_items.begin(); item != m_items.end();) {
        const Millis age = now - item->since;
        if (age > m_patience) {
            item = m_items.erase(item);
            continue;
        }
        if (item->nextLook <= now)
            item->nextLook = now + (age < m_quickFor ? firstPause : std::max(firstPause, age - m_quickFor));
        ++item;
    }
}

void AwaitedList::forgetBefore(Millis moment)
{
    m_known.removeIf([&](const auto &known) { return known.value() < moment && !m_items.contains(known.key()); });
}

} // namespace ring
