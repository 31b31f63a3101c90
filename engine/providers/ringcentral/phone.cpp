// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/ringcentral/phone.h"

#include "engine/providers/client.h"

namespace ring::ringcentral {

using namespace Qt::StringLiterals;

namespace {

/// Requests per minute of each usage group. A request during the penalty of a minute starts it anew, so none is made.
PacePolicy groupPace(int perMinute)
{
    PacePolicy pace;
    pace.perWindow = perMinute;
    pace.pauseMs = 30 * secondMs;
    pace.penaltyMs = minuteMs;
    pace.concurrent = 2;
    return pace;
}

/// The call log: spread evenly, so that polling goes on through the whole minute.
PacePolicy heavyPace()
{
    PacePolicy pace = groupPace(10);
    pace.burst = 2;
    pace.gapMs = 6 * secondMs;
    return pace;
}

/// Answers like send(), reduced to one line.
class Check : public Operation<QString>
{
public:
    Check(QObject *owner, HttpClient *http, Session *session, const HttpRequest &request)
        : Operation(owner)
    {
        session->send(request).then(this, [this, asked = http->askedBy(request)](const Expected<HttpAnswer> &answer) {
            end(answer.and_then([&](const HttpAnswer &good) { return parseRecordList(good.body, asked); }).map([] {
                return u"RingCentral answers and lets this app read the call log."_s;
            }));
        });
    }
};

} // namespace

Phone::Phone(const Account &account, std::unique_ptr<HttpClient> http)
    : m_account(account)
    , m_operations(std::make_unique<QObject>())
    , m_session(std::make_unique<Session>(http.get(), account))
    , m_http(std::move(http))
{
    m_http->setPace("heavy", heavyPace());
    m_http->setPace("medium", groupPace(40));
    m_http->setPace("light", groupPace(50));
    m_http->setPace("auth", groupPace(5));
}

Phone::~Phone() = default;

QFuture<Expected<QString>> Phone::check()
{
    return (new Check(m_operations.get(), m_http.get(), m_session.get(), tryCallLog(m_account)))->future();
}

QFuture<Expected<CallBatch>> Phone::poll(const QByteArray &cursor, Millis since)
{
    return (new CallPoll(m_operations.get(), m_http.get(), m_session.get(), m_account, &m_memory, cursor, since))
        ->future();
}

Expected<std::unique_ptr<PhoneBackend>> makePhone(const ConnectionSettings &settings, const BackendContext &context)
{
    return Account::of(settings).map([&](const Account &account) -> std::unique_ptr<PhoneBackend> {
        return std::make_unique<Phone>(account, makeClient(settings, context));
    });
}

} // namespace ring::ringcentral
