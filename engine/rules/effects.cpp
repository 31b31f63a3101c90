// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/effects.h"

#include "engine/rules/effectcontent.h"
#include "engine/rules/effecthours.h"
#include "engine/rules/words.h"

#include <algorithm>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

using Builder = Effect (*)(const Rule &, Params &);

void suppress(MergeState &state, const QString &reason)
{
    if (!state.merged.suppress.contains(reason))
        state.merged.suppress.append(reason);
}

Effect noEffect(const Rule &, Params &params)
{
    params.ignore(params.fields());
    return {};
}

/// A notice or an agreement outside the engine: something for an admin to tick off (engine/rules/setupcheck.h).
Effect setupCheck(const Rule &, Params &params)
{
    params.text(u"id"_s);
    params.text(u"sentence"_s);
    params.text(u"consequence"_s);
    params.optionalText(u"where"_s);
    return {};
}

Effect keywords(const Rule &, Params &params)
{
    params.text(u"action"_s);
    params.object(u"words"_s);
    params.ignore({u"natural"_s, u"scope"_s, u"deadline"_s, u"retain_years"_s});
    return {};
}

Effect retention(const Rule &, Params &params)
{
    params.text(u"record"_s);
    params.number(u"years"_s, 1, 100);
    return {};
}

Effect replyDeadline(const Rule &, Params &params)
{
    const Millis deadline = params.number(u"minutes"_s, 1, 24 * 60) * minuteMs;
    params.optionalText(u"else_kind"_s);
    return [deadline](MergeState &state) {
        state.merged.replyDeadline = state.deadlineSet ? std::min(state.merged.replyDeadline, deadline) : deadline;
        state.deadlineSet = true;
    };
}

Effect consent(const Rule &, Params &params)
{
    const std::optional<Consent> needed = consentFromWord(params.text(u"consent"_s));
    if (!needed)
        params.refuse(u"consent"_s, u"has to be a kind of consent"_s);
    params.ignore({u"evidence"_s});
    const int days = params.optionalNumber(u"max_age_days"_s, 1, 3650, 0);
    return [needed, days](MergeState &state) {
        MergedRules &merged = state.merged;
        merged.consent = std::max(merged.consent, needed.value_or(Consent::None));
        if (days > 0)
            merged.consentDays = merged.consentDays > 0 ? std::min(merged.consentDays, days) : days;
    };
}

Effect lists(const Rule &, Params &params)
{
    const QStringList names = params.texts(u"lists"_s);
    return [names](MergeState &state) {
        for (const QString &name : names)
            state.merged.checks.insert(name);
    };
}

Effect suppression(const Rule &, Params &params)
{
    const QString reason = params.text(u"reason"_s);
    return [reason](MergeState &state) { suppress(state, reason); };
}

Effect emergencyBan(const Rule &rule, Params &)
{
    // A statute bans while an emergency is declared, which somebody has to say; a house rule with its dates says it.
    const QString condition = "emergency:"_L1 + rule.jurisdiction;
    const bool declared = rule.layer == "operator"_L1;
    return [condition, declared](MergeState &state) {
        if (declared || state.question.conditions.contains(condition))
            suppress(state, u"emergency_ban"_s);
    };
}

Effect optOutConfirmation(const Rule &, Params &params)
{
    const int messages = params.number(u"messages"_s, 1, 1);
    const Millis within = params.number(u"within_minutes"_s, 1, 60) * minuteMs;
    return [=](MergeState &state) {
        state.merged.capCount = std::min(state.merged.capCount.value_or(messages), messages);
        state.merged.replyDeadline = state.deadlineSet ? std::min(state.merged.replyDeadline, within) : within;
        state.deadlineSet = true;
    };
}

const QHash<QString, Builder> &builders()
{
    static const QHash<QString, Builder> table{
        {u"classify_as"_s, noEffect},
        {u"reply_deadline"_s, replyDeadline},
        {u"quiet_hours"_s, quietHours},
        {u"exclude_days"_s, excludeDays},
        {u"max_messages_per_window"_s, messageCap},
        {u"require_identification"_s, identification},
        {u"require_opt_out_line"_s, optOutLine},
        {u"require_help_reply"_s, helpReply},
        {u"require_sentence"_s, sentence},
        {u"require_call_side_notice"_s, setupCheck},
        {u"forbid_phrase_class"_s, phraseClasses},
        {u"forbid_reference_to"_s, forbiddenTopics},
        {u"allow_reference_if"_s, unlockedTopics},
        {u"neutralize_name"_s, neutralName},
        {u"minimize_payload"_s, payload},
        {u"require_consent"_s, consent},
        {u"honor_keywords"_s, keywords},
        {u"confirm_opt_out"_s, optOutConfirmation},
        {u"check_list"_s, lists},
        {u"suppress"_s, suppression},
        {u"hold_until"_s, noEffect},
        {u"emergency_ban"_s, emergencyBan},
        {u"require_language"_s, languages},
        {u"forbid_unreviewed_translation"_s, reviewedTranslation},
        {u"require_agreement"_s, setupCheck},
        {u"retain"_s, retention},
        {u"resolve_jurisdiction"_s, noEffect},
    };
    return table;
}

} // namespace

Effect effectOf(const Rule &rule, Params &params)
{
    params.ignore({u"when"_s, u"unless"_s});
    const Builder builder = builders().value(rule.effect);
    if (!builder) {
        params.refuse(u"effect"_s, u"has the unknown word \"%1\""_s.arg(rule.effect));
        return {};
    }
    return builder(rule, params);
}

} // namespace ring
