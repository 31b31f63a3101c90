// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decide/decide.h"

#include "engine/compose/segments.h"
#include "engine/decide/guards.h"
#include "engine/decide/reasons.h"
#include "engine/language/voicemail.h"
#include "engine/rules/kind.h"
#include "engine/rules/states.h"
#include "engine/rules/vertical.h"
#include "engine/store/codes.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

void readVoicemailInto(const Situation &s, Decision &decision)
{
    if (!s.voicemail || s.voicemail->transcript.isEmpty())
        return;
    const auto reading =
        readVoicemail({s.voicemail->transcript, s.place.trade, !s.place.open, s.history.callsLast15Minutes});
    decision.voicemailLabel = voicemailLabelName(reading.label);
    decision.voicemailBecause = reading.because;
    decision.emergency = reading.label == VoicemailLabel::Emergency;
}

bool transcriptComing(const Situation &s)
{
    return s.voicemail && s.voicemail->state == Voicemail::Transcript::Pending &&
           s.now < s.call.endedAt + s.place.policy.transcriptWait;
}

QString languageFor(const Situation &s)
{
    for (const QString &language : {s.contact.language, s.place.language})
        if (language == "en"_L1 || language == "es"_L1)
            return language;
    return u"en"_s;
}

QString withRecovery(QString link, const QString &recoveryId)
{
    return link.replace("{recovery_id}"_L1, recoveryId);
}

TemplateFields fieldsFor(const Situation &s, const Decision &decision)
{
    const QString name = s.contact.name.isEmpty() ? s.call.callerName : s.contact.name;
    TemplateFields fields{
        {u"caller_name"_s, cleanName(name)},
        {u"business"_s, s.place.business},
        {u"location"_s, s.place.name},
        {u"booking_link"_s, withRecovery(s.place.bookingLink, s.recoveryId)},
        {u"callback_link"_s, withRecovery(s.place.callbackLink, s.recoveryId)},
        {u"direct_number"_s, s.place.directNumber},
        {u"hours"_s, s.place.hoursText},
        {u"signer"_s, s.place.signer},
    };
    if (s.fallback || decision.highValue)
        fields.insert(u"callback_promise"_s, s.place.open ? u"1"_s : QString());
    return fields;
}

MessageKind kindOf(const Situation &s)
{
    KindFacts facts;
    facts.sinceCall = s.now - s.call.endedAt;
    facts.earlierTextUnanswered = s.touch != Touch::First;
    return computeKind(facts).kind;
}

MergedRules rulesWith(const Situation &s, const QList<StateEvidence> &evidence, MessageKind kind, const RuleBook &book)
{
    RuleQuestion question;
    question.kind = kind;
    question.vertical = verticalOf(s.place.trade);
    question.evidence = evidence;
    question.locationState = s.place.state;
    question.locationZone = s.place.zone;
    applyNumber(question, s.number);
    question.at = s.now;
    question.conditions.unite(s.place.policy.conditions);
    return book.merge(question);
}

/// Fills the text and the time, or turns the decision into the reason why there is none.
void writeText(const Situation &s, Decision &decision, const RuleBook &book)
{
    decision.rules = rulesWith(s, decision.states, decision.kind, book);
    // A house rule may want the first reply sooner than the law does; what comes later is a follow-up.
    if (decision.kind == MessageKind::FirstReply && s.now - s.call.endedAt > decision.rules.replyDeadline) {
        decision.kind = MessageKind::FollowUp;
        decision.rules = rulesWith(s, decision.states, decision.kind, book);
    }
    const auto &rules = decision.rules;
    decision.guards << Guard{u"rules_allow"_s, rules.suppress.isEmpty(), rules.suppress.join(u", "_s)};
    if (!rules.suppress.isEmpty()) {
        decision.reason = reason::byRule;
        decision.needsUs = true;
        return;
    }
    // For a first reply the caps of the rules count first replies; a guard above has looked for one of the last day.
    const qsizetype counted = s.touch == Touch::First ? 0 : s.history.textsLastDay.size();
    const bool capped = rules.capCount && counted >= *rules.capCount;
    decision.guards << Guard{u"under_cap"_s, !capped, u"%1 texts in %2 h"_s.arg(counted).arg(rules.capHours)};
    if (capped) {
        decision.reason = reason::capReached;
        return;
    }
    auto text = compose({s.templates, templateFamilyOf(s.place.trade), s.place.key, decision.callerClass, s.place.open,
                         s.touch, decision.language, fieldsFor(s, decision), s.place.neutralName,
                         s.voicemail.has_value(), rules, s.place.policy.maxSegments});
    decision.guards << Guard{u"lawful_text"_s, text.has_value(), text ? QString() : text.error().sentence};
    const QStringList promotions = text ? promotionalPhrases(text->text) : QStringList();
    decision.guards << Guard{u"not_promotional"_s, promotions.isEmpty(), promotions.join(u", "_s)};
    if (!promotions.isEmpty())
        decision.kind = MessageKind::Marketing;
    const auto at = nextAllowed(rules, s.now);
    decision.guards << Guard{u"hours"_s, at.has_value() && *at <= s.now,
                             at ? u"opens later"_s : u"no window within 30 days"_s};
    if (!text || !at || !promotions.isEmpty()) {
        decision.reason = reason::noLawfulText;
        decision.needsUs = true;
        return;
    }
    decision.action = Action::Text;
    decision.text = *text;
    decision.sendAt = *at;
    if (*at > s.now)
        decision.reason = reason::heldByHours;
}

