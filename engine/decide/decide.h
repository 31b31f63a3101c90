// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decide/situation.h"

#include <QJsonObject>

namespace ring {

/// What to do about a missed call. `Wait` asks to be decided again at `waitUntil` (a transcript is on its way).
enum class Action { Text, Callback, None, Wait };

/// One guard that was looked at, in the order they were looked at.
struct Guard
{
    QString id; ///< missed, number, opted_out, repeat_24h, ...
    bool passed = true;
    QString note; ///< what was seen; technical English for the trace, no personal data beyond the call's own
};

struct Decision
{
    Action action = Action::None;
    QString reason; ///< code, see engine/decide/reasons.h
    MessageKind kind = MessageKind::FirstReply;
    QString kindBecause; ///< half a sentence
    CallerClass callerClass = CallerClass::New;
    bool highValue = false;
    bool emergency = false;
    QString language = QStringLiteral("en");
    Composed text;     ///< when action is Text
    Millis sendAt = 0; ///< when action is Text: the first moment it may go
    /// When action is Text: after this it would be another kind of text, or outside its hours, and has to be decided
    /// anew.
    Millis lawfulUntil = 0;
    Millis waitUntil = 0; ///< when action is Wait, or when a cap leaves room again
    QString escalation;   ///< kind of escalation to raise, or empty
    bool needsUs = false; ///< a person has to do something about the lead
    QString voicemailLabel;
    QStringList voicemailBecause;
    QList<StateEvidence> states;
    MergedRules rules;
    QString rulesVersion; ///< of the whole rule data that was asked
    QList<Guard> guards;
};

/// Decides about one missed call (touch First) or about one follow-up. Pure: no I/O, no clock, no randomness.
Decision decide(const Situation &situation, const RuleBook &book);

/// The merged rules a text of this kind to this caller has to obey now.
MergedRules rulesFor(const Situation &situation, MessageKind kind, const RuleBook &book);

CallerClass classOf(const ContactFacts &contact, const Policy &policy, Millis now);
bool isHighValue(const ContactFacts &contact, const Policy &policy, Millis now);

/// The whole decision as the trace keeps it: one compact JSON object, keys in alphabetical order. Same input, same
/// bytes.
QByteArray traceBytes(const Situation &situation, const Decision &decision);
/// The same as a decision's row holds it; qUncompress() gives the bytes back.
QByteArray storedTrace(const Situation &situation, const Decision &decision);
/// The same as `explain` shows it.
QJsonObject traceOf(const Situation &situation, const Decision &decision);

QString codeOf(Action action);

} // namespace ring
