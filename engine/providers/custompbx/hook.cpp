// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/custompbx/hook.h"

#include "engine/providers/custompbx/event.h"
#include "engine/receive/signatures.h"

namespace ring::custompbx {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis window = 5 * minuteMs;
constexpr qsizetype shortestSecret = 16;

class EventHook : public Hook
{
public:
    explicit EventHook(QByteArray secret)
        : m_secret(std::move(secret))
    {
    }

    Expected<HookProof> verify(const HookRequest &request, Millis now) const override
    {
        const QByteArray timestamp = request.header("x-secondring-timestamp");
        RING_TRY(freshEnough(timestamp, now, window));
        const QByteArray expected = hmacSha256(m_secret, timestamp + '.' + request.body).toHex();
        if (!sameSecretly(request.header("x-secondring-signature"), expected))
            return denied(u"the signature does not match"_s);
        return HookProof{expected, window};
    }
    Expected<HookNews> read(const QByteArray &body) const override { return parseEvent(body); }

private:
    QByteArray m_secret;
};

} // namespace

Expected<std::unique_ptr<Hook>> makeHook(const HookSettings &settings)
{
    if (settings.secret.size() < shortestSecret)
        return fail(
            Error::Code::BadInput,
            u"%1: events can only be believed with a secret of at least 16 characters that the telephone "
            "system knows too. Enter where it is kept as the connection's credential."_s.arg(settings.connection.name));
    return std::make_unique<EventHook>(settings.secret.toUtf8());
}

} // namespace ring::custompbx
