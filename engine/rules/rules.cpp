// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rules.h"

#include "engine/contacts/statesplan.h"
#include "engine/rules/ruleindex.h"
#include "engine/rules/rulejson.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

/// Where in the data something is wrong.
struct Spot
{
    QString document;
    QString record;
};

Error wrong(const Spot &at, const QString &complaint)
{
    return {Error::Code::BadInput,
            u"Rule document \"%1\", record \"%2\": %3. Correct the record and load it again."_s.arg(
                at.document, at.record, complaint),
            {},
            Error::Reason::None,
            {}};
}

bool isJurisdiction(const QString &word)
{
    return word == "US"_L1 || word == "US-UNKNOWN"_L1 || word == "foreign"_L1 || word.startsWith("foreign:"_L1) ||
           StatesPlan::shipped().place(word);
}

/// The bytes of one document and who may have written it.
struct Source
{
    QByteArray bytes;
    QString fallbackName;
    bool house = false; ///< written by the operator, who may add to the law and never change it
};

/// A new version has to be a version of the same rule: an operator's record must not take the place of a law.
QString ownershipComplaint(const RuleIndex &index, const Rule &rule)
{
    for (const Rule &other : index.rules) {
        if (other.id != rule.id)
            continue;
        if (other.version == rule.version)
            return u"field \"version\" repeats version %1, which exists"_s.arg(rule.version);
        if (other.layer != rule.layer || other.jurisdiction != rule.jurisdiction)
            return u"field \"id\" belongs to a rule of another layer or place; choose another id"_s;
    }
    return {};
}

/// Adds one record to the index, or says what is wrong with it.
QString addRecord(RuleIndex &index, const QJsonObject &record, bool house)
{
    const auto rule = ruleFromJson(record);
    if (!rule)
        return rule.error();
    if (!isJurisdiction(rule->jurisdiction))
        return u"field \"jurisdiction\" names the unknown place \"%1\""_s.arg(rule->jurisdiction);
    if (house && rule->layer != "operator"_L1)
        return u"field \"layer\" has to be operator: only the shipped data speaks for the law"_s;
    if (const QString complaint = ownershipComplaint(index, *rule); !complaint.isEmpty())
        return complaint;
    Params params(rule->params);
    PreparedRule prepared = prepare(*rule, index.rules.size(), params);
    if (const QString complaint = params.complaint(); !complaint.isEmpty())
        return complaint;
    index.rules.append(*rule);
    if (prepared.bearsOnTexts)
        index.byJurisdiction[rule->jurisdiction].push_back(std::move(prepared));
    return {};
}

std::optional<Error> addDocument(RuleIndex &index, const Source &source)
{
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(source.bytes, &parsed).object();
    const QString name = root[u"document"_s].toString(source.fallbackName);
    if (parsed.error != QJsonParseError::NoError)
        return wrong({name, u"-"_s}, u"it is no JSON (%1 at byte %2)"_s.arg(parsed.errorString()).arg(parsed.offset));
    if (!root[u"rules"_s].isArray())
        return wrong({name, u"-"_s}, u"field \"rules\" has to be a list of records"_s);
    const QJsonArray records = root[u"rules"_s].toArray();
    for (qsizetype i = 0; i < records.size(); ++i) {
        const QString id = records[i].toObject()[u"id"_s].toString(QString::number(i + 1));
        if (const QString complaint = addRecord(index, records[i].toObject(), source.house); !complaint.isEmpty())
            return wrong({name, id}, complaint);
    }
    index.dataVersion = std::max(index.dataVersion, root[u"data_version"_s].toString());
    return std::nullopt;
}

} // namespace

RuleBook::RuleBook()
    : m_index(std::make_shared<RuleIndex>())
{
}

Expected<RuleBook> RuleBook::fromJson(const QList<QByteArray> &documents, const QList<QByteArray> &houseDocuments)
{
    auto index = std::make_shared<RuleIndex>();
    QCryptographicHash digest(QCryptographicHash::Sha256);
    const QList<QByteArray> all = documents + houseDocuments;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (auto error = addDocument(*index, {all[i], QString::number(i + 1), i >= documents.size()}))
            return tl::unexpected(*error);
        digest.addData(all[i]);
    }
    index->dataVersion += u'+' + QString::fromLatin1(digest.result().toHex().first(8));
    linkVersions(*index);
    RuleBook book;
    book.m_index = std::move(index);
    return book;
}

QList<QByteArray> RuleBook::shippedDocuments()
{
    QList<QByteArray> documents;
    for (const QString &name : {u"federal"_s, u"carrier"_s, u"states"_s, u"abroad"_s, u"verticals"_s, u"operator"_s}) {
        QFile file(u":/rules/%1.json"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The program is incomplete: %s.json is not compiled in.", qPrintable(name));
        documents.append(file.readAll());
    }
    return documents;
}

const RuleBook &RuleBook::shipped()
{
    static const RuleBook book = [] {
        auto read = fromJson(shippedDocuments());
        if (!read)
            qFatal("%s", qPrintable(read.error().sentence));
        return *read;
    }();
    return book;
}

const QList<Rule> &RuleBook::rules() const
{
    return m_index->rules;
}

QString RuleBook::dataVersion() const
{
    return m_index->dataVersion;
}

QStringList RuleBook::keywords(const QString &action, const QString &language) const
{
    QStringList words;
    for (const Rule &rule : m_index->rules) {
        if (rule.effect != "honor_keywords"_L1 || rule.params[u"action"_s].toString() != action)
            continue;
        const QJsonArray listed = rule.params[u"words"_s][language].toArray();
        for (const QJsonValue word : listed)
            words.append(word.toString());
    }
    words.removeDuplicates();
    return words;
}

int RuleBook::retentionYears(const QString &record) const
{
    int years = 0;
    for (const Rule &rule : m_index->rules) {
        if (rule.effect == "retain"_L1 && rule.params[u"record"_s].toString() == record)
            years = std::max(years, rule.params[u"years"_s].toInt());
    }
    return years;
}

} // namespace ring
