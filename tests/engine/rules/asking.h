// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/rules.h"
#include "engine/rules/states.h"
#include "engine/rules/vertical.h"

namespace ring::test {

/// A location as the tests of the rules need it.
struct Where
{
    QString state;
    const char *zone;
    QString trade = QStringLiteral("general");
};

/// UTC milliseconds of a local time in a zone.
inline Millis localMoment(const char *zone, int year, int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), QTimeZone(zone)).toMSecsSinceEpoch();
}

/// The question that a call from `number` to the location raises.
inline RuleQuestion ask(MessageKind kind, const QString &number, const Where &where, Millis at)
{
    const NumberFacts facts = factsOf(number);
    RuleQuestion question;
    question.kind = kind;
    question.vertical = verticalOf(where.trade);
    question.evidence = resolveStates({}, {}, {}, facts, where.state);
    question.locationState = where.state;
    question.locationZone = QTimeZone(where.zone);
    question.at = at;
    applyNumber(question, facts);
    return question;
}

inline bool fired(const MergedRules &rules, const QString &id)
{
    return std::any_of(rules.fired.begin(), rules.fired.end(), [&](const RuleUse &use) { return use.id == id; });
}

inline bool hasSentence(const MergedRules &rules, const QString &id)
{
    return std::any_of(rules.sentences.begin(), rules.sentences.end(),
                       [&](const RequiredSentence &sentence) { return sentence.id == id; });
}

} // namespace ring::test
