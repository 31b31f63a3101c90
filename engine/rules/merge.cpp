// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/contacts/statesplan.h"
#include "engine/rules/ruleindex.h"
#include "engine/rules/zoneclock.h"

#include <algorithm>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

/// Every state whose rules count, sorted, so that the order of the evidence cannot change the result.
QStringList statesOf(const RuleQuestion &question)
{
    QStringList states;
    for (const StateEvidence &evidence : question.evidence)
        states.append(evidence.states);
    if (!question.locationState.isEmpty())
        states.append(question.locationState);
    states.sort();
    states.removeDuplicates();
    return states;
}

bool isLocation(const StateEvidence &evidence)
{
    return evidence.source == "location"_L1;
}

bool isCallerUnknown(const RuleQuestion &question)
{
    return std::none_of(question.evidence.begin(), question.evidence.end(), [](const StateEvidence &evidence) {
        return !isLocation(evidence) && !evidence.states.isEmpty();
    });
}

QStringList jurisdictionsOf(const RuleQuestion &question, bool unknown)
{
    QStringList all{u"US"_s};
    all.append(statesOf(question));
    if (question.foreign)
        all.append({u"foreign"_s, "foreign:"_L1 + question.foreignRegion});
    else if (unknown)
        all.append(u"US-UNKNOWN"_s);
    return all;
}

void addZones(QList<QTimeZone> &zones, const QList<QTimeZone> &more)
{
    for (const QTimeZone &zone : more) {
        if (zone.isValid() && !zones.contains(zone))
            zones.append(zone);
    }
}

QList<QTimeZone> placeZones(const QString &state)
{
    const MapPlace *place = StatesPlan::shipped().place(state);
    return place ? place->zones : QList<QTimeZone>();
}

void addEvidenceZones(QList<QTimeZone> &zones, const StateEvidence &evidence)
{
    addZones(zones, evidence.zones);
    if (!evidence.zones.isEmpty())
        return;
    for (const QString &state : evidence.states)
        addZones(zones, placeZones(state));
}

/// Every zone the caller may be in. An unknown caller may be anywhere on the mainland, so both of its edges count.
QList<QTimeZone> zonesOf(const RuleQuestion &question, bool unknown)
{
    static const QList<QTimeZone> edges{QTimeZone("America/New_York"), QTimeZone("America/Los_Angeles")};
    QList<QTimeZone> zones;
    for (const StateEvidence &evidence : question.evidence) {
        if (!isLocation(evidence) || !question.locationZone.isValid())
            addEvidenceZones(zones, evidence);
    }
    addZones(zones, question.callerZones);
    addZones(zones, {question.locationZone});
    if (!question.locationZone.isValid())
        addZones(zones, placeZones(question.locationState));
    if (unknown)
        addZones(zones, edges);
    return zones;
}

bool isInForce(const PreparedRule &rule, qint64 day)
{
    const auto covers = [day](const std::pair<qint64, qint64> &span) { return day >= span.first && day < span.second; };
    return day >= rule.from && day < rule.to && std::none_of(rule.superseded.begin(), rule.superseded.end(), covers);
}

bool concerns(const PreparedRule &rule, const RuleQuestion &question)
{
    return (rule.kinds & (1u << unsigned(question.kind))) && (rule.verticals & (1u << unsigned(question.vertical))) &&
           (rule.when.isEmpty() || question.conditions.contains(rule.when)) &&
           (rule.unless.isEmpty() || !question.conditions.contains(rule.unless));
}

void fire(const PreparedRule &rule, MergeState &state)
{
    // A first reply answers a call just made: weak state rules only warn there and block everywhere else.
    const bool weak = rule.weakStateRule && state.question.kind == MessageKind::FirstReply;
    if (!state.question.silent)
        state.merged.fired.append(weak ? rule.weakUse : rule.use);
    if (rule.effect && rule.applies && !weak)
        rule.effect(state);
}

MergedRules startOf(const RuleQuestion &question, bool unknown)
{
    MergedRules merged;
    merged.kind = question.kind;
    merged.zones = zonesOf(question, unknown);
    merged.businessName = false;
    merged.optOutLine = false;
    return merged;
}

MergedRules finish(MergeState &&state)
{
    MergedRules &merged = state.merged;
    merged.forbiddenReferences = state.openableTopics.subtract(state.unlockedTopics).unite(state.closedTopics);
    std::sort(merged.zones.begin(), merged.zones.end(),
              [](const QTimeZone &a, const QTimeZone &b) { return a.id() < b.id(); });
    std::sort(merged.suppress.begin(), merged.suppress.end());
    std::sort(merged.languages.begin(), merged.languages.end());
    std::sort(merged.sentences.begin(), merged.sentences.end(),
              [](const RequiredSentence &a, const RequiredSentence &b) { return a.id < b.id; });
    return std::move(merged);
}

/// Adds the conditions that follow from the number itself, so that rule data can name them.
RuleQuestion withOwnConditions(RuleQuestion question)
{
    if (question.tollFree)
        question.conditions.insert(u"toll_free"_s);
    if (question.foreign)
        question.conditions.insert(u"foreign"_s);
    if (question.foreignRegion != "CA"_L1)
        question.conditions.remove(u"casl_template"_s);
    return question;
}

} // namespace

MergedRules RuleBook::merge(const RuleQuestion &asked) const
{
    const RuleQuestion question = withOwnConditions(asked);
    const bool unknown = !question.foreign && (question.tollFree || isCallerUnknown(question));
    const qint64 day = ZoneClock::of(question.locationZone).wallTime(question.at).day;
    MergeState state{question, startOf(question, unknown)};
    const QStringList jurisdictions = jurisdictionsOf(question, unknown);
    for (const QString &jurisdiction : jurisdictions) {
        const auto rules = m_index->byJurisdiction.constFind(jurisdiction);
        if (rules == m_index->byJurisdiction.cend())
            continue;
        for (const PreparedRule &rule : *rules) {
            if (concerns(rule, question) && isInForce(rule, day))
                fire(rule, state);
        }
    }
    return finish(std::move(state));
}

} // namespace ring
