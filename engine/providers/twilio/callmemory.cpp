// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/callmemory.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ring::twilio {

using namespace Qt::StringLiterals;

namespace {
constexpr Millis firstPause = 2 * secondMs;
}

CallCursor CallCursor::from(const QByteArray &cursor, Millis since)
{
    const QJsonObject object = QJsonDocument::fromJson(cursor).object();
    CallCursor result;
    result.newest = object["newest"_L1].toInteger(since);
    result.open = object["open"_L1].toInteger();
    result.digest = object["digest"_L1].toString();
    return result;
}

QByteArray CallCursor::toBytes() const
{
    QJsonObject object{{u"newest"_s, qint64(newest)}, {u"digest"_s, digest}};
    if (open > 0)
        object.insert(u"open"_s, qint64(open));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
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
            item->nextLook = now + std::max(firstPause, age);
        ++item;
    }
}

void AwaitedList::forgetBefore(Millis moment)
{
    m_known.removeIf([&](const auto &known) { return known.value() < moment && !m_items.contains(known.key()); });
}

void CallMemory::forget()
{
    recordings = CallMemory().recordings;
    transcripts = CallMemory().transcripts;
    deepAt = 0;
}

QList<CallLeg> unansweredRoots(const QList<CallLeg> &legs)
{
    QSet<QString> busyOrAnswered;
    for (const CallLeg &leg : legs) {
        if (leg.end == LegEnd::Running || leg.end == LegEnd::Answered)
            busyOrAnswered.insert(leg.callKey);
    }
    QList<CallLeg> roots;
    for (const CallLeg &leg : legs) {
        const bool handled = leg.root && leg.direction == Direction::Inbound && leg.end == LegEnd::Handled;
        if (handled && !busyOrAnswered.contains(leg.callKey))
            roots.append(leg);
    }
    return roots;
}

} // namespace ring::twilio
