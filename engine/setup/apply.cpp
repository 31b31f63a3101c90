// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/apply.h"

#include "engine/compose/compose.h"
#include "engine/setup/ladderjson.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

using Ids = QHash<QString, qint64>;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// The ladder of people on call stands with the policy: both say what happens to an emergency.
QJsonObject policyOf(const SetupLocation &location)
{
    QJsonObject policy = location.policy;
    if (!location.onCall.isEmpty())
        policy[u"on_call"_s] = writeLadder(location.onCall);
    return policy;
}

Expected<qint64> putLocation(Database &database, const SetupLocation &location)
{
    return database.insert(u"setup.put_location"_s, {
                                                        {u"key"_s, location.key},
                                                        {u"business"_s, location.business},
                                                        {u"name"_s, location.name},
                                                        {u"location_group"_s, location.group},
                                                        {u"trade"_s, location.trade},
                                                        {u"state"_s, location.state},
                                                        {u"zone"_s, location.zone},
                                                        {u"language"_s, location.language},
                                                        {u"neutral_name"_s, location.neutralName},
                                                        {u"direct_number"_s, location.directNumber},
                                                        {u"booking_link"_s, location.bookingLink},
                                                        {u"callback_link"_s, location.callbackLink},
                                                        {u"signer"_s, location.signer},
                                                        {u"hours"_s, compact(writeHours(location.hours))},
                                                        {u"policy"_s, compact(policyOf(location))},
                                                        {u"paused"_s, int(location.paused)},
                                                    });
}

Expected<qint64> putConnection(Database &database, const SetupConnection &connection)
{
    return database.insert(u"setup.put_connection"_s, {
                                                          {u"name"_s, connection.name},
                                                          {u"kind"_s, connection.kind},
                                                          {u"provider"_s, connection.provider},
                                                          {u"base_url"_s, connection.baseUrl},
                                                          {u"account"_s, connection.account},
                                                          {u"credential"_s, connection.credential},
                                                          {u"poll_ms"_s, qRound64(connection.pollSeconds * secondMs)},
                                                          {u"settings"_s, compact(connection.settings)},
                                                      });
}

/// An empty value for no name; else the id, from the setup itself or by `statement` from the store.
Expected<QVariant> idOrNone(Database &database, const Ids &ids, const QString &statement, const QString &field,
                            const QString &name)
{
    if (name.isEmpty())
        return QVariant(QMetaType(QMetaType::LongLong));
    if (ids.contains(name))
        return QVariant(ids.value(name));
    auto stored = database.value(statement, {{field, name}});
    RING_TRY(stored);
    return stored->isValid() ? *stored : QVariant(QMetaType(QMetaType::LongLong));
}

Expected<void> putLine(Database &database, const SetupLine &line, const Ids &locations, const Ids &connections)
{
    const auto connection = [&](const QString &name) {
        return idOrNone(database, connections, u"setup.connection_by_name"_s, u"name"_s, name);
    };
    const auto location = idOrNone(database, locations, u"places.by_key"_s, u"key"_s, line.location);
    RING_TRY(location);
    const auto phone = connection(line.phoneConnection);
    RING_TRY(phone);
    const auto sms = connection(line.smsConnection);
    RING_TRY(sms);
    RING_TRY(
        database.run(u"setup.put_line"_s,
                     {{u"number"_s, line.number}, {u"location"_s, *location}, {u"phone"_s, *phone}, {u"sms"_s, *sms}}));
    return {};
}

bool sameWording(const Template &stored, const Template &given)
{
    return stored.body == given.body && stored.touch == given.touch && stored.language == given.language &&
           stored.callerClass == given.callerClass && stored.open == given.open && stored.family == given.family &&
           stored.location == given.location;
}

Expected<Template> newestTemplate(Database &database, const QString &key)
{
    Template newest;
    newest.version = 0;
    const auto read = database.each(u"setup.newest_template"_s, {{u"key"_s, key}}, [&](const QSqlQuery &row) {
        newest = {key,
                  row.value(0).toInt(),
                  row.value(6).toString(),
                  row.value(7).toString(),
                  row.value(4).toString(),
                  row.value(5).toString(),
                  row.value(2).toString(),
                  row.value(3).toString(),
                  row.value(1).toString()};
    });
    if (!read)
        return tl::unexpected(read.error());
    return newest;
}

/// A wording of the operator's own under a shipped key goes on counting where the shipped one is, so that key and
/// version always name one wording.
int shippedVersion(const QString &key)
{
    int version = 0;
    for (const Template &shipped : shippedTemplates())
        if (shipped.key == key)
            version = qMax(version, shipped.version);
    return version;
}

Expected<void> putTemplate(Database &database, const Template &given, Millis now)
{
    const auto newest = newestTemplate(database, given.key);
    if (!newest)
        return tl::unexpected(newest.error());
    if (newest->version > 0 && sameWording(*newest, given))
        return {};
    const auto put =
        database.run(u"setup.put_template"_s, {{u"key"_s, given.key},
                                               {u"version"_s, qMax(newest->version, shippedVersion(given.key)) + 1},
                                               {u"family"_s, given.family},
                                               {u"location"_s, given.location},
                                               {u"caller_class"_s, given.callerClass},
                                               {u"open"_s, given.open},
                                               {u"touch"_s, given.touch},
                                               {u"language"_s, given.language},
                                               {u"body"_s, given.body},
                                               {u"author"_s, u"setup"_s},
                                               {u"published_at"_s, now}});
    return put ? Expected<void>() : Expected<void>(tl::unexpected(put.error()));
}

} // namespace

Expected<void> putSetup(Database &database, const Setup &setup, Millis now)
{
    database.touch(TouchedSetup | TouchedConnections);
    Ids locations;
    for (const SetupLocation &location : setup.locations) {
        const auto id = putLocation(database, location);
        if (!id)
            return tl::unexpected(id.error());
        locations[location.key] = *id;
    }
    Ids connections;
    for (const SetupConnection &connection : setup.connections) {
        const auto id = putConnection(database, connection);
        if (!id)
            return tl::unexpected(id.error());
        connections[connection.name] = *id;
    }
    for (const SetupLine &line : setup.lines)
        if (auto put = putLine(database, line, locations, connections); !put)
            return put;
    for (const Template &one : setup.templates)
        if (auto put = putTemplate(database, one, now); !put)
            return put;
    return {};
}

Expected<void> applySetup(Database &database, const Setup &setup, Millis now)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    if (auto put = putSetup(database, setup, now); !put)
        return put;
    return transaction.commit();
}

Expected<SetupCounts> countSetup(Database &database)
{
    SetupCounts counts;
    const auto read = database.each(u"setup.counts"_s, {}, [&](const QSqlQuery &row) {
        counts = {row.value(0).toInt(), row.value(1).toInt(), row.value(2).toInt(), row.value(3).toInt(),
                  row.value(4).toInt()};
    });
    if (!read)
        return tl::unexpected(read.error());
    return counts;
}

} // namespace ring
