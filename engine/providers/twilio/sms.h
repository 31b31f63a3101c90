// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/providers/backend.h"
#include "engine/providers/twilio/account.h"
#include "engine/providers/twilio/smspoll.h"

#include <memory>

namespace ring::twilio {

/// Texts of one Twilio account. Settings: see README.md beside this file.
class Sms : public SmsBackend
{
public:
    Sms(const ConnectionSettings &settings, const Account &account, std::unique_ptr<HttpClient> http);
    ~Sms() override;

    int abilities() const override;
    QFuture<Expected<QString>> check() override;
    QFuture<Expected<SentText>> send(const OutgoingText &text) override;
    QFuture<Expected<std::optional<SentText>>> find(const OutgoingText &text, Millis attemptedAt) override;
    QFuture<Expected<InboundBatch>> poll(const QByteArray &cursor, Millis since) override;
    QFuture<Expected<DeliveryReport>> delivery(const QString &providerId, const QString &to) override;
    QFuture<Expected<LineType>> lineType(const QString &number) override;

private:
    QString m_service;
    bool m_looksUp = false;
    QStringList m_lines;
    Account m_account;
    SmsMemory m_memory;
    std::unique_ptr<QObject> m_operations;
    std::unique_ptr<HttpClient> m_http; ///< ends first, so that the operations hear of it
};

} // namespace ring::twilio
