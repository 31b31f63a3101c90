// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receive/serveridentity.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSslCertificate>
#include <QSslKey>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logIdentity, "ring.receive.tls")

namespace {

Expected<QByteArray> contentOf(const QString &path, const QString &what)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    return fail(
        Error::Code::NotFound,
        u"The %1 file %2 cannot be read. Check that it is there and that this user may read it."_s.arg(what, path));
}

Expected<QSslKey> keyFrom(const QString &path)
{
    const auto pem = contentOf(path, u"key"_s);
    RING_TRY(pem);
    if (QFileInfo(path).permissions() & (QFile::ReadOther | QFile::WriteOther | QFile::WriteGroup))
        return fail(Error::Code::Denied,
                    u"The key file %1 may be read or changed by others. Close it with: chmod 600 %1"_s.arg(path));
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa})
        if (QSslKey key(*pem, algorithm); !key.isNull())
            return key;
    return fail(Error::Code::BadInput,
                u"The key file %1 holds no private key this program can use. Give it a PEM file without a "
                "passphrase."_s.arg(path));
}

} // namespace

Expected<ServerIdentity> ServerIdentity::read(const QString &certificateFile, const QString &keyFile)
{
    ServerIdentity identity;
    identity.m_certificateFile = certificateFile;
    identity.m_keyFile = keyFile;
    identity.m_certificateTime = QFileInfo(certificateFile).lastModified();
    identity.m_keyTime = QFileInfo(keyFile).lastModified();
    const auto pem = contentOf(certificateFile, u"certificate"_s);
    RING_TRY(pem);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (chain.isEmpty())
        return fail(Error::Code::BadInput,
                    u"The certificate file %1 holds no certificate. Give it the PEM file with the whole chain."_s.arg(
                        certificateFile));
    const auto key = keyFrom(keyFile);
    RING_TRY(key);
    identity.m_configuration = QSslConfiguration::defaultConfiguration();
    identity.m_configuration.setLocalCertificateChain(chain);
    identity.m_configuration.setPrivateKey(*key);
    identity.m_configuration.setProtocol(QSsl::TlsV1_2OrLater);
    identity.m_configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients: providers show no certificate
    return identity;
}

void ServerIdentity::refresh()
{
    if (QFileInfo(m_certificateFile).lastModified() == m_certificateTime &&
        QFileInfo(m_keyFile).lastModified() == m_keyTime)
        return;
    auto renewed = read(m_certificateFile, m_keyFile);
    if (renewed)
        *this = *renewed;
    else
        qCWarning(logIdentity).noquote() << renewed.error().sentence;
}

} // namespace ring
