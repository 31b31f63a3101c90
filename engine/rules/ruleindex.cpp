// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/ruleindex.h"

#include "engine/rules/rulejson.h"
#include "engine/rules/words.h"

#include <QDate>

#include <limits>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

template<typename Value>
unsigned maskOf(const QSet<Value> &values)
{
    if (values.isEmpty())
        return ~0u;
    unsigned mask = 0;
    for (const Value value : values)
        mask |= 1u << static_cast<unsigned>(value);
    return mask;
}

qint64 dayOf(const QString &date, qint64 otherwise)
{
    return date.isEmpty() ? otherwise : QDate::fromString(date, Qt::ISODate).toJulianDay();
}

} // namespace

PreparedRule prepare(const Rule &rule, qsizetype position, Params &params)
{
    PreparedRule prepared;
    prepared.position = position;
    prepared.kinds = maskOf(rule.kinds);
    prepared.verticals = maskOf(rule.verticals);
    prepared.from = dayOf(rule.effectiveFrom, std::numeric_limits<qint64>::min());
    prepared.to = dayOf(rule.effectiveTo, std::numeric_limits<qint64>::max());
    prepared.when = params.optionalText(u"when"_s);
    prepared.unless = params.optionalText(u"unless"_s);
    prepared.effect = effectOf(rule, params);
    // Classifying and locating have been done when a question is asked; the trace still names the rules behind them.
    prepared.bearsOnTexts =
        prepared.effect || rule.effect == "classify_as"_L1 || rule.effect == "resolve_jurisdiction"_L1;
    prepared.applies = rule.severity != Severity::Warn;
    prepared.weakStateRule = rule.layer == "state"_L1 && rule.confidence == "low"_L1;
    prepared.use = {rule.id,     rule.version,  rule.layer,    rule.jurisdiction,
                    rule.effect, rule.severity, rule.citation, rule.note};
    prepared.weakUse = prepared.use;
    prepared.weakUse.severity = Severity::Warn;
    for (RuleUse *use : {&prepared.use, &prepared.weakUse})
        use->json = traceJson(*use);
    return prepared;
}

void linkVersions(RuleIndex &index)
{
    QHash<QString, QList<PreparedRule *>> byId;
    for (auto &list : index.byJurisdiction) {
        for (PreparedRule &rule : list)
            byId[rule.use.id].append(&rule);
    }
    for (const auto &versions : std::as_const(byId)) {
        for (PreparedRule *older : versions) {
            for (const PreparedRule *newer : versions) {
                if (newer->use.version > older->use.version)
                    older->superseded.append({newer->from, newer->to});
            }
        }
    }
}

} // namespace ring
