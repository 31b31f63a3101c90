// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <optional>

namespace ring {

/// What a text is in the eyes of the law. Computed from the facts, never chosen by the operator; the kind decides which
/// rules fire.
enum class MessageKind { FirstReply, ThreadReply, FollowUp, ServiceNotice, Marketing, OptOutConfirmation, HelpReply };

/// The verticals that rules distinguish; a location's trade maps to one (engine/rules/vertical.h).
enum class RuleVertical { General, Health, BehavioralHealth, Legal };

enum class Severity { Block, Hold, Edit, Warn };

/// One rule that bore on a decision, as the trace keeps it.
struct RuleUse
{
    QString id;
    int version = 1;
    QString layer;        ///< federal, state, carrier, vertical, operator
    QString jurisdiction; ///< "US", "FL", ...
    QString effect;       ///< a word of the effect vocabulary, e.g. "quiet_hours"
    Severity severity = Severity::Block;
    QString citation;
    QString note;
    QByteArray json = {}; ///< all of it as a trace writes it, made once a book; empty: not prepared
};

/// Minutes after local midnight during which sending is allowed: [from, to). from == to means never on that day.
struct DayWindow
{
    int from = 0;
    int to = 24 * 60;
    bool operator==(const DayWindow &) const = default;
};

/// A sentence a text has to contain, in each language it may be written in ("en", "es").
struct RequiredSentence
{
    QString id;
    QMap<QString, QString> text;
    bool house = false; ///< the operator's own wish: it is judged like the rest of the text
    bool operator==(const RequiredSentence &) const = default;
};

/// Ordered: a later value is stricter.
enum class Consent { None, CallPlusNotice, Express, ExpressWritten, HealthAuthorization };

/// Every rule that applies to one text, merged strictest-wins. A pure value: the same inputs give the same bytes.
struct MergedRules
{
    MessageKind kind = MessageKind::FirstReply;
    /// Monday first. Intersection of every rule; evaluated in every zone of `zones`, all of which have to allow.
    std::array<DayWindow, 7> hours{};
    QList<QTimeZone> zones;
    /// Local dates on which nothing may go, by the state that excludes them.
    QSet<QString> holidayCalendars;
    /// At most `capCount` texts within `capHours` rolling hours; no cap when unset.
    std::optional<int> capCount;
    int capHours = 24;
    bool businessName = true;
    bool locationName = false;
    bool callbackNumber = false;
    bool optOutLine = true;
    /// The name has to stand within this many characters from the start; 0 when anywhere will do.
    int identifyWithin = 0;
    bool neutralName = false;
    QList<RequiredSentence> sentences;
    QSet<QString> forbiddenPhrases;    ///< phrase classes: promotion, price, urgency, prize, ...
    QSet<QString> forbiddenReferences; ///< topics: treatment, appointment, voicemail_words, ...
    QStringList languages;             ///< languages the text has to carry besides the caller's
    bool reviewedTranslation = false;  ///< only wording a person has reviewed, in every language
    /// The only template fields that may carry data; unset when every field may.
    std::optional<QSet<QString>> allowedFields;
    QSet<QString> checks; ///< lists to look the number up in before sending: line_type, reassigned_numbers, ...
    Consent consent = Consent::None;
    /// How old what stands for consent may be; 0 when its age does not matter.
    int consentDays = 0;
    Millis replyDeadline = 5 * minuteMs;
    /// Reasons nothing may be sent at all ("opted_out", "foreign", "toll_free", "emergency_ban", ...); empty when it
    /// may.
    QStringList suppress;
    QList<RuleUse> fired;
};

} // namespace ring
