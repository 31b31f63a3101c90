// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/telnyx/hook.h"

#include "engine/providers/telnyx/parser.h"
#include "engine/receive/signatures.h"

namespace ring::telnyx {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis window = 5 * minuteMs; // the tolerance of Telnyx's own libraries
constexpr qsizetype keyBytes = 32;

class EventHook : public Hook
{
public:
    explicit EventHook(QByteArray publicKey)
        : m_publicKey(std::move(publicKey))
    {
    }

    Expected<HookProof> verify(const HookRequest &request, Millis now) const override
    {
        const QByteArray timestamp = request.header("telnyx-timestamp");
        RING_TRY(freshEnough(timestamp, now, window));
        const auto signature = QByteArray::fromBase64Encoding(request.header("telnyx-signature-ed25519"),
                                                              QByteArray::AbortOnBase64DecodingErrors);
        if (!signature || !signedBy(m_publicKey, timestamp + '|' + request.body, *signature))
            return denied(u"the signature does not match"_s);
        return HookProof{*signature, window};
    }
    Expected<HookNews> read(const QByteArray &body) const override { return parseEvent(body); }

private:
    QByteArray m_publicKey;
};

} // namespace

Expected<std::unique_ptr<Hook>> makeHook(const HookSettings &settings)
{
    const auto key = QByteArray::fromBase64Encoding(settings.connection.settings["public_key"_L1].toString().toLatin1(),
                                                    QByteArray::AbortOnBase64DecodingErrors);
    if (!key || (*key).size() != keyBytes)
        return fail(
            Error::Code::BadInput,
            u"%1: replies can only be believed with the public key of the Telnyx account. Enter it as "
            "settings.public_key; the portal shows it under Keys & Credentials."_s.arg(settings.connection.name));
    return std::make_unique<EventHook>(*key);
}

} // namespace ring::telnyx
