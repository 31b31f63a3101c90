// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/answercheck.h"
#include "engine/receive/hook.h"

namespace ring::plivo {

// Bytes in, values out; never crash on anything.

/// The text just accepted. A 202 may hold nothing but numbers that are none: Rejected. Neither: Ambiguous.
Expected<SentText> parseSent(const QByteArray &body, const AskedBy &asked);
/// What became of one text (GET Message/{uuid}/).
Expected<DeliveryReport> parseDelivery(const QByteArray &body, const AskedBy &asked);
Expected<void> parseAccount(const QByteArray &body, const AskedBy &asked);
/// What Plivo posts to message_url (an inbound text) or to a text's own url (its state), as a form.
Expected<HookNews> parseCallback(const QByteArray &body);

} // namespace ring::plivo
