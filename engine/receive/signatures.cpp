// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receive/signatures.h"

#include <QMessageAuthenticationCode>

#include <algorithm>
#include <sodium.h>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

const unsigned char *bytesOf(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

bool sodiumReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

} // namespace

bool sameSecretly(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size() && sodium_memcmp(one.constData(), other.constData(), size_t(one.size())) == 0;
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

bool signedBy(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES || !sodiumReady())
        return false;
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), quint64(message.size()),
                                       bytesOf(publicKey)) == 0;
}

std::optional<Millis> unixSeconds(const QByteArray &written)
{
    const bool digits = std::all_of(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || written.isEmpty() || written.size() > 12)
        return std::nullopt;
    return written.toLongLong() * secondMs;
}

Expected<void> freshEnough(const QByteArray &written, Millis now, Millis window)
{
    const auto at = unixSeconds(written);
    if (!at)
        return denied(u"it carries no time of signing"_s);
    if (qAbs(now - *at) > window)
        return denied(u"it was signed too long ago, or one of the clocks is wrong"_s);
    return {};
}

tl::unexpected<Error> denied(const QString &why)
{
    return fail(Error::Code::Denied, why);
}

} // namespace ring
