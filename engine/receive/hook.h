// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/backend.h"

#include <QHash>

namespace ring {

/// One request to the receiver, whole, before anything in it is believed.
struct HookRequest
{
    QByteArray method;
    QByteArray target;                     ///< path and query as they came over the wire
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; of a repeated one the first
    QByteArray body;
    QUrl publicUrl; ///< the address the provider was given, which is not always the one that listens

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
};

/// Why a request is believed.
struct HookProof
{
    /// What can be used once: the signature or the nonce it was made with. Only its digest is stored.
    QByteArray once;
    /// How long the same proof would be accepted by its own time; 0 when it carries none.
    Millis window = 0;
};

/// What one request tells. The same values a poll would bring, so that the rows look the same.
struct HookNews
{
    QList<InboundText> texts; ///< receivedAt 0: the provider does not tell; the moment of arrival is taken
    QList<DeliveryReport> deliveries;
    CallBatch calls; ///< its cursor is not used
};

/// What a hook is made of.
struct HookSettings
{
    ConnectionSettings connection;
    /// What requests are verified with: the connection's own credential, or that of settings.webhook_credential.
    QString secret;
    QUrl publicUrl; ///< empty when nobody said it
};

/// How one provider's requests are proved and read. Pure: no network, no store, no clock of its own; may be called on
/// any thread.
class Hook
{
public:
    virtual ~Hook() = default;
    /// Denied, with the reason for the log, unless the request surely comes from the provider. Takes the same time for
    /// every wrong signature.
    virtual Expected<HookProof> verify(const HookRequest &request, Millis now) const = 0;
    /// BadInput for a body that is not what the provider documents. What is documented but of no interest is an empty
    /// HookNews.
    virtual Expected<HookNews> read(const QByteArray &body) const = 0;
    /// What the provider wants to hear: type and body.
    virtual std::pair<QByteArray, QByteArray> thanks() const { return {"text/plain", {}}; }
};

} // namespace ring
