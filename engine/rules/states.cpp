// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/states.h"

#include "engine/contacts/statesplan.h"

#include <QRegularExpression>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

/// Every full name, longest first, so that "West Virginia" is not read as Virginia.
QRegularExpression namePattern()
{
    const StatesPlan &plan = StatesPlan::shipped();
    QStringList names;
    for (const QString &code : plan.states() + plan.territories())
        names.append(QRegularExpression::escape(plan.place(code)->name));
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    return QRegularExpression(u"\\b(?:%1)\\b"_s.arg(names.join(u'|')), QRegularExpression::CaseInsensitiveOption);
}

void addState(QStringList &states, const QString &state)
{
    if (!state.isEmpty() && !states.contains(state))
        states.append(state);
}

void addMatches(QStringList &states, const QRegularExpression &pattern, const QString &message)
{
    for (auto it = pattern.globalMatch(message); it.hasNext();) {
        const auto match = it.next();
        addState(states, StatesPlan::shipped().stateNamed(match.captured(match.lastCapturedIndex())));
    }
}

void append(QList<StateEvidence> &all, const QString &source, const QString &detail, const QStringList &states,
            const QList<QTimeZone> &zones = {})
{
    if (!states.isEmpty())
        all.append({source, detail, states, zones});
}

} // namespace

QList<StateEvidence> resolveStates(const QString &recordState, const QString &recordZip, const QString &saidInThread,
                                   const NumberFacts &number, const QString &locationState)
{
    const StatesPlan &plan = StatesPlan::shipped();
    QList<StateEvidence> all;
    if (const QString state = plan.stateNamed(recordState); !state.isEmpty())
        append(all, u"record"_s, "address in "_L1 + state, {state});
    append(all, u"record"_s, "ZIP "_L1 + recordZip.trimmed(), plan.statesOfZip(recordZip));
    const QStringList said = statesMentioned(saidInThread);
    append(all, u"thread"_s, "said "_L1 + said.join(u", "_s), said);
    append(all, u"number"_s, number.evidence, number.states, number.zones);
    if (const QString state = plan.stateNamed(locationState); !state.isEmpty())
        append(all, u"location"_s, "location in "_L1 + state, {state});
    return all;
}

QStringList plausibleStates(const QList<StateEvidence> &evidence)
{
    QStringList states;
    for (const StateEvidence &one : evidence)
        states.append(one.states);
    states.sort();
    states.removeDuplicates();
    return states;
}

QStringList statesMentioned(const QString &message)
{
    static const QRegularExpression names = namePattern();
    static const QRegularExpression codes(u",\\s*([A-Z]{2})\\b|\\b([A-Z]{2})(?=\\s+\\d{5}\\b)"_s);
    static const QRegularExpression zips(u"(?<![\\d$#-])\\d{5}(?![\\d,])"_s);
    QStringList states;
    addMatches(states, names, message);
    addMatches(states, codes, message);
    for (auto it = zips.globalMatch(message); it.hasNext();) {
        for (const QString &state : StatesPlan::shipped().statesOfZip(it.next().captured()))
            addState(states, state);
    }
    return states;
}

QList<QTimeZone> zonesOfStates(const QStringList &states)
{
    QList<QTimeZone> zones;
    for (const QString &state : states) {
        const MapPlace *place = StatesPlan::shipped().place(state);
        const QList<QTimeZone> own = place ? place->zones : QList<QTimeZone>();
        for (const QTimeZone &zone : own) {
            if (!zones.contains(zone))
                zones.append(zone);
        }
    }
    return zones;
}

void applyNumber(RuleQuestion &question, const NumberFacts &number)
{
    static const QSet<QString> domestic{u"US"_s, u"PR"_s, u"VI"_s, u"GU"_s, u"MP"_s, u"AS"_s};
    question.tollFree = number.kind == NumberFacts::Kind::TollFree;
    question.foreign = !number.region.isEmpty() && !domestic.contains(number.region);
    question.foreignRegion = question.foreign ? number.region : QString();
    question.callerZones = number.zones;
    if (number.emergency)
        question.conditions.insert(u"emergency_number"_s);
    if (number.kind == NumberFacts::Kind::Premium)
        question.conditions.insert(u"premium"_s);
    if (number.kind == NumberFacts::Kind::Landline)
        question.conditions.insert(u"landline"_s);
    if (number.french)
        question.conditions.insert(u"quebec"_s);
}

} // namespace ring
