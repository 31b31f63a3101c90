// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/providers/backend.h"
#include "engine/providers/givenrows.h"
#include "engine/providers/registry.h"
#include "engine/providers/sinch/requests.h"

#include <memory>

namespace ring::sinch {

/// What a connection keeps between polls; harmless to lose.
struct SmsMemory
{
    GivenRows given;
};

/// Texts of one Sinch service plan. Sinch answers no STOP on long codes; that is left to the engine.
class Sms : public SmsBackend
{
public:
    Sms(const ConnectionSettings &settings, const Account &account, std::unique_ptr<HttpClient> http);
    ~Sms() override;

    int abilities() const override { return CanReconcile | CanList | CanExpire; }
    QFuture<Expected<QString>> check() override;
    QFuture<Expected<SentText>> send(const OutgoingText &text) override;
    QFuture<Expected<std::optional<SentText>>> find(const OutgoingText &text, Millis attemptedAt) override;
    QFuture<Expected<InboundBatch>> poll(const QByteArray &cursor, Millis since) override;
    QFuture<Expected<DeliveryReport>> delivery(const QString &providerId, const QString &to) override;

private:
    QStringList m_lines;
    Account m_account;
    SmsMemory m_memory;
    std::unique_ptr<QObject> m_operations;
    std::unique_ptr<HttpClient> m_http; ///< ends first, so that the operations hear of it
};

Expected<std::unique_ptr<SmsBackend>> makeSms(const ConnectionSettings &settings, const BackendContext &context);

} // namespace ring::sinch
