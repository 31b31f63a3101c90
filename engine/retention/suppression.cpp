// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/suppression.h"

#include <QCryptographicHash>
#include <QPasswordDigestor>
#include <QRandomGenerator>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20'000;
constexpr int printBytes = 32;

Expected<QByteArray> saltOf(Database &database)
{
    auto salt = database.value(u"settings.get"_s, {{u"name"_s, u"suppression_salt"_s}});
    RING_TRY(salt);
    if (salt->isValid())
        return QByteArray::fromHex(salt->toString().toLatin1());
    QByteArray fresh(32, '\0');
    for (char &byte : fresh)
        byte = char(QRandomGenerator::system()->bounded(256));
    RING_TRY(database.run(u"retention.salt"_s, {{u"salt"_s, QString::fromLatin1(fresh.toHex())}}));
    // Another desk may have been first.
    salt = database.value(u"settings.get"_s, {{u"name"_s, u"suppression_salt"_s}});
    RING_TRY(salt);
    return QByteArray::fromHex(salt->toString().toLatin1());
}

Expected<QString> printOf(Database &database, const QString &number)
{
    const auto salt = saltOf(database);
    RING_TRY(salt);
    const QByteArray key =
        QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, number.toUtf8(), *salt, rounds, printBytes);
    return QString::fromLatin1(key.toHex());
}

Expected<bool> anySuppressed(Database &database)
{
    auto any = database.value(u"retention.any_suppressed"_s);
    RING_TRY(any);
    return any->isValid();
}

} // namespace

Expected<bool> isOptedOut(Database &database, const QString &number)
{
    auto optedOut = database.value(u"messages.opted_out"_s, {{u"number"_s, number}});
    RING_TRY(optedOut);
    if (optedOut->isValid() || number.isEmpty())
        return optedOut->isValid();
    const auto any = anySuppressed(database);
    RING_TRY(any);
    if (!*any)
        return false;
    const auto print = printOf(database, number);
    RING_TRY(print);
    auto found = database.value(u"retention.suppressed"_s, {{u"print"_s, *print}});
    RING_TRY(found);
    return found->isValid();
}

Expected<void> suppress(Database &database, const QString &number, qint64 now)
{
    const auto print = printOf(database, number);
    RING_TRY(print);
    RING_TRY(database.run(u"retention.suppress"_s, {{u"print"_s, *print}, {u"at"_s, now}}));
    return {};
}

Expected<void> allowAgain(Database &database, const QString &number)
{
    const auto any = anySuppressed(database);
    RING_TRY(any);
    if (!*any)
        return {};
    const auto print = printOf(database, number);
    RING_TRY(print);
    RING_TRY(database.run(u"retention.allow_again"_s, {{u"print"_s, *print}}));
    return {};
}

} // namespace ring
