// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/callmemory.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ring::twilio {

using namespace Qt::StringLiterals;

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
