// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/sms.h"

#include "engine/providers/singleoperation.h"
#include "engine/providers/twilio/errors.h"
#include "engine/providers/twilio/lookup.h"
#include "engine/providers/twilio/requests.h"
#include "engine/providers/twilio/textlookup.h"

namespace ring::twilio {

using namespace Qt::StringLiterals;

namespace {
// Twilio limits requests that are open at the same time and publishes no number: a 429 makes these narrower for a
// while.
constexpr PacePolicy sendPace{.concurrent = 24};
constexpr PacePolicy directoryPace{.concurrent = 24};
constexpr PacePolicy listPace{.concurrent = 3};
} // namespace

Sms::Sms(const ConnectionSettings &settings, const Account &account, std::unique_ptr<HttpClient> http)
    : m_service(settings.settings[u"messagingServiceSid"_s].toString())
    , m_looksUp(settings.settings[u"line_type_lookup"_s].toBool())
    , m_lines(settings.lines)
    , m_account(account)
    , m_operations(std::make_unique<QObject>())
    , m_http(std::move(http))
{
    m_http->setPace("send", sendPace);
    m_http->setPace("directory", directoryPace);
    m_http->setPace({}, listPace);
    m_http->setExplain([name = settings.name](const HttpAnswer &answer, Error byStatus) {
        return explain(answer, std::move(byStatus), name);
    });
}

Sms::~Sms() = default;

int Sms::abilities() const
{
    return CanReconcile | CanList | CanExpire | AnswersStop | (m_looksUp ? CanLookUp : 0);
}

QFuture<Expected<QString>> Sms::check()
{
    const auto verdict = [asked = m_http->askedBy(tryMessages(m_account))](const QByteArray &body) {
        return parseMessages(body, asked).map([](const MessagePage &) {
            return u"Twilio answers and lets this account list its texts."_s;
        });
    };
    return (new CheckOperation(m_operations.get(), m_http.get(), tryMessages(m_account), verdict))->future();
}

QFuture<Expected<SentText>> Sms::send(const OutgoingText &text)
{
    const HttpRequest request = sendMessage(m_account, text, m_service);
    const auto verdict = [asked = m_http->askedBy(request)](const QByteArray &body) {
        return parseMessage(body, asked).map([](const Message &m) { return SentText{m.sid, m.state, m.createdAt}; });
    };
    return (new SingleOperation<SentText>(m_operations.get(), m_http.get(), request, verdict))->future();
}

QFuture<Expected<std::optional<SentText>>> Sms::find(const OutgoingText &text, Millis attemptedAt)
{
    return (new TextLookup(m_operations.get(), m_http.get(), m_account, text, m_service, attemptedAt))->future();
}

QFuture<Expected<InboundBatch>> Sms::poll(const QByteArray &cursor, Millis since)
{
    return (new SmsPoll(m_operations.get(), m_http.get(), m_account, &m_memory, m_lines, cursor, since))->future();
}

QFuture<Expected<DeliveryReport>> Sms::delivery(const QString &providerId, const QString &)
{
    const HttpRequest request = fetchMessage(m_account, providerId);
    const auto verdict = [asked = m_http->askedBy(request)](const QByteArray &body) {
        return parseMessage(body, asked).map(reportOf);
    };
    return (new SingleOperation<DeliveryReport>(m_operations.get(), m_http.get(), request, verdict))->future();
}

QFuture<Expected<LineType>> Sms::lineType(const QString &number)
{
    return (new SingleOperation<LineType>(m_operations.get(), m_http.get(), lookUpNumber(m_account, number),
                                          [](const QByteArray &body) { return parseLineType(body); }))
        ->future();
}

} // namespace ring::twilio
