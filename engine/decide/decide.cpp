// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decide/decide.h"

#include "engine/compose/segments.h"
#include "engine/decide/guards.h"
#include "engine/decide/reasons.h"
#include "engine/language/spoken.h"
#include "engine/language/voicemail.h"
#include "engine/rules/kind.h"
#include "engine/rules/states.h"
#include "engine/rules/vertical.h"
#include "engine/store/codes.h"

#include <algorithm>

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
    constexpr int fewWords = 4; // fewer tell no language
    // Who left a voicemail is answered in its language, whatever the location usually writes.
    const bool spoke = s.voicemail && s.voicemail->transcript.count(u' ') >= fewWords;
    const QString spoken = spoke ? spokenLanguage(s.voicemail->transcript) : QString();
    for (const QString &language : {s.contact.language, spoken, s.place.language})
        if (language == "en"_L1 || language == "es"_L1)
            return language;
    return u"en"_s;
}

QString withRecovery(QString link, const QString &recoveryId)
{
    return link.replace("{recovery_id}"_L1, recoveryId);
}

TemplateFields fieldsFor(const Situation &s, const Decision &decision, bool open)
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
        fields.insert(u"callback_promise"_s, open ? u"1"_s : QString());
    return fields;
}

KindDecision kindOf(const Situation &s)
{
    KindFacts facts;
    facts.sinceCall = s.now - s.call.endedAt;
    facts.earlierTextUnanswered = s.touch != Touch::First;
    return computeKind(facts);
}

MergedRules rulesWith(const Situation &s, const QList<StateEvidence> &evidence, MessageKind kind, const RuleBook &book,
                      bool silent = false)
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
    question.silent = silent;
    return book.merge(question);
}

bool openThen(const Situation &s, Millis at)
{
    return at <= s.now ? s.place.open : openAt(s.place.hours, s.place.zone, at);
}

/// When the cap of the rules leaves room for one more text: `now` when it does already. A first reply is capped by the
/// guard that looks for another one of the last day.
Millis roomAt(const Situation &s, const MergedRules &rules)
{
    if (!rules.capCount || s.touch == Touch::First)
        return s.now;
    const Millis span = rules.capHours * hourMs;
    QList<Millis> within;
    std::copy_if(s.history.reached.begin(), s.history.reached.end(), std::back_inserter(within),
                 [&](Millis at) { return at > s.now - span; });
    std::sort(within.begin(), within.end());
    const qsizetype over = within.size() - *rules.capCount;
    return over < 0 ? s.now : within.at(over) + span;
}

/// What the caller's own call stands for as consent, and for how long (rules README, 2).
bool consents(const Situation &s, const MergedRules &rules)
{
    const bool fresh = rules.consentDays == 0 || s.now - s.call.endedAt <= rules.consentDays * dayMs;
    return rules.consent <= Consent::CallPlusNotice && fresh;
}

/// The last moment at which a text decided now may leave: a first reply that is late is a follow-up, and a follow-up
/// keeps to the hours it was decided in.
Millis lawfulUntil(const Situation &s, const Decision &decision, const RuleBook &book)
{
    constexpr Millis ahead = hourMs;
    if (decision.kind != MessageKind::FirstReply)
        return lastAllowed(decision.rules, decision.sendAt, decision.sendAt + ahead);
    const Millis prompt = s.call.endedAt + decision.rules.replyDeadline;
    const MergedRules late = rulesWith(s, decision.states, MessageKind::FollowUp, book, true);
    return allowedAt(late, prompt) && consents(s, late) ? lastAllowed(late, prompt, prompt + ahead) : prompt;
}

