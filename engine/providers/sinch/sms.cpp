// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/sinch/sms.h"

#include "engine/providers/client.h"
#include "engine/providers/sinch/codes.h"
#include "engine/providers/sinch/parser.h"
#include "engine/providers/sinch/smspoll.h"
#include "engine/providers/sinch/textlookup.h"
#include "engine/providers/singleoperation.h"

namespace ring::sinch {

using namespace Qt::StringLiterals;

namespace {
constexpr PacePolicy sendPace{.concurrent = 24};
constexpr PacePolicy listPace{.concurrent = 2};
} // namespace

Sms::Sms(const ConnectionSettings &settings, const Account &account, std::unique_ptr<HttpClient> http)
    : m_lines(settings.lines)
    , m_account(account)
    , m_operations(std::make_unique<QObject>())
    , m_http(std::move(http))
{
    m_http->setPace("send", sendPace);
    m_http->setPace({}, listPace);
    m_http->setExplain([name = settings.name](const HttpAnswer &answer, Error byStatus) {
        return explain(answer, std::move(byStatus), name);
    });
}

Sms::~Sms() = default;

QFuture<Expected<QString>> Sms::check()
{
    const HttpRequest request = tryInbounds(m_account);
    const auto verdict = [asked = m_http->askedBy(request)](const QByteArray &body) {
        return parseInbounds(body, asked).map([](const InboundPage &) {
            return u"Sinch answers and lets this plan list its texts."_s;
        });
    };
    return (new CheckOperation(m_operations.get(), m_http.get(), request, verdict))->future();
}

QFuture<Expected<SentText>> Sms::send(const OutgoingText &text)
{
    const HttpRequest request = sendBatch(m_account, text, m_http->clock().now());
    const auto verdict = [asked = m_http->askedBy(request)](const QByteArray &body) {
        return parseBatch(body, asked).map([](const Batch &batch) { return batch.text; });
    };
    return (new SingleOperation<SentText>(m_operations.get(), m_http.get(), request, verdict))->future();
}

QFuture<Expected<std::optional<SentText>>> Sms::find(const OutgoingText &text, Millis attemptedAt)
{
    return (new TextLookup(m_operations.get(), m_http.get(), m_account, text, attemptedAt))->future();
}

QFuture<Expected<InboundBatch>> Sms::poll(const QByteArray &cursor, Millis since)
{
    return (new SmsPoll(m_operations.get(), m_http.get(), m_account, &m_memory, m_lines, cursor, since))->future();
}

QFuture<Expected<DeliveryReport>> Sms::delivery(const QString &providerId, const QString &to)
{
    const HttpRequest request = fetchReport(m_account, providerId, to);
    const auto verdict = [providerId, asked = m_http->askedBy(request)](const QByteArray &body) {
        return parseReport(body, asked).map([&](DeliveryReport report) {
            report.providerId = providerId;
            return report;
        });
    };
    return (new SingleOperation<DeliveryReport>(m_operations.get(), m_http.get(), request, verdict))->future();
}

Expected<std::unique_ptr<SmsBackend>> makeSms(const ConnectionSettings &settings, const BackendContext &context)
{
    return Account::of(settings).map([&](const Account &account) -> std::unique_ptr<SmsBackend> {
        return std::make_unique<Sms>(settings, account, makeClient(settings, context));
    });
}

} // namespace ring::sinch