/// Emergencies and high-value callers go to a live person (ruling 1); true when the decision is complete.
bool routeToPerson(const Situation &s, Decision &decision)
{
    if (decision.emergency) {
        decision.escalation = u"emergency"_s;
        decision.needsUs = true;
        decision.reason = reason::emergency;
        decision.action = Action::Callback;
        return !s.place.policy.emergencyText;
    }
    // Closed, nobody can claim the row in time: the text with its promise goes at once.
    if (!decision.highValue || s.fallback || s.place.policy.highValueText || !s.place.open)
        return false;
    decision.escalation = u"high_value"_s;
    decision.needsUs = true;
    decision.reason = reason::highValue;
    decision.action = Action::Callback;
    return true;
}

} // namespace

CallerClass classOf(const ContactFacts &contact, const Policy &policy, Millis now)
{
    if (!contact.known)
        return CallerClass::New;
    if (contact.valueCents > 0 || !contact.lastVisit.isEmpty())
        return CallerClass::Customer;
    const bool engaged = contact.engagedAt > 0 && now - contact.engagedAt <= policy.prospectDays * dayMs;
    return engaged ? CallerClass::Prospect : CallerClass::New;
}

bool isHighValue(const ContactFacts &contact, const Policy &policy, Millis now)
{
    if (!contact.known)
        return false;
    const bool engaged = contact.engagedAt > 0 && now - contact.engagedAt <= policy.engagedDays * dayMs;
    return (policy.highValueCents > 0 && contact.valueCents >= policy.highValueCents) || engaged;
}

MergedRules rulesFor(const Situation &s, MessageKind kind, const RuleBook &book)
{
    return rulesWith(s, resolveStates(s.contact.state, s.contact.zip, s.history.saidState, s.number, s.place.state),
                     kind, book);
}

Decision decide(const Situation &s, const RuleBook &book)
{
    Decision decision;
    decision.callerClass = classOf(s.contact, s.place.policy, s.now);
    decision.highValue = isHighValue(s.contact, s.place.policy, s.now);
    decision.language = languageFor(s);
    decision.rulesVersion = book.dataVersion();
    decision.states = resolveStates(s.contact.state, s.contact.zip, s.history.saidState, s.number, s.place.state);
    decision.kind = kindOf(s);
    decision.reason = s.touch != Touch::First ? reason::followUp : s.fallback ? reason::fallback : reason::missedCall;
    if (s.call.state == CallState::Missed && (transcriptComing(s) || s.lineTypeComing)) {
        const bool transcript = transcriptComing(s);
        decision.action = Action::Wait;
        decision.reason = transcript ? reason::waitsForTranscript : reason::waitsForLineType;
        decision.waitUntil =
            transcript ? s.call.endedAt + s.place.policy.transcriptWait : s.listedAt + s.place.policy.lineTypeWait;
        return decision;
    }
    readVoicemailInto(s, decision);
    const auto stop = firstStop(s, decision);
    // An emergency is answered by a person whatever stands against a text: opt-out, landline, a paused location.
    const bool missed = s.call.state == CallState::Missed;
    if (missed && s.touch == Touch::First && decision.emergency && routeToPerson(s, decision))
        return decision;
    if (stop) {
        decision.action = decision.emergency ? Action::Callback : stop->action;
        decision.reason = decision.emergency ? QString(reason::emergency) : stop->reason;
        decision.needsUs = decision.needsUs || stop->needsUs;
        return decision;
    }
    if (s.touch == Touch::First && routeToPerson(s, decision))
        return decision;
    writeText(s, decision, book);
    return decision;
}

QString codeOf(Action action)
{
    switch (action) {
    case Action::Text:
        return u"text"_s;
    case Action::Callback:
        return u"callback"_s;
    case Action::Wait:
        return u"hold"_s;
    case Action::None:
        break;
    }
    return u"none"_s;
}

} // namespace ring
