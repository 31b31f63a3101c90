// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/answercheck.h"
#include "engine/receive/hook.h"

namespace ring::bandwidth {

// Bytes in, values out; never crash on anything.

/// The text just accepted. Without its id it is no answer: Ambiguous.
Expected<SentText> parseSent(const QByteArray &body, const AskedBy &asked);
/// What became of one text, from the list filtered by its id; not listed yet: no news.
Expected<DeliveryReport> parseDelivery(const QByteArray &body, const AskedBy &asked);
Expected<void> parseList(const QByteArray &body, const AskedBy &asked);
/// A list of callbacks: message-received, and the states of texts sent.
Expected<HookNews> parseCallbacks(const QByteArray &body);

} // namespace ring::bandwidth
