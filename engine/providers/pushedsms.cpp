// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/pushedsms.h"

#include "engine/providers/singleoperation.h"

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {
constexpr PacePolicy readPace{.concurrent = 2};
}

PushedSms::PushedSms(PushedSmsParts parts, std::unique_ptr<HttpClient> http)
    : m_parts(std::move(parts))
    , m_operations(std::make_unique<QObject>())
    , m_http(std::move(http))
{
    m_http->setPace("send", m_parts.sendPace);
    m_http->setPace({}, readPace);
    m_http->setExplain(m_parts.explain);
}

PushedSms::~PushedSms() = default;

QFuture<Expected<QString>> PushedSms::check()
{
    const auto verdict = [this, asked = m_http->askedBy(m_parts.check)](const QByteArray &body) {
        return m_parts.readCheck(body, asked).map([this] { return m_parts.checkedSentence; });
    };
    return (new CheckOperation(m_operations.get(), m_http.get(), m_parts.check, verdict))->future();
}

QFuture<Expected<SentText>> PushedSms::send(const OutgoingText &text)
{
    HttpRequest request = m_parts.send(text, m_http->clock().now());
    request.group = "send";
    const auto verdict = [this, asked = m_http->askedBy(request)](const QByteArray &body) {
        return m_parts.readSent(body, asked);
    };
    return (new SingleOperation<SentText>(m_operations.get(), m_http.get(), request, verdict))->future();
}

QFuture<Expected<std::optional<SentText>>> PushedSms::find(const OutgoingText &, Millis)
{
    return QtFuture::makeReadyFuture(Expected<std::optional<SentText>>(fail(
        Error::Code::NotFound, u"%1: this service cannot prove whether it accepted a text."_s.arg(m_http->name()))));
}

QFuture<Expected<InboundBatch>> PushedSms::poll(const QByteArray &cursor, Millis)
{
    return QtFuture::makeReadyFuture(Expected<InboundBatch>(InboundBatch{{}, cursor, false}));
}

QFuture<Expected<DeliveryReport>> PushedSms::delivery(const QString &providerId, const QString &)
{
    const HttpRequest request = m_parts.delivery(providerId);
    const auto verdict = [this, providerId, asked = m_http->askedBy(request)](const QByteArray &body) {
        return m_parts.readDelivery(body, asked).map([&](DeliveryReport report) {
            report.providerId = providerId;
            return report;
        });
    };
    return (new SingleOperation<DeliveryReport>(m_operations.get(), m_http.get(), request, verdict))->future();
}

QByteArray basicAuthorization(const QString &user, const QString &password)
{
    return "Basic " + (user + u':' + password).toUtf8().toBase64();
}

QString plusBefore(const QString &written)
{
    const bool digits = std::all_of(written.begin(), written.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && written.size() >= 8 && written.size() <= 15 ? u'+' + written : written;
}

QString plusless(const QString &e164)
{
    return e164.startsWith(u'+') ? e164.mid(1) : e164;
}

DeliveryReport lostReport(const QString &providerId, DeliveryState state, Error::Reason reason, const char *sentence)
{
    return {providerId, state, reason, QString::fromLatin1(sentence)};
}

} // namespace ring
