// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/answercheck.h"
#include "engine/receive/hook.h"

namespace ring::telnyx {

// Bytes in, values out; never crash on anything.

/// The text just accepted. Without its id it is no answer: Ambiguous.
Expected<SentText> parseSent(const QByteArray &body, const AskedBy &asked);
/// What became of one text (GET /v2/messages/{id}).
Expected<DeliveryReport> parseDelivery(const QByteArray &body, const AskedBy &asked);
Expected<void> parseBalance(const QByteArray &body, const AskedBy &asked);
/// One event: message.received, message.sent or message.finalized; others tell nothing we use.
Expected<HookNews> parseEvent(const QByteArray &body);

} // namespace ring::telnyx