/// Whether the rules leave anything to say at all; notes what they were asked.
bool rulesAllow(const Situation &s, Decision &decision)
{
    const auto &rules = decision.rules;
    const bool allowed = rules.suppress.isEmpty();
    const bool consent = consents(s, rules);
    decision.guards << Guard{u"rules_allow"_s, allowed, rules.suppress.join(u", "_s)};
    decision.guards << Guard{u"consent"_s, consent,
                             consent ? QString() : u"asks for more than a call made lately stands for"_s};
    if (!allowed || !consent) {
        decision.reason = reason::byRule;
        decision.needsUs = true;
        return false;
    }
    const Millis room = roomAt(s, rules);
    const bool capped = room > s.now;
    decision.guards << Guard{u"under_cap"_s, !capped,
                             capped ? u"%1 texts and calls in %2 h"_s.arg(*rules.capCount).arg(rules.capHours)
                                    : QString()};
    if (capped) {
        decision.reason = reason::capReached;
        decision.waitUntil = room;
    }
    return !capped;
}

/// "opens 08:00 America/New_York (fl.hours, us.hours)": the next lawful moment and the rules that say so.
QString whyHeld(const Decision &decision, std::optional<Millis> at)
{
    QStringList rules;
    for (const RuleUse &use : decision.rules.fired)
        if (use.effect == "quiet_hours"_L1 || use.effect == "exclude_days"_L1)
            rules << use.id;
    if (!at)
        return u"no window within 30 days (%1)"_s.arg(rules.join(u", "_s));
    QStringList clocks;
    for (const QTimeZone &zone : decision.rules.zones)
        clocks << QDateTime::fromMSecsSinceEpoch(*at, zone).toString(u"ddd HH:mm "_s) + QString::fromLatin1(zone.id());
    return u"opens %1 (%2)"_s.arg(clocks.join(u", "_s), rules.join(u", "_s));
}

/// Fills the text and the time, or turns the decision into the reason why there is none.
void writeText(const Situation &s, Decision &decision, const RuleBook &book)
{
    // A house rule may want the first reply sooner than the law does; what comes later is a follow-up.
    if (decision.kind == MessageKind::FirstReply && s.now - s.call.endedAt > decision.rules.replyDeadline) {
        decision.kind = MessageKind::FollowUp;
        decision.rules = rulesWith(s, decision.states, decision.kind, book);
    }
    const auto &rules = decision.rules;
    if (!rulesAllow(s, decision))
        return;
    const auto at = nextAllowed(rules, s.now);
    const bool open = openThen(s, at.value_or(s.now));
    auto text = compose({s.templates, templateFamilyOf(s.place.trade), s.place.key, decision.callerClass, open, s.touch,
                         decision.language, fieldsFor(s, decision, open), s.place.neutralName, s.voicemail.has_value(),
                         rules, s.place.policy.maxSegments});
    decision.guards << Guard{u"lawful_text"_s, text.has_value(), text ? QString() : text.error().sentence};
    const bool sells = text && std::any_of(text->checks.begin(), text->checks.end(), [](const ContentCheck &check) {
                           return check.id == "forbidden_phrase:promotion"_L1 && !check.passed;
                       });
    decision.guards << Guard{u"not_promotional"_s, !sells, sells ? u"the text promotes something"_s : QString()};
    if (sells)
        decision.kind = MessageKind::Marketing;
    const bool now = at && *at <= s.now;
    decision.guards << Guard{u"hours"_s, now, now ? QString() : whyHeld(decision, at)};
    if (!text || !at || sells) {
        decision.reason = reason::noLawfulText;
        decision.needsUs = true;
        return;
    }
    decision.action = Action::Text;
    decision.text = *text;
    decision.sendAt = *at;
    decision.lawfulUntil = lawfulUntil(s, decision, book);
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
    const KindDecision kind = kindOf(s);
    decision.kind = kind.kind;
    decision.kindBecause = kind.because;
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
    // Also what keeps a text from being written has its rules: a foreign number, a toll-free one.
    decision.rules = rulesWith(s, decision.states, decision.kind, book);
    const auto stop = firstStop(s, decision);
    // An emergency is answered by a person whatever stands against a text: opt-out, landline, a paused location.
    const bool missed = s.call.state == CallState::Missed;
    if (missed && decision.emergency && routeToPerson(s, decision))
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
