// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/answercheck.h"
#include "engine/providers/backend.h"

namespace ring::sinch {

// Bytes in, values out; never crash on anything.

/// E.164 of a number as Sinch writes it; short codes and names stay as they are.
QString withPlus(const QString &written);

struct Batch
{
    QString reference;
    SentText text;
};
/// The batch just made. Without its id it is no answer: Ambiguous.
Expected<Batch> parseBatch(const QByteArray &body, const AskedBy &asked);
Expected<QList<Batch>> parseBatches(const QByteArray &body, const AskedBy &asked);

struct InboundPage
{
    QList<InboundText> texts;
    bool more = false;
};
Expected<InboundPage> parseInbounds(const QByteArray &body, const AskedBy &asked);

/// The report about one recipient.
Expected<DeliveryReport> parseReport(const QByteArray &body, const AskedBy &asked);

} // namespace ring::sinch
