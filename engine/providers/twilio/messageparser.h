// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/answercheck.h"
#include "engine/providers/backend.h"

namespace ring::twilio {

// Bytes in, values out; never crash on anything. In a listing, a row without its id, date, direction, text or recipient
// is left out and counted as damaged.

struct Message
{
    QString sid;
    QString from;
    QString to;
    QString body;
    bool inbound = false;
    DeliveryState state = DeliveryState::Unknown;
    int errorCode = 0;
    Millis createdAt = 0;
};

struct MessagePage
{
    QList<Message> messages;
    QString next;
    int damaged = 0;
};

Expected<MessagePage> parseMessages(const QByteArray &body, const AskedBy &asked);

/// One message, as after sending or fetching. Without its sid it is no answer: Ambiguous for a write.
Expected<Message> parseMessage(const QByteArray &body, const AskedBy &asked);

DeliveryReport reportOf(const Message &message);

} // namespace ring::twilio
