// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/password.h"

#include <sodium.h>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortest = 10;
constexpr int longest = 200;

/// The bytes of a password, wiped when done with. Composed, so that an accent typed another way is the same password.
class Secret
{
public:
    explicit Secret(const QString &text)
        : m_bytes(text.normalized(QString::NormalizationForm_C).toUtf8())
    {
    }
    ~Secret() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    const char *data() const { return m_bytes.constData(); }
    unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

bool sodiumReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

/// A hash nobody knows the password of, to spend the same time on.
const QByteArray &nobodysHash()
{
    static const QByteArray hash = [] {
        QByteArray random(32, '\0');
        randombytes_buf(random.data(), size_t(random.size()));
        return hashPassword(QString::fromLatin1(random.toHex())).value_or(QString()).toLatin1();
    }();
    return hash;
}

} // namespace

Expected<void> checkNewPassword(const QString &password, const QString &name)
{
    if (password.size() < shortest)
        return fail(Error::Code::BadInput,
                    u"The password is too short: use at least %1 characters, such as four words."_s.arg(shortest));
    if (password.size() > longest)
        return fail(Error::Code::BadInput, u"The password is too long: use at most %1 characters."_s.arg(longest));
    if (password.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0)
        return fail(Error::Code::BadInput, u"The password is the name; choose another."_s);
    return {};
}

Expected<QString> hashPassword(const QString &password)
{
    const Secret secret(password);
    char hash[crypto_pwhash_STRBYTES] = {};
    if (!sodiumReady() || crypto_pwhash_str_alg(hash, secret.data(), secret.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(
            Error::Code::Unavailable,
            u"The password could not be protected: 64 MB of memory are needed. Close something and try again."_s);
    return QString::fromLatin1(hash);
}

bool passwordFits(const QString &hash, const QString &password)
{
    const Secret secret(password);
    if (!sodiumReady())
        return false;
    const QByteArray stored = hash.isEmpty() ? nobodysHash() : hash.toLatin1();
    // libsodium reads a fixed number of bytes.
    char padded[crypto_pwhash_STRBYTES] = {};
    qstrncpy(padded, stored.constData(), sizeof padded);
    const bool fits = crypto_pwhash_str_verify(padded, secret.data(), secret.size()) == 0;
    return fits && !hash.isEmpty();
}

} // namespace ring
