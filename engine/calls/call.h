// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QString>

namespace ring {

enum class Direction { Inbound, Outbound };

/// How one leg ended, in words every phone system's own words map to (each provider's parser holds that table).
enum class LegEnd {
    Running,  ///< rings or talks; the call is not over
    Answered, ///< a person talked
    NoAnswer, ///< rang out
    Busy,
    Abandoned, ///< the caller hung up while it rang or waited
    Rejected,  ///< declined, failed or blocked on our side
    Handled,   ///< the system itself picked up (greeting, menu, voicemail); says nothing about a person
    Elsewhere, ///< another leg took the call; never counts by itself
};

/// One leg as a phone system reports it. Legs with the same `callKey` make one call.
struct CallLeg
{
    QString legId;    ///< the provider's id of this leg; the upsert key within a connection
    QString callKey;  ///< the provider's id of the whole call: the parent leg, or the session
    bool root = true; ///< the leg the caller dialled (for inbound), as opposed to a leg to a desk or a mobile
    Direction direction = Direction::Inbound;
    QString from; ///< as the provider writes it; the engine makes E.164 of it
    QString to;
    QString callerName;
    LegEnd end = LegEnd::Running;
    Millis startedAt = 0;
    Millis endedAt = 0;  ///< 0 while running
    int talkSeconds = 0; ///< of an answered leg
};

/// A message the caller left.
struct Voicemail
{
    QString callKey;
    QString recordingId;
    int seconds = 0;
    enum class Transcript { None, Pending, Done, Failed } state = Transcript::None;
    QString transcript; ///< text from a stranger: never markup, SQL or template
};

enum class CallState { Running, Answered, Missed, Outgoing, Unclear };
enum class MissReason { None, NoAnswer, Abandoned, Busy, Voicemail, Rejected };

/// One call with all its legs joined (engine/calls/join.h decides the state).
struct Call
{
    QString callKey;
    Direction direction = Direction::Inbound;
    QString from; ///< E.164, or empty when the caller is anonymous or the number unusable
    QString to;   ///< E.164 of our line when inbound, of the other side when outbound
    QString callerName;
    CallState state = CallState::Running;
    MissReason missReason = MissReason::None;
    Millis startedAt = 0;
    Millis endedAt = 0;
    int talkSeconds = 0;
};

} // namespace ring
