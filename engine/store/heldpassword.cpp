// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/heldpassword.h"

#include <QMutex>
#include <QUuid>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct Held
{
    QMutex mutex;
    QHash<QString, QString> byFile;
};

Held &held()
{
    static Held all;
    return all;
}

} // namespace

void holdServerPassword(const QString &passwordFile, const QString &password)
{
    const QMutexLocker lock(&held().mutex);
    if (password.isEmpty())
        held().byFile.remove(passwordFile);
    else
        held().byFile.insert(passwordFile, password);
}

QString heldServerPassword(const QString &passwordFile)
{
    const QMutexLocker lock(&held().mutex);
    return held().byFile.value(passwordFile);
}

TypedPassword::TypedPassword(const StoreAddress &address, const QString &password)
    : m_address(address)
    , m_held(!password.isEmpty())
{
    if (!m_held)
        return;
    // The name of no file: what is kept for this folder must not go first.
    m_address.passwordFile = u"typed:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    holdServerPassword(m_address.passwordFile, password);
}

TypedPassword::~TypedPassword()
{
    if (m_held)
        holdServerPassword(m_address.passwordFile, {});
}

} // namespace ring
