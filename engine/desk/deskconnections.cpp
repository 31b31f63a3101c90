// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskconnections.h"

#include "engine/desk/providerchoice.h"
#include "engine/setup/apply.h"
#include "engine/setup/setupwiring.h"

#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QJsonObject asWritten(const ConnectionRow &connection)
{
    QJsonObject object{{u"name"_s, connection.name.trimmed()},
                       {u"kind"_s, connection.kind},
                       {u"provider"_s, connection.provider},
                       {u"poll_seconds"_s, connection.pollSeconds},
                       {u"settings"_s, connection.settings}};
    for (const auto &[name, text] : {std::pair(u"base_url"_s, connection.baseUrl),
                                     {u"account"_s, connection.account},
                                     {u"credential"_s, connection.credential}})
        if (!text.trimmed().isEmpty())
            object.insert(name, text.trimmed());
    return object;
}

Expected<SetupConnection> checked(const ConnectionRow &connection)
{
    QStringList problems;
    const SetupConnection read = readConnection(asWritten(connection), {}, problems);
    const QMap<QString, QString> providers = providersOf(connection.kind);
    if (!providers.contains(read.provider))
        problems << u"provider: this program knows no \"%1\" here; choose one of: %2."_s.arg(
            read.provider.left(40), QStringList(providers.values()).join(u", "_s));
    if (!problems.isEmpty())
        return fail(Error::Code::BadInput, problems.first(), problems.join(u'\n'));
    return read;
}

} // namespace

Expected<void> saveConnectionRow(Database &database, const ConnectionRow &connection, bool newSecret, Millis now)
{
    const auto read = checked(connection);
    RING_TRY(read);
    QJsonObject settings = read->settings;
    if (newSecret)
        settings.insert(u"secret_set_at"_s, now);
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup | TouchedConnections);
    auto changed =
        database.run(u"places.update_connection"_s,
                     {{u"id"_s, connection.id},
                      {u"provider"_s, read->provider},
                      {u"base_url"_s, read->baseUrl},
                      {u"account"_s, read->account},
                      {u"credential"_s, read->credential},
                      {u"settings"_s, QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact))},
                      {u"poll_ms"_s, qRound64(read->pollSeconds * secondMs)},
                      {u"enabled"_s, connection.enabled ? 1 : 0}});
    RING_TRY(changed);
    if (*changed == 0)
        return fail(Error::Code::NotFound, u"The connection %1 no longer exists."_s.arg(connection.name));
    return transaction.commit();
}

Expected<qint64> addConnection(Database &database, const ConnectionRow &connection, Millis now)
{
    const auto read = checked(connection);
    RING_TRY(read);
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    auto taken = database.value(u"setup.connection_by_name"_s, {{u"name"_s, read->name}});
    RING_TRY(taken);
    if (taken->isValid())
        return fail(Error::Code::BadInput,
                    u"name: there is a connection called %1 already; give each its own."_s.arg(read->name));
    Setup setup;
    setup.connections << *read;
    RING_TRY(putSetup(database, setup, now));
    auto id = database.value(u"setup.connection_by_name"_s, {{u"name"_s, read->name}});
    RING_TRY(id);
    RING_TRY(transaction.commit());
    return id->toLongLong();
}

Expected<void> removeConnection(Database &database, qint64 id)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup | TouchedConnections);
    auto lines = database.value(u"places.lines_on_connection"_s, {{u"id"_s, id}});
    RING_TRY(lines);
    if (lines->toInt() > 0)
        return fail(
            Error::Code::Rejected,
            u"%1 lines use this connection. Give them another one first, or switch it off."_s.arg(lines->toInt()));
    auto used = database.value(u"places.connection_in_use"_s, {{u"id"_s, id}});
    RING_TRY(used);
    if (used->toInt() != 0)
        return fail(Error::Code::Rejected,
                    u"Calls or texts came through this connection, and reports count them. Switch it off instead."_s);
    RING_TRY(database.run(u"places.remove_polls"_s, {{u"id"_s, id}}));
    auto removed = database.run(u"places.remove_connection"_s, {{u"id"_s, id}});
    RING_TRY(removed);
    if (*removed == 0)
        return fail(Error::Code::NotFound, u"This connection no longer exists."_s);
    return transaction.commit();
}

} // namespace ring
