// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/providers/registry.h"

namespace ring {

/// What differs between the services whose replies are pushed: requests, readers, abilities. All pure.
struct PushedSmsParts
{
    int abilities = 0;
    PacePolicy sendPace;
    HttpRequest check;
    QString checkedSentence; ///< what a good check says
    std::function<HttpRequest(const OutgoingText &text, Millis now)> send;
    std::function<HttpRequest(const QString &providerId)> delivery;
    std::function<Expected<void>(const QByteArray &body, const AskedBy &asked)> readCheck;
    std::function<Expected<SentText>(const QByteArray &body, const AskedBy &asked)> readSent;
    std::function<Expected<DeliveryReport>(const QByteArray &body, const AskedBy &asked)> readDelivery;
    HttpClient::Explain explain;
};

/// Texts of a service that keeps no words of replies for a poll: it sends and asks for deliveries, and replies come
/// through the receiver (engine/receive). What was accepted cannot be proved afterwards either, so it reports no
/// CanReconcile, and an unclear ending goes to a person.
class PushedSms : public SmsBackend
{
public:
    PushedSms(PushedSmsParts parts, std::unique_ptr<HttpClient> http);
    ~PushedSms() override;

    int abilities() const override { return m_parts.abilities; }
    QFuture<Expected<QString>> check() override;
    QFuture<Expected<SentText>> send(const OutgoingText &text) override;
    /// An error: not known.
    QFuture<Expected<std::optional<SentText>>> find(const OutgoingText &text, Millis attemptedAt) override;
    /// Nothing new, at once; the position stays.
    QFuture<Expected<InboundBatch>> poll(const QByteArray &cursor, Millis since) override;
    QFuture<Expected<DeliveryReport>> delivery(const QString &providerId, const QString &to) override;

private:
    PushedSmsParts m_parts;
    std::unique_ptr<QObject> m_operations;
    std::unique_ptr<HttpClient> m_http; ///< ends first, so that the operations hear of it
};

/// "Basic ..." of RFC 7617.
QByteArray basicAuthorization(const QString &user, const QString &password);

/// E.164 of a number written without its plus sign; short codes and names stay as they are.
QString plusBefore(const QString &written);
QString plusless(const QString &e164);

/// A report of a text that did not arrive, with what its code means.
DeliveryReport lostReport(const QString &providerId, DeliveryState state, Error::Reason reason, const char *sentence);

} // namespace ring
