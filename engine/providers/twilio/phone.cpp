// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/twilio/phone.h"

#include "engine/providers/singleoperation.h"
#include "engine/providers/twilio/callpoll.h"
#include "engine/providers/twilio/errors.h"
#include "engine/providers/twilio/requests.h"

namespace ring::twilio {

using namespace Qt::StringLiterals;

namespace {
// Twilio limits requests that are open at the same time and publishes no number; a poll asks for one page after the
// other anyway.
constexpr PacePolicy callPace{.concurrent = 2};
} // namespace

Phone::Phone(const ConnectionSettings &settings, const Account &account, std::unique_ptr<HttpClient> http)
    : m_transcripts(settings.settings[u"transcripts"_s].toBool(true))
    , m_account(account)
    , m_operations(std::make_unique<QObject>())
    , m_http(std::move(http))
{
    m_http->setPace({}, callPace);
    m_http->setExplain([name = settings.name](const HttpAnswer &answer, Error byStatus) {
        return explain(answer, std::move(byStatus), name);
    });
}

Phone::~Phone() = default;

QFuture<Expected<QString>> Phone::check()
{
    const auto verdict = [asked = m_http->askedBy(tryCalls(m_account))](const QByteArray &body) {
        return parseCalls(body, asked).map([](const CallPage &) {
            return u"Twilio answers and lets this account list its calls."_s;
        });
    };
    return (new CheckOperation(m_operations.get(), m_http.get(), tryCalls(m_account), verdict))->future();
}

QFuture<Expected<CallBatch>> Phone::poll(const QByteArray &cursor, Millis since)
{
    return (new CallPoll(m_operations.get(), m_http.get(), m_account, &m_memory, m_transcripts, cursor, since))
        ->future();
}

} // namespace ring::twilio
