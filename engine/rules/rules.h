// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/rules/vocabulary.h"

#include <QJsonObject>

namespace ring {

/// One effect of law or policy, as data. Immutable once published: a change is a new version with its own dates.
struct Rule
{
    QString id;
    int version = 1;
    QString layer;
    QString jurisdiction;
    QString basis;
    QSet<MessageKind> kinds; ///< empty: every kind
    QSet<RuleVertical> verticals; ///< empty: every vertical
    QString effect;
    QJsonObject params;
    Severity severity = Severity::Block;
    QString citation;
    QString effectiveFrom; ///< ISO date; empty: always
    QString effectiveTo;   ///< ISO date, exclusive; empty: open
    QString confidence;    ///< high, medium, low
    QString note;
};

/// One piece of evidence of where a caller may be, and the states it makes plausible.
struct StateEvidence
{
    QString source; ///< record, thread, number, location
    QString detail; ///< what was seen, without personal data: "ZIP 98101", "area code 206"
    QStringList states;
};

/// Everything the rules need to know about one text. No personal data beyond the states.
struct RuleQuestion
{
    MessageKind kind = MessageKind::FirstReply;
    RuleVertical vertical = RuleVertical::General;
    QList<StateEvidence> evidence; ///< the caller's plausible states; the location's own is one of them
    QString locationState;
    QTimeZone locationZone;
    QList<QTimeZone> callerZones; ///< zones of the number itself, when known
    bool tollFree = false;
    bool foreign = false;
    QString foreignRegion; ///< "CA", "JM", ... when foreign
    Millis at = 0;         ///< decides which versions are in force
};

/// Every rule the program knows, indexed. Immutable and safe to share between threads.
class RuleBook
{
public:
    /// Reads rule records from the JSON documents; the error names the document, the record and the field.
    static Expected<RuleBook> fromJson(const QList<QByteArray> &documents);
    /// The rules compiled into the program.
    static const RuleBook &shipped();

    const QList<Rule> &rules() const { return m_rules; }
    /// Collects and merges every rule in force for the question: layers accumulate and only tighten.
    MergedRules merge(const RuleQuestion &question) const;

private:
    QList<Rule> m_rules;
};

/// The first moment at or after `from` that every zone, window and holiday of `rules` allows; nullopt when none within 30 days.
std::optional<Millis> nextAllowed(const MergedRules &rules, Millis from);

} // namespace ring
