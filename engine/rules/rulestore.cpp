// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rulestore.h"

#include "engine/rules/rulejson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

/// One record as the table keeps it.
struct Kept
{
    QString id;
    int version = 1;
    bool house = false;
    QString dataVersion;
    QByteArray document;
};

using Shelf = QList<Kept>;

std::pair<QString, int> keyOf(const Kept &kept)
{
    return {kept.id, kept.version};
}

QByteArray bytesOf(const Rule &rule)
{
    return QJsonDocument(toJson(rule)).toJson(QJsonDocument::Compact);
}

QString dayOf(const RuleBook &book)
{
    return book.dataVersion().section(u'+', 0, 0);
}

/// The same for every open of a program: serialising the shipped records is most of the work.
Shelf shelfOf(const RuleBook &book)
{
    Shelf shelf;
    for (const Rule &rule : book.rules())
        shelf.append({rule.id, rule.version, false, dayOf(book), bytesOf(rule)});
    return shelf;
}

Expected<Shelf> readShelf(Database &database)
{
    Shelf shelf;
    RING_TRY(database.each(u"rules.all"_s, {}, [&](const QSqlQuery &row) {
        shelf.append({row.value(0).toString(), row.value(1).toInt(), row.value(2).toInt() != 0, row.value(3).toString(),
                      row.value(4).toString().toUtf8()});
    }));
    return shelf;
}

/// What the program ships and the store does not have, and what differs.
struct News
{
    Shelf missing;
    QStringList complaints;
};

News newsOf(const Shelf &shipped, const Shelf &stored)
{
    QHash<std::pair<QString, int>, QByteArray> known;
    for (const Kept &kept : stored)
        known.insert(keyOf(kept), kept.document);
    News news;
    for (const Kept &kept : shipped) {
        const auto there = known.constFind(keyOf(kept));
        if (there == known.cend())
            news.missing.append(kept);
        else if (*there != kept.document)
            news.complaints.append(u"Rule %1 was changed without a new version: the store keeps version %2 as it was "
                                   "published. Give the changed record a higher version."_s.arg(kept.id)
                                       .arg(kept.version));
    }
    return news;
}

QByteArray documentOf(const Shelf &shelf, bool house)
{
    QString dataVersion;
    QJsonArray records;
    for (const Kept &kept : shelf) {
        if (kept.house != house)
            continue;
        records.append(QJsonDocument::fromJson(kept.document).object());
        dataVersion = std::max(dataVersion, kept.dataVersion);
    }
    return QJsonDocument(QJsonObject{{u"document"_s, house ? u"house rules"_s : u"stored rules"_s},
                                     {u"data_version"_s, dataVersion},
                                     {u"rules"_s, records}})
        .toJson(QJsonDocument::Compact);
}

/// The usual store holds exactly what the program ships, and then nothing has to be parsed.
Expected<RuleBook> bookOf(const Shelf &stored, const News &news, const RuleBook &shipped)
{
    const Shelf all = stored + news.missing;
    if (news.complaints.isEmpty() && all.size() == shipped.rules().size())
        return shipped;
    return RuleBook::fromJson({documentOf(all, false)}, {documentOf(all, true)});
}

Expected<void> add(Database &database, const Shelf &shelf, Millis now)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    for (const Kept &kept : shelf)
        RING_TRY(database.run(u"rules.add"_s, {{u"id"_s, kept.id},
                                               {u"version"_s, kept.version},
                                               {u"house"_s, kept.house ? 1 : 0},
                                               {u"data_version"_s, kept.dataVersion},
                                               {u"document"_s, QString::fromUtf8(kept.document)},
                                               {u"now"_s, now}}));
    return transaction.commit();
}

Expected<StoredRules> readOver(const Shelf &stored, const News &news, const RuleBook &shipped)
{
    auto book = bookOf(stored, news, shipped);
    RING_TRY(book);
    return StoredRules{*book, news.complaints};
}

} // namespace

Expected<StoredRules> readRules(Database &database, const RuleBook &shipped)
{
    const auto stored = readShelf(database);
    RING_TRY(stored);
    return readOver(*stored, newsOf(shelfOf(shipped), *stored), shipped);
}

Expected<StoredRules> keepRules(Database &database, Millis now, const RuleBook &shipped)
{
    const auto stored = readShelf(database);
    RING_TRY(stored);
    const News news = newsOf(shelfOf(shipped), *stored);
    if (!news.missing.isEmpty())
        RING_TRY(add(database, news.missing, now));
    return readOver(*stored, news, shipped);
}

Expected<void> addHouseRules(Database &database, const QList<QJsonObject> &records, Millis now, const RuleBook &shipped)
{
    const auto stored = readShelf(database);
    RING_TRY(stored);
    Shelf all = *stored + newsOf(shelfOf(shipped), *stored).missing;
    Shelf fresh;
    for (const QJsonObject &record : records) {
        const auto rule = ruleFromJson(record);
        if (!rule)
            return fail(Error::Code::BadInput,
                        u"House rule \"%1\": %2."_s.arg(record[u"id"_s].toString(), rule.error()));
        const Kept kept{rule->id, rule->version, true, dayOf(shipped), bytesOf(*rule)};
        const bool there = std::any_of(all.cbegin(), all.cend(), [&](const Kept &other) {
            return keyOf(other) == keyOf(kept) && other.house && other.document == kept.document;
        });
        if (!there)
            fresh.append(kept);
    }
    all += fresh;
    RING_TRY(RuleBook::fromJson({documentOf(all, false)}, {documentOf(all, true)}));
    database.touch(TouchedSetup);
    return fresh.isEmpty() ? Expected<void>() : add(database, fresh, now);
}

} // namespace ring
