// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/credentials.h"

#include <QFile>
#include <QFileInfo>
#include <QtGlobal>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions seenByOthers =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
constexpr qint64 longestSecret = 64 * 1024;

Expected<QString> fromEnvironment(const QString &name)
{
    const QString value = qEnvironmentVariable(name.toLocal8Bit().constData());
    if (value.isEmpty())
        return fail(
            Error::Code::NotFound,
            u"The environment variable %1, which holds a credential, is not set. Set it and start again."_s.arg(name));
    return value;
}

Expected<QString> fromFile(const QString &path)
{
    QFile file(path);
    // Opened before its mode is asked: what is checked is then what is read.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound,
                    u"The credential file %1 cannot be read. Check that it is there and belongs to you."_s.arg(path));
    if (file.permissions() & seenByOthers)
        return fail(Error::Code::Denied,
                    u"The credential file %1 may be read by others. Close it with: chmod 600 %1"_s.arg(path));
    const QString secret = QString::fromUtf8(file.read(longestSecret)).trimmed();
    if (secret.isEmpty())
        return fail(Error::Code::BadInput, u"The credential file %1 is empty."_s.arg(path));
    return secret;
}

} // namespace

Expected<CredentialReference> CredentialReference::parse(const QString &reference)
{
    using Found = CredentialReference;
    if (reference.isEmpty())
        return Found{};
    const QString name = reference.section(u':', 1);
    if (!name.isEmpty()) {
        if (reference.startsWith("env:"_L1))
            return Found{Kind::Environment, name};
        if (reference.startsWith("file:"_L1))
            return Found{Kind::File, name};
        if (reference.startsWith("keychain:"_L1))
            return Found{Kind::Keychain, name};
    }
    return fail(Error::Code::BadInput, u"A credential is written as env:NAME, file:PATH or keychain:NAME; "
                                       "the secret itself does not belong into the setup."_s);
}

Expected<QString> readCredential(const CredentialReference &reference)
{
    switch (reference.kind) {
    case CredentialReference::Kind::None:
        return QString();
    case CredentialReference::Kind::Environment:
        return fromEnvironment(reference.name);
    case CredentialReference::Kind::File:
        return fromFile(reference.name);
    case CredentialReference::Kind::Keychain:
        break;
    }
    return fail(Error::Code::Unavailable, u"The keychain entry %1 cannot be read here: this program has no keychain. "
                                          "Use env:NAME or file:PATH."_s.arg(reference.name));
}

QFuture<Expected<QString>> Credentials::secret(const QString &reference) const
{
    const auto parsed = CredentialReference::parse(reference);
    if (!parsed)
        return QtFuture::makeReadyFuture(Expected<QString>(tl::unexpected(parsed.error())));
    if (parsed->kind == CredentialReference::Kind::Keychain && m_keychain)
        return m_keychain(parsed->name);
    return QtFuture::makeReadyFuture(readCredential(*parsed));
}

} // namespace ring
