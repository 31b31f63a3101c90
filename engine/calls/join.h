// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/call.h"

#include <QJsonObject>
#include <QList>

namespace ring {

/// What staff chose for cases that legs alone cannot settle.
struct JoinSettings
{
    /// A desk or mobile leg shorter than this did not reach a person: somebody's own voicemail box picks up too. 0: any
    /// talk counts.
    int minTalkSeconds = 0;
    /// A call the system itself took (menu, queue, greeting) that rang nobody and left no message.
    enum class HandledMeans { Unclear, Missed } handledAlone = HandledMeans::Unclear;
};

/// As a connection's settings say it: `min_talk_seconds`, and `handled_alone`: "missed".
JoinSettings joinSettings(const QJsonObject &settings);

/// Joins all legs of one call. Pure: the same legs in any order give the same call. `hasVoicemail`: a recording of this
/// call is known.
/// - a person talked on any leg: Answered (Outgoing when we dialled);
/// - else any leg still rings or talks, or the leg the caller dialled is not listed yet: Running;
/// - else Missed with the reason, or Unclear for a call that only the system handled.
/// Numbers become E.164, and empty when they are none.
Call joinLegs(const QList<CallLeg> &legs, const JoinSettings &settings = {}, bool hasVoicemail = false);

} // namespace ring
