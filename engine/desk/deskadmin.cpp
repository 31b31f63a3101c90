// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskadmin.h"

#include "engine/desk/providerchoice.h"
#include "engine/rules/rulejson.h"
#include "engine/setup/ladderjson.h"

#include <QJsonArray>
#include <QJsonDocument>

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
    location.policy = QJsonDocument::fromJson(row.value(14).toByteArray()).object();
    location.onCall = ladderIn(location.policy);
    location.policy.remove(u"on_call"_s);
    location.paused = row.value(15).toInt() != 0;
    location.group = row.value(16).toString();
    return location;
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
            rows[*at].lines << LineRow{row.value(0).toString(), row.value(2).toString(), row.value(3).toString()};
    }));
    return rows;
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
        connection.settings = QJsonDocument::fromJson(row.value(8).toByteArray()).object();
        connection.enabled = row.value(9).toInt() != 0;
        connection.providers = providersOf(connection.kind);
        rows << connection;
    }));
    return rows;
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

namespace {

QStringList textsOf(const Rule &rule, const QString &field)
{
    QStringList words;
    const QJsonArray list = toJson(rule).value(field).toArray();
    for (const QJsonValue word : list)
        words << word.toString();
    return words;
}

} // namespace

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
                        rule.note,
                        textsOf(rule, u"kinds"_s),
                        textsOf(rule, u"verticals"_s),
                        rule.params,
                        rule.effectiveTo};
    return rows;
}

} // namespace ring
