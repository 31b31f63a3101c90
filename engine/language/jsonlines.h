// SPDX-License-Identifier: GPL-3.0-or-later
// One line of JSON in, one line of JSON out: the body of `classify voicemail` and `classify reply`. Pure.
//
// In:  {"id", "transcript", "vertical", "after_hours", "repeat_calls_last_15min"}  or  {"id", "prior_text_kind",
// "body"};
//      `offered_slots` (array of strings) and `vertical` are optional for replies. Every other field is ignored, a
//      label above all.
// Out: {"id", "label", "because"}  or  {"id", "intent", "opt_out", "needs_human", "because"} and, where there is one,
//      "slot".
#pragma once

#include "engine/core/error.h"

#include <QByteArray>

namespace ring {

/// Error::Code::BadInput, with a sentence that says what is wrong with the line, when it is not such an object.
Expected<QByteArray> classifyVoicemailLine(const QByteArray &line);
Expected<QByteArray> classifyReplyLine(const QByteArray &line);

} // namespace ring
