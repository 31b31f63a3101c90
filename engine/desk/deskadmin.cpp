// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskadmin.h"

#include "engine/contacts/phonenumber.h"
#include "engine/providers/registry.h"
#include "engine/setup/openinghours.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

LocationRow locationFrom(const QSqlQuery &row)
{
    LocationRow location;
    location.key = row.value(1).toString();
    location.business = row.value(2).toString();
    location.name = row.value(3).toString();
    location.neutralName = row.value(4).toString();
    location.trade = row.value(5).toString();
    location.state = row.value(6).toString();
    location.zone = row.value(7).toString();
    location.language = row.value(8).toString();
    location.directNumber = row.value(9).toString();
    location.bookingLink = row.value(10).toString();
    location.callbackLink = row.value(11).toString();
    location.signer = row.value(12).toString();
    location.hours = QJsonDocument::fromJson(row.value(13).toByteArray()).object();
    location.paused = row.value(15).toInt() != 0;
    location.group = row.value(16).toString();
    return location;
}

Expected<void> check(const LocationRow &location)
{
    if (location.business.trimmed().isEmpty())
        return fail(Error::Code::BadInput, u"Business: write the name callers know; every text has to carry it."_s);
    if (location.name.trimmed().isEmpty())
        return fail(Error::Code::BadInput, u"Location: write a name that tells it from the others."_s);
    if (!QTimeZone::isTimeZoneIdAvailable(location.zone.toUtf8()))
        return fail(Error::Code::BadInput,
                    u"Time zone: %1 is not known; write one like America/Denver."_s.arg(location.zone));
    if (!location.directNumber.isEmpty() && !toE164(location.directNumber))
        return fail(Error::Code::BadInput, u"Direct number: %1 is no telephone number."_s.arg(location.directNumber));
    return only(readHours(location.hours));
}

} // namespace

Expected<QList<LocationRow>> readLocations(Database &database)
{
    QList<LocationRow> rows;
    QHash<qint64, qsizetype> places;
    RING_TRY(database.each(u"places.all"_s, {}, [&](const QSqlQuery &row) {
        places.insert(row.value(0).toLongLong(), rows.size());
        rows << locationFrom(row);
    }));
    RING_TRY(database.each(u"places.lines"_s, {}, [&](const QSqlQuery &row) {
        if (const auto at = places.constFind(row.value(1).toLongLong()); at != places.cend())
            rows[*at].lines << row.value(0).toString();
    }));
    return rows;
}

Expected<void> saveLocation(Database &database, const LocationRow &location)
{
    RING_TRY(check(location));
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup);
    auto changed =
        database.run(u"places.update"_s,
                     {{u"key"_s, location.key},
                      {u"business"_s, location.business.trimmed()},
                      {u"name"_s, location.name.trimmed()},
                      {u"location_group"_s, location.group},
                      {u"trade"_s, location.trade},
                      {u"state"_s, location.state},
                      {u"zone"_s, location.zone},
                      {u"language"_s, location.language},
                      {u"neutral_name"_s, location.neutralName},
                      {u"direct_number"_s, toE164(location.directNumber).value_or(QString())},
                      {u"booking_link"_s, location.bookingLink},
                      {u"callback_link"_s, location.callbackLink},
                      {u"signer"_s, location.signer},
                      {u"hours"_s, QString::fromUtf8(QJsonDocument(location.hours).toJson(QJsonDocument::Compact))}});
    RING_TRY(changed);
    if (*changed == 0)
        return fail(Error::Code::NotFound, u"The location %1 no longer exists."_s.arg(location.key));
    return transaction.commit();
}

Expected<void> pauseLocation(Database &database, const QString &key, bool paused)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup);
    RING_TRY(database.run(u"places.set_paused"_s, {{u"key"_s, key}, {u"paused"_s, paused ? 1 : 0}}));
    return transaction.commit();
}

Expected<QList<ConnectionRow>> readConnectionRows(Database &database)
{
    QList<ConnectionRow> rows;
    RING_TRY(database.each(u"places.connections"_s, {}, [&](const QSqlQuery &row) {
        ConnectionRow connection;
        connection.id = row.value(0).toLongLong();
        connection.name = row.value(1).toString();
        connection.kind = row.value(2).toString();
        connection.provider = row.value(3).toString();
        connection.baseUrl = row.value(4).toString();
        connection.account = row.value(5).toString();
        connection.credential = row.value(6).toString();
        connection.pollSeconds = row.value(7).toDouble() / 1000.0;
        connection.enabled = row.value(9).toInt() != 0;
        for (const QString &code : knownProviders(connection.kind))
            connection.providers.insert(code, providerTitle(code));
        rows << connection;
    }));
    return rows;
}

Expected<void> saveConnectionRow(Database &database, const ConnectionRow &connection)
{
    if (connection.pollSeconds < 0.5 || connection.pollSeconds > 3600)
        return fail(Error::Code::BadInput, u"Poll every: write between 0.5 and 3600 seconds."_s);
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup | TouchedConnections);
    RING_TRY(database.run(u"places.update_connection"_s, {{u"id"_s, connection.id},
                                                          {u"provider"_s, connection.provider},
                                                          {u"base_url"_s, connection.baseUrl},
                                                          {u"account"_s, connection.account},
                                                          {u"credential"_s, connection.credential},
                                                          {u"poll_ms"_s, qint64(connection.pollSeconds * 1000)},
                                                          {u"enabled"_s, connection.enabled ? 1 : 0}}));
    return transaction.commit();
}

Expected<void> saveCannedRow(Database &database, const CannedRow &row)
{
    if (row.slot < 1 || row.slot > 9)
        return fail(Error::Code::BadInput, u"Key: an answer lies on one of the keys 1 to 9."_s);
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup);
    RING_TRY(database.run(u"admin.save_canned"_s, {{u"slot"_s, row.slot},
                                                   {u"family"_s, row.family},
                                                   {u"language"_s, row.language},
                                                   {u"title"_s, row.title},
                                                   {u"body"_s, row.body}}));
    return transaction.commit();
}

QList<RuleRow> ruleRows(const RuleBook &book)
{
    static const QStringList severities{u"block"_s, u"hold"_s, u"edit"_s, u"warn"_s};
    QList<RuleRow> rows;
    for (const Rule &rule : book.rules())
        rows << RuleRow{rule.id,
                        rule.version,
                        rule.layer,
                        rule.jurisdiction,
                        rule.effect,
                        rule.citation,
                        severities.at(int(rule.severity)),
                        rule.effectiveFrom,
                        rule.confidence,
                        rule.note};
    return rows;
}

} // namespace ring
