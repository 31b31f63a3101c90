// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rulejson.h"

#include "engine/core/jsonwriter.h"
#include "engine/rules/params.h"
#include "engine/rules/words.h"

#include <QDate>
#include <QJsonArray>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

void readOneOf(Params &params, const QString &field, const QString &value, const QStringList &words)
{
    if (!words.contains(value))
        params.refuse(field, u"has to be one of %1"_s.arg(words.join(u", "_s)));
}

QString readDate(Params &params, const QString &field)
{
    const QString date = params.optionalText(field);
    if (!date.isEmpty() && !QDate::fromString(date, Qt::ISODate).isValid())
        params.refuse(field, u"has to be a date such as 2026-01-31"_s);
    return date;
}

template<typename Value>
QSet<Value> readSet(Params &params, const QString &field, std::optional<Value> (*read)(QStringView))
{
    QSet<Value> values;
    const QStringList words = params.optionalTexts(field);
    for (const QString &word : words) {
        if (const auto value = read(word))
            values.insert(*value);
        else
            params.refuse(field, u"holds the unknown word \"%1\""_s.arg(word));
    }
    return values;
}

template<typename Value>
QJsonArray wordsOf(const QSet<Value> &values)
{
    QList<Value> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    QJsonArray words;
    for (const Value value : sorted)
        words.append(wordOf(value));
    return words;
}

} // namespace

tl::expected<Rule, QString> ruleFromJson(const QJsonObject &record)
{
    Params params(record);
    Rule rule;
    rule.id = params.text(u"id"_s);
    rule.version = params.optionalNumber(u"version"_s, 1, 1'000'000, 1);
    rule.layer = params.text(u"layer"_s);
    readOneOf(params, u"layer"_s, rule.layer, {u"federal"_s, u"state"_s, u"carrier"_s, u"vertical"_s, u"operator"_s});
    rule.jurisdiction = params.text(u"jurisdiction"_s);
    rule.basis = params.optionalText(u"basis"_s);
    rule.kinds = readSet<MessageKind>(params, u"kinds"_s, kindFromWord);
    rule.verticals = readSet<RuleVertical>(params, u"verticals"_s, verticalFromWord);
    rule.effect = params.text(u"effect"_s);
    rule.params = params.has(u"params"_s) ? params.object(u"params"_s) : QJsonObject();
    const auto severity = severityFromWord(params.text(u"severity"_s));
    if (!severity)
        params.refuse(u"severity"_s, u"has to be one of block, hold, edit, warn"_s);
    rule.severity = severity.value_or(Severity::Block);
    rule.citation = params.optionalText(u"citation"_s);
    rule.effectiveFrom = readDate(params, u"effective_from"_s);
    rule.effectiveTo = readDate(params, u"effective_to"_s);
    if (!rule.effectiveFrom.isEmpty() && !rule.effectiveTo.isEmpty() && rule.effectiveTo <= rule.effectiveFrom)
        params.refuse(u"effective_to"_s, u"has to be later than effective_from"_s);
    rule.confidence = params.text(u"confidence"_s);
    readOneOf(params, u"confidence"_s, rule.confidence, {u"high"_s, u"medium"_s, u"low"_s});
    rule.note = params.optionalText(u"note"_s);
    if (const QString complaint = params.complaint(); !complaint.isEmpty())
        return tl::unexpected(complaint);
    return rule;
}

QJsonObject toJson(const Rule &rule)
{
    return {{u"id"_s, rule.id},
            {u"version"_s, rule.version},
            {u"layer"_s, rule.layer},
            {u"jurisdiction"_s, rule.jurisdiction},
            {u"basis"_s, rule.basis},
            {u"kinds"_s, wordsOf(rule.kinds)},
            {u"verticals"_s, wordsOf(rule.verticals)},
            {u"effect"_s, rule.effect},
            {u"params"_s, rule.params},
            {u"severity"_s, wordOf(rule.severity)},
            {u"citation"_s, rule.citation},
            {u"effective_from"_s, rule.effectiveFrom},
            {u"effective_to"_s, rule.effectiveTo},
            {u"confidence"_s, rule.confidence},
            {u"note"_s, rule.note}};
}

QByteArray traceJson(const RuleUse &use)
{
    JsonWriter out;
    out.beginObject();
    out.member("citation"_L1, use.citation);
    out.member("effect"_L1, use.effect);
    out.member("id"_L1, use.id);
    out.member("jurisdiction"_L1, use.jurisdiction);
    out.member("layer"_L1, use.layer);
    out.member("note"_L1, use.note);
    out.member("severity"_L1, wordOf(use.severity));
    out.member("version"_L1, use.version);
    out.endObject();
    return out.bytes();
}

} // namespace ring
