// SPDX-License-Identifier: GPL-3.0-or-later
// Reactions that telephones send as texts ("Liked “See you Thu”"): they mean what their emoji means. Pure.
#pragma once

#include "engine/language/reply.h"

namespace ring {

std::optional<ReplyReading> readReaction(const ReplyInput &input);

/// The offered times, or the three of the standard text when the caller of readReply gave none.
QStringList slotsOf(const ReplyInput &input);

} // namespace ring
