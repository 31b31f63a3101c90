// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/bandwidth/hook.h"

#include "engine/providers/bandwidth/parser.h"
#include "engine/receive/signatures.h"

namespace ring::bandwidth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSecret = 16;

class CallbackHook : public Hook
{
public:
    explicit CallbackHook(const QByteArray &userAndPassword)
        : m_expected(userAndPassword.toBase64())
    {
    }

    Expected<HookProof> verify(const HookRequest &request, Millis) const override
    {
        const QByteArray given = request.header("authorization");
        const bool basic = given.left(6).toLower() == "basic ";
        if (!basic || !sameSecretly(given.mid(6).trimmed(), m_expected))
            return denied(u"the callback credentials are missing or wrong"_s);
        return HookProof{request.body, 0};
    }
    Expected<HookNews> read(const QByteArray &body) const override { return parseCallbacks(body); }

private:
    QByteArray m_expected;
};

} // namespace

Expected<std::unique_ptr<Hook>> makeHook(const HookSettings &settings)
{
    const bool own = settings.connection.settings.contains("webhook_credential"_L1);
    if (!own || !settings.secret.contains(u':') || settings.secret.size() < shortestSecret)
        return fail(Error::Code::BadInput,
                    u"%1: callbacks can only be believed with callback credentials of their own. Set a user and a long "
                    "password on the Bandwidth application, and settings.webhook_credential to where USER:PASSWORD is "
                    "kept."_s.arg(settings.connection.name));
    return std::make_unique<CallbackHook>(settings.secret.toUtf8());
}

} // namespace ring::bandwidth
