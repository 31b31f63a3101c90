// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/deskhouserules.h"

#include "engine/desk/deskadmin.h"
#include "engine/desk/localdesk.h"
#include "engine/rules/rulestore.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// A condition that is never recorded: the record that carries it as its "when" never applies.
const QString ended = u"house_rule_ended"_s;

struct Version
{
    int number = 0;
    QJsonObject record;
    bool isEnd() const { return record.value(u"params"_s).toObject().value(u"when"_s).toString() == ended; }
};

/// Today where the day begins last: in force there, it is in force everywhere.
QDate earliestToday(Millis now)
{
    return QDateTime::fromMSecsSinceEpoch(now - 11 * hourMs, Qt::UTC).date();
}

/// Latest first.
Expected<QList<Version>> versionsOf(Database &database, const QString &id)
{
    QList<Version> versions;
    RING_TRY(database.each(u"rules.house_versions"_s, {{u"id"_s, id}}, [&](const QSqlQuery &row) {
        versions << Version{row.value(0).toInt(), QJsonDocument::fromJson(row.value(1).toByteArray()).object()};
    }));
    return versions;
}

QString severityOf(const QString &effect)
{
    if (effect == "quiet_hours"_L1 || effect == "exclude_days"_L1)
        return u"hold"_s;
    return effect == "max_messages_per_window"_L1 ? u"block"_s : u"edit"_s;
}

Expected<QString> freshId(Database &database, const QString &effect)
{
    for (int i = 1;; ++i) {
        const QString id = u"house.%1-%2"_s.arg(effect).arg(i);
        auto taken = database.value(u"rules.id_taken"_s, {{u"id"_s, id}});
        RING_TRY(taken);
        if (!taken->isValid())
            return id;
    }
}

Expected<void> checkDays(const QString &from, const QString &to, Millis now)
{
    for (const QString &day : {from, to})
        if (!day.isEmpty() && !QDate::fromString(day, Qt::ISODate).isValid())
            return fail(Error::Code::BadInput, u"%1 is no day; write it like 2027-01-31."_s.arg(day.left(20)));
    if (!from.isEmpty() && QDate::fromString(from, Qt::ISODate) < earliestToday(now))
        return fail(
            Error::Code::BadInput,
            u"A rule cannot begin in the past: what was decided then stays as it was. Write today or a later day."_s);
    if (!to.isEmpty() && to <= (from.isEmpty() ? earliestToday(now).toString(Qt::ISODate) : from))
        return fail(Error::Code::BadInput, u"A rule has to end after it begins. Write a later day."_s);
    return {};
}

QJsonObject recordOf(const HouseRule &rule, const QString &id, int version, Millis now)
{
    const QString from = rule.from.isEmpty() ? earliestToday(now).toString(Qt::ISODate) : rule.from;
    QJsonObject params = rule.params;
    if (rule.effect == "require_sentence"_L1)
        params.insert(u"id"_s, QString(id).replace(u'.', u'_').replace(u'-', u'_')); // one sentence an id
    return {{u"id"_s, id},
            {u"version"_s, version},
            {u"layer"_s, u"operator"_s},
            {u"jurisdiction"_s, rule.jurisdiction},
            {u"basis"_s, u"house policy"_s},
            {u"kinds"_s, QJsonArray::fromStringList(rule.kinds)},
            {u"verticals"_s, QJsonArray::fromStringList(rule.verticals)},
            {u"effect"_s, rule.effect},
            {u"params"_s, params},
            {u"severity"_s, severityOf(rule.effect)},
            {u"citation"_s, u"House policy"_s},
            {u"effective_from"_s, from},
            {u"effective_to"_s, rule.to},
            {u"confidence"_s, u"high"_s},
            {u"note"_s, rule.note.simplified().left(300)}};
}

QJsonObject endOf(QJsonObject record, int version, const QString &day)
{
    QJsonObject params = record.value(u"params"_s).toObject();
    params.insert(u"when"_s, ended);
    record.insert(u"params"_s, params);
    record.insert(u"version"_s, version);
    record.insert(u"effective_from"_s, day);
    record.insert(u"effective_to"_s, QString());
    return record;
}

tl::unexpected<Error> notOurs()
{
    return fail(Error::Code::NotFound, u"This rule is none of your own: it came with the program, or it is gone."_s);
}

