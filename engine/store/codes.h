// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/call.h"
#include "engine/compose/template.h"
#include "engine/providers/backend.h"
#include "engine/rules/vocabulary.h"

#include <QString>

namespace ring {

/// The words in which the store, traces and exports keep enumerations. Never renamed once shipped.
QString codeOf(Direction value);
QString codeOf(LegEnd value);
QString codeOf(CallState value);
QString codeOf(MissReason value);
QString codeOf(Voicemail::Transcript value);
QString codeOf(Touch value);
QString codeOf(CallerClass value);
QString codeOf(MessageKind value);
QString codeOf(DeliveryState value);
QString codeOf(Error::Reason value);

Direction directionOf(const QString &code);
LegEnd legEndOf(const QString &code);
CallState callStateOf(const QString &code);
MissReason missReasonOf(const QString &code);
Voicemail::Transcript transcriptOf(const QString &code);
Touch touchOf(const QString &code);
CallerClass callerClassOf(const QString &code);

} // namespace ring
