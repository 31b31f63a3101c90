// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

namespace ring {

namespace {

constexpr Words::Entry guards[] = {
    {"missed", QT_TRANSLATE_NOOP("ring::Words", "The call was missed")},
    {"caller_id", QT_TRANSLATE_NOOP("ring::Words", "The caller's number is known")},
    {"valid_number", QT_TRANSLATE_NOOP("ring::Words", "It is an ordinary number")},
    {"not_toll_free", QT_TRANSLATE_NOOP("ring::Words", "It is not a toll-free number")},
    {"domestic", QT_TRANSLATE_NOOP("ring::Words", "It is a domestic number")},
    {"not_landline", QT_TRANSLATE_NOOP("ring::Words", "It can receive texts")},
    {"not_robocall", QT_TRANSLATE_NOOP("ring::Words", "It does not look like a robocall")},
    {"not_wrong_number", QT_TRANSLATE_NOOP("ring::Words", "It was not a wrong number")},
    {"location_active", QT_TRANSLATE_NOOP("ring::Words", "Texts are not paused at the location")},
    {"line_can_text", QT_TRANSLATE_NOOP("ring::Words", "The line can send texts")},
    {"not_opted_out", QT_TRANSLATE_NOOP("ring::Words", "The caller has not opted out")},
    {"no_text_in_24h", QT_TRANSLATE_NOOP("ring::Words", "No other text within 24 hours")},
    {"nobody_talks_with_them", QT_TRANSLATE_NOOP("ring::Words", "No colleague is in a conversation")},
    {"in_time", QT_TRANSLATE_NOOP("ring::Words", "The call was recent enough")},
    {"not_before_restore", QT_TRANSLATE_NOOP("ring::Words", "The caller did not ring before data was restored")},
    {"rules_allow", QT_TRANSLATE_NOOP("ring::Words", "No rule forbids a text")},
    {"consent", QT_TRANSLATE_NOOP("ring::Words", "What the call stands for as consent is enough")},
    {"under_cap", QT_TRANSLATE_NOOP("ring::Words", "The limit of texts is not reached")},
    {"lawful_text", QT_TRANSLATE_NOOP("ring::Words", "There is a text that fits the rules")},
    {"not_promotional", QT_TRANSLATE_NOOP("ring::Words", "The text sells nothing")},
    {"hours", QT_TRANSLATE_NOOP("ring::Words", "Texts are allowed at this hour")},
};

constexpr Words::Entry evidences[] = {
    {"record", QT_TRANSLATE_NOOP("ring::Words", "Customer record")},
    {"thread", QT_TRANSLATE_NOOP("ring::Words", "Conversation")},
    {"number", QT_TRANSLATE_NOOP("ring::Words", "Area code")},
    {"location", QT_TRANSLATE_NOOP("ring::Words", "Location")},
};

constexpr Words::Entry effects[] = {
    {"allow_reference_if", QT_TRANSLATE_NOOP("ring::Words", "May mention it on a condition")},
    {"check_list", QT_TRANSLATE_NOOP("ring::Words", "Check a do-not-call list")},
    {"classify_as", QT_TRANSLATE_NOOP("ring::Words", "Counts as another kind of text")},
    {"confirm_opt_out", QT_TRANSLATE_NOOP("ring::Words", "Confirm an opt-out")},
    {"emergency_ban", QT_TRANSLATE_NOOP("ring::Words", "No sales during an emergency")},
    {"exclude_days", QT_TRANSLATE_NOOP("ring::Words", "Not on certain days")},
    {"forbid_phrase_class", QT_TRANSLATE_NOOP("ring::Words", "Forbidden wording")},
    {"forbid_reference_to", QT_TRANSLATE_NOOP("ring::Words", "Must not mention")},
    {"forbid_unreviewed_translation", QT_TRANSLATE_NOOP("ring::Words", "Only reviewed translations")},
    {"hold_until", QT_TRANSLATE_NOOP("ring::Words", "Hold until later")},
    {"honor_keywords", QT_TRANSLATE_NOOP("ring::Words", "Obey STOP, START and HELP")},
    {"max_messages_per_window", QT_TRANSLATE_NOOP("ring::Words", "Limit of texts")},
    {"minimize_payload", QT_TRANSLATE_NOOP("ring::Words", "Say as little as possible")},
    {"neutralize_name", QT_TRANSLATE_NOOP("ring::Words", "Use the neutral name")},
    {"quiet_hours", QT_TRANSLATE_NOOP("ring::Words", "Hours for texts")},
    {"reply_deadline", QT_TRANSLATE_NOOP("ring::Words", "Answer in time")},
    {"require_agreement", QT_TRANSLATE_NOOP("ring::Words", "Needs a contract")},
    {"require_call_side_notice", QT_TRANSLATE_NOOP("ring::Words", "Notice during the call")},
    {"require_consent", QT_TRANSLATE_NOOP("ring::Words", "Needs consent")},
    {"require_help_reply", QT_TRANSLATE_NOOP("ring::Words", "Answer HELP")},
    {"require_identification", QT_TRANSLATE_NOOP("ring::Words", "Say who is writing")},
    {"require_language", QT_TRANSLATE_NOOP("ring::Words", "Use the caller's language")},
    {"require_opt_out_line", QT_TRANSLATE_NOOP("ring::Words", "Say how to stop the texts")},
    {"require_sentence", QT_TRANSLATE_NOOP("ring::Words", "Needs a certain sentence")},
    {"resolve_jurisdiction", QT_TRANSLATE_NOOP("ring::Words", "Whose law counts")},
    {"retain", QT_TRANSLATE_NOOP("ring::Words", "Keep a record")},
    {"suppress", QT_TRANSLATE_NOOP("ring::Words", "Do not text")},
};

constexpr Words::Entry voicemailLabels[] = {
    {"emergency", QT_TRANSLATE_NOOP("ring::Words", "Emergency")},
    {"urgent_callback", QT_TRANSLATE_NOOP("ring::Words", "Wants a call soon")},
    {"routine", QT_TRANSLATE_NOOP("ring::Words", "Ordinary request")},
    {"spam_or_robocall", QT_TRANSLATE_NOOP("ring::Words", "Robocall or selling")},
    {"wrong_number", QT_TRANSLATE_NOOP("ring::Words", "Wrong number")},
    {"empty", QT_TRANSLATE_NOOP("ring::Words", "Nothing was said")},
};

constexpr Words::Entry matches[] = {
    {"exact_number", QT_TRANSLATE_NOOP("ring::Words", "Same number")},
    {"none", QT_TRANSLATE_NOOP("ring::Words", "No record has this number")},
};

} // namespace

std::span<const Words::Entry> Words::traceTable(Subject subject)
{
    switch (subject) {
    case Subject::Guard:
        return guards;
    case Subject::Evidence:
        return evidences;
    case Subject::Effect:
        return effects;
    case Subject::VoicemailLabel:
        return voicemailLabels;
    case Subject::Match:
        return matches;
    default:
        return {};
    }
}

} // namespace ring
