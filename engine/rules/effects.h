// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/params.h"
#include "engine/rules/rules.h"

#include <functional>

namespace ring {

/// What merging builds up, rule after rule.
struct MergeState
{
    const RuleQuestion &question;
    MergedRules merged;
    bool deadlineSet = false;
    /// Topics a vertical rule with a recorded predicate may unlock, and those that no rule unlocks.
    QSet<QString> openableTopics = {};
    QSet<QString> closedTopics = {};
    QSet<QString> unlockedTopics = {};
};

/// Adds one rule to the state. Only ever tightens, whatever the order.
using Effect = std::function<void(MergeState &)>;

/// Reads the params of `rule` by its effect word. Wrong fields are reported through `params`; an effect without bearing
/// on a text or its time (call-side notices, retention, agreements) gives an empty function. Fields by effect:
///
/// quiet_hours       windows {daily, mon..sun: ["08:00","21:00"] or "closed"}, zone ("recipient" or a zone id), reach
/// exclude_days      weekdays ["sun"], holidays [calendar ids]
/// max_messages_per_window   messages, hours, key, counts
/// reply_deadline    minutes, else_kind
/// require_identification    business_name, location, callback (flags), within (characters)
/// require_opt_out_line, require_help_reply, neutralize_name   none
/// require_sentence  id, text {en, es}
/// forbid_phrase_class  classes;   forbid_reference_to  topics;   allow_reference_if  topics (with "when")
/// minimize_payload  fields;       require_language  languages;   check_list  lists
/// require_consent   consent;      suppress  reason;              confirm_opt_out  messages, within_minutes
/// emergency_ban     (applies while the condition "emergency:<jurisdiction>" holds)
Effect effectOf(const Rule &rule, Params &params);

} // namespace ring
