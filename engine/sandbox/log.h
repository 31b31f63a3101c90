// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace ring::sandbox {

/// One thing that truly happened, for tests and people to count without asking the engine.
///
/// Types and their facts:
/// - call_rang: call, from, to, direction, kind
/// - call_ended: call, from, to, direction, kind, ending, missed, voicemail, talk_seconds; and expect when the scenario
/// has it
/// - transcript: call, text
/// - text_accepted: message, from, to, body, segments; text_refused: from, to, body, code
/// - text_delivered: message, to; text_undelivered: message, to, code
/// - reply: message, from, to, body; stopped and started: line, caller
/// - booking: booking, recovery, phone
struct SandboxEvent
{
    Millis at = 0;
    QString type;
    QJsonObject facts;

    /// One line of JSON without its end: {"at":"2026-03-02T16:00:00.000Z","type":...}; keys in alphabetical order.
    QByteArray line() const;
};

} // namespace ring::sandbox

namespace ring {
using sandbox::SandboxEvent;
} // namespace ring

Q_DECLARE_METATYPE(ring::sandbox::SandboxEvent)
