// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/serverpassword.h"

#include "engine/setup/closedfile.h"
#include "engine/store/heldpassword.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QString passwordFile(const QString &folder)
{
    return QDir(folder).absolutePath() + u"/store.password"_s;
}

QString credentialFile(const QString &folder)
{
    return QDir(folder).absolutePath() + u"/store.credential"_s;
}

/// One entry a folder: two consoles of one user may work on two servers.
QString entryName(const QString &folder)
{
    const QByteArray mark = QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    return u"database server "_s + QString::fromLatin1(mark.toHex().left(8));
}

/// Only one of the two may be there, or an old password would go first.
Expected<void> remember(const QString &folder, const Expected<QString> &reference, const QString &password)
{
    if (reference) {
        RING_TRY(writeClosed(credentialFile(folder), *reference));
        QFile::remove(passwordFile(folder));
        holdServerPassword(passwordFile(folder), password);
        return {};
    }
    RING_TRY(writeClosed(passwordFile(folder), password));
    QFile::remove(credentialFile(folder));
    return {};
}

Expected<QString> noKeychain()
{
    return fail(Error::Code::Unavailable, {});
}

} // namespace

QFuture<Expected<void>> keepServerPassword(const QString &folder, const QString &password, const SecretKeeper &keep,
                                           QObject *context)
{
    if (password.isEmpty())
        return QtFuture::makeReadyFuture(Expected<void>());
    if (!keep)
        return QtFuture::makeReadyFuture(remember(folder, noKeychain(), password));
    return keep(entryName(folder), password).then(context, [folder, password](const Expected<QString> &reference) {
        return remember(folder, reference, password);
    });
}

QFuture<Expected<void>> bringServerPassword(const QString &folder, const Credentials &credentials, QObject *context)
{
    QFile file(credentialFile(folder));
    if (QFile::exists(passwordFile(folder)) || !file.open(QIODevice::ReadOnly))
        return QtFuture::makeReadyFuture(Expected<void>());
    const QString reference = QString::fromUtf8(file.readAll()).trimmed();
    return credentials.secret(reference).then(context, [folder](const Expected<QString> &password) -> Expected<void> {
        RING_TRY(password);
        holdServerPassword(passwordFile(folder), *password);
        return {};
    });
}

} // namespace ring
