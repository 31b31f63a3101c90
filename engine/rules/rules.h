// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/rules/vocabulary.h"

#include <QJsonObject>

#include <memory>

namespace ring {

/// One effect of law or policy, as data. Immutable once published: a change is a new version with its own dates.
struct Rule
{
    QString id;
    int version = 1;
    QString layer;
    /// "US" (always), a state or territory, "US-UNKNOWN" (the caller's state is unknown), "foreign" (any number outside
    /// the US) or "foreign:CA" (one country).
    QString jurisdiction;
    QString basis;
    QSet<MessageKind> kinds;      ///< empty: every kind
    QSet<RuleVertical> verticals; ///< empty: every vertical
    QString effect;
    /// Fields of the effect (engine/rules/effects.h), and for every effect "when" and "unless": a condition that has to
    /// hold, or has not to hold, for the rule to apply.
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
    /// Zones the evidence itself narrows to (an area code of Miami is not in Central time); empty: all of its states.
    QList<QTimeZone> zones = {};
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
    bool silent = false;   ///< only what is merged is wanted, not which rules did it
    /// Facts that "when" and "unless" of a rule name. Used by the shipped rules: toll_free_textable, casl_template,
    /// quebec, recording_announced, text_preference_recorded, identity_confirmed, asked_for_follow_up,
    /// transaction_18_months, opted_out, robocall, emergency_number, landline, premium, "emergency:LA" (a declared
    /// emergency in a state) and "missing:" with the id of a set-up check that an admin has marked as not in place.
    QSet<QString> conditions;
};

struct RuleIndex;

/// Every rule the program knows, indexed. Immutable, cheap to copy and safe to share between threads.
class RuleBook
{
public:
    RuleBook();
    /// Reads rule records from the JSON documents; the error names the document, the record and the field. Records of
    /// `houseDocuments` come from the operator: they may only be of the operator layer and replace nothing but its
    /// rules.
    static Expected<RuleBook> fromJson(const QList<QByteArray> &documents,
                                       const QList<QByteArray> &houseDocuments = {});
    /// The rules compiled into the program.
    static const RuleBook &shipped();
    /// The documents `shipped` was read from, to be kept in the store.
    static QList<QByteArray> shippedDocuments();

    const QList<Rule> &rules() const;
    /// Names the data this book was read from: "2026-11-21+1f09ab34", the newest date of the documents and a digest.
    QString dataVersion() const;
    /// Collects and merges every rule in force for the question: layers accumulate and only tighten.
    MergedRules merge(const RuleQuestion &question) const;
    /// Words of a honor_keywords rule: `action` is stop, help or resume, `language` en or es.
    QStringList keywords(const QString &action, const QString &language) const;
    /// Years to keep `record` (opt_outs, consents, messages): the longest of every rule.
    int retentionYears(const QString &record) const;

private:
    std::shared_ptr<const RuleIndex> m_index;
};

/// The first moment at or after `from` that every zone, window and holiday of `rules` allows; nullopt when none within
/// 30 days.
std::optional<Millis> nextAllowed(const MergedRules &rules, Millis from);
/// Whether `rules` allow sending at `moment`.
/// The last moment up to `until` to which sending is allowed without a break from `from` on; `from` itself has to be
/// allowed, and `until` lies within a day of it.
Millis lastAllowed(const MergedRules &rules, Millis from, Millis until);
bool allowedAt(const MergedRules &rules, Millis moment);

/// The whole value in one fixed order: equal rules give equal bytes in every process. For traces and tests.
QByteArray canonicalBytes(const MergedRules &rules);

} // namespace ring
