// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/call.h"
#include "engine/providers/awaitedlist.h"
#include "engine/providers/givenrows.h"
#include "engine/providers/pagewalk.h"

#include <QHash>
#include <QSet>

namespace ring::twilio {

/// Where a call listing stands: the durable part of what a phone connection knows. As JSON in the opaque cursor.
struct CallCursor
{
    Millis newest = 0; ///< start of the newest leg listed
    Millis open = 0;   ///< start of the oldest leg that still ran; 0: none
    QString digest;    ///< see GivenRows

    static CallCursor from(const QByteArray &cursor, Millis since);
    QByteArray toBytes() const;
};

/// What a phone connection keeps between polls. Lost with the process without harm: the first poll of a process
/// re-reads deeply.
struct CallMemory
{
    GivenRows given;
    AwaitedList recordings{4 * minuteMs, minuteMs};
    AwaitedList transcripts{10 * minuteMs, minuteMs};
    Millis deepAt = 0; ///< the last deep reading; 0: none in this process
    int quickPolls = 0;
    int pageSize = 100;
    PositionHold hold;

    /// The caller did not commit what came last: everything is listed and looked up again.
    void forget();
};

/// Calls among `legs` that ended, were taken by the system and reached no person so far: there may be a voicemail.
QList<CallLeg> unansweredRoots(const QList<CallLeg> &legs);

} // namespace ring::twilio