/// How a version of a house rule stands on `today`, with the newer ones that may have taken its place.
QString standingOf(const Rule &rule, const QList<Rule> &newer, const QString &today)
{
    const auto covers = [&](const Rule &other) {
        return other.effectiveFrom <= today && (other.effectiveTo.isEmpty() || today < other.effectiveTo);
    };
    for (const Rule &other : newer)
        if (covers(other))
            return other.params.value(u"when"_s).toString() == ended ? u"ended"_s : u"replaced"_s;
    if (rule.effectiveFrom > today)
        return u"planned"_s;
    return covers(rule) ? u"in_force"_s : u"ended"_s;
}

} // namespace

QStringList houseEffects()
{
    return {u"quiet_hours"_s, u"exclude_days"_s, u"max_messages_per_window"_s, u"require_sentence"_s,
            u"forbid_phrase_class"_s};
}

Expected<QList<RuleRow>> readRuleRows(StageContext &context)
{
    QSet<QString> house;
    RING_TRY(context.database->each(u"rules.house_ids"_s, {},
                                    [&](const QSqlQuery &row) { house << row.value(0).toString(); }));
    const QString today = earliestToday(context.now()).toString(Qt::ISODate);
    QHash<QString, QList<Rule>> versions;
    for (const Rule &rule : context.rules->rules())
        if (house.contains(rule.id))
            versions[rule.id] << rule;
    QList<RuleRow> rows;
    const QList<RuleRow> all = ruleRows(*context.rules);
    for (RuleRow row : all) {
        row.house = house.contains(row.id);
        if (row.params.value(u"when"_s).toString() == ended)
            continue;
        if (row.house) {
            QList<Rule> newer;
            Rule own;
            for (const Rule &other : std::as_const(versions[row.id]))
                if (other.version > row.version)
                    newer << other;
                else if (other.version == row.version)
                    own = other;
            row.standing = standingOf(own, newer, today);
            row.latest = std::none_of(newer.cbegin(), newer.cend(), [](const Rule &other) {
                return other.params.value(u"when"_s).toString() != ended;
            });
        }
        rows << row;
    }
    return rows;
}

Expected<QString> saveHouseRule(StageContext &context, const HouseRule &rule)
{
    Database &database = *context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    if (!houseEffects().contains(rule.effect))
        return fail(Error::Code::BadInput, u"A rule of this kind cannot be made here; add it from a file."_s);
    RING_TRY(checkDays(rule.from, rule.to, context.now()));
    QList<Version> before;
    QString id = rule.id;
    if (id.isEmpty()) {
        auto fresh = freshId(database, rule.effect);
        RING_TRY(fresh);
        id = *fresh;
    } else {
        auto versions = versionsOf(database, id);
        RING_TRY(versions);
        if (versions->isEmpty())
            return notOurs();
        before = *versions;
    }
    const int version = before.isEmpty() ? 1 : before.constFirst().number + 1;
    const QJsonObject record = recordOf(rule, id, version, context.now());
    QList<QJsonObject> records{record};
    if (!rule.to.isEmpty() && version > 1)
        records << endOf(record, version + 1, rule.to);
    RING_TRY(addHouseRules(database, records, context.now()));
    RING_TRY(transaction.commit());
    return id;
}

Expected<void> endHouseRule(StageContext &context, const QString &id, const QString &day)
{
    Database &database = *context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    RING_TRY(checkDays(day, {}, context.now()));
    auto versions = versionsOf(database, id);
    RING_TRY(versions);
    if (versions->isEmpty())
        return notOurs();
    const Version &last = versions->constFirst();
    const QString from = day.isEmpty() ? earliestToday(context.now()).toString(Qt::ISODate) : day;
    if (last.isEnd() && last.record.value(u"effective_from"_s).toString() <= from)
        return fail(Error::Code::BadInput, u"This rule has ended already."_s);
    RING_TRY(addHouseRules(database, {endOf(last.record, last.number + 1, from)}, context.now()));
    return transaction.commit();
}

QFuture<Expected<QList<RuleRow>>> LocalDesk::rules()
{
    return ask(Right::Setup, [](StageContext &context, const Seat &) { return readRuleRows(context); });
}

QFuture<Expected<QString>> LocalDesk::saveHouseRule(const HouseRule &rule)
{
    const AuditEntry entry{u"rule_saved"_s, u"rule"_s, rule.id.isEmpty() ? rule.effect : rule.id, {}};
    return ask(Right::Setup, audited(entry, [rule](StageContext &context, const Seat &) {
                   return ring::saveHouseRule(context, rule);
               }));
}

QFuture<Expected<void>> LocalDesk::endHouseRule(const QString &id, const QString &day)
{
    return ask(Right::Setup, audited({u"rule_ended"_s, u"rule"_s, id, day}, [=](StageContext &context, const Seat &) {
                   return ring::endHouseRule(context, id, day);
               }));
}

} // namespace ring
