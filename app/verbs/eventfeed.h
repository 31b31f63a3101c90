// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/store/trail.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QString>

namespace ring {

/// One thing that happened, as `run --events` tells it. Of the caller only the last four digits: such lines end up in
/// log files.
struct FeedEvent
{
    qint64 id = 0;
    Millis at = 0;
    QString kind; ///< missed, high_value, repeat, texted, reply, emergency, urgent_reply, escalation, on_call_told,
    ///< on_call_passed, on_call_wrote, on_call_ended, acknowledged, booked,
    ///< called_back, ...
    qint64 lead = 0;
    QString detail;
    QString callerEnds;
    QString location; ///< key
    QString locationName;
};

/// One line of JSON without its end, keys in alphabetical order.
QByteArray eventLine(const FeedEvent &event);

/// Reads what happened since it last looked. Thread: the database's.
class EventFeed
{
public:
    explicit EventFeed(Database &database)
        : m_database(database)
    {
    }
    /// From now on; what happened before stays untold.
    Expected<void> startAtEnd();
    Expected<QList<FeedEvent>> fresh();

private:
    Database &m_database;
    Trail m_trail;
    QElapsedTimer m_running;
};

} // namespace ring
