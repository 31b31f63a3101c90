// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

namespace ring {

namespace {

constexpr Words::Entry callerClasses[] = {
    {"customer", QT_TRANSLATE_NOOP("ring::Words", "Customer")},
    {"prospect", QT_TRANSLATE_NOOP("ring::Words", "Prospect")},
    {"new", QT_TRANSLATE_NOOP("ring::Words", "New caller")},
};

constexpr Words::Entry missReasons[] = {
    {"no_answer", QT_TRANSLATE_NOOP("ring::Words", "Nobody answered")},
    {"abandoned", QT_TRANSLATE_NOOP("ring::Words", "The caller hung up")},
    {"busy", QT_TRANSLATE_NOOP("ring::Words", "The line was busy")},
    {"voicemail", QT_TRANSLATE_NOOP("ring::Words", "Left a voicemail")},
    {"rejected", QT_TRANSLATE_NOOP("ring::Words", "The call was rejected")},
};

constexpr Words::Entry leadStates[] = {
    {"texting", QT_TRANSLATE_NOOP("ring::Words", "A text is on its way")},
    {"texted", QT_TRANSLATE_NOOP("ring::Words", "Waiting for an answer")},
    {"conversation", QT_TRANSLATE_NOOP("ring::Words", "In conversation")},
    {"callback", QT_TRANSLATE_NOOP("ring::Words", "Waiting for a call")},
    {"silent", QT_TRANSLATE_NOOP("ring::Words", "Nothing to do")},
    {"closed", QT_TRANSLATE_NOOP("ring::Words", "Closed")},
};

constexpr Words::Entry reasons[] = {
    {"missed_call", QT_TRANSLATE_NOOP("ring::Words", "missed call")},
    {"unclaimed_high_value", QT_TRANSLATE_NOOP("ring::Words", "nobody called back in time")},
    {"follow_up", QT_TRANSLATE_NOOP("ring::Words", "no answer to the first text")},
    {"held_by_hours", QT_TRANSLATE_NOOP("ring::Words", "held until texts are allowed")},
    {"waits_for_transcript", QT_TRANSLATE_NOOP("ring::Words", "waiting for the voicemail transcript")},
    {"waits_for_line_type", QT_TRANSLATE_NOOP("ring::Words", "finding out whether it is a mobile")},
    {"emergency", QT_TRANSLATE_NOOP("ring::Words", "emergency")},
    {"high_value", QT_TRANSLATE_NOOP("ring::Words", "high value")},
    {"too_late", QT_TRANSLATE_NOOP("ring::Words", "too late for a text")},
    {"opted_out", QT_TRANSLATE_NOOP("ring::Words", "opted out of texts")},
    {"person_in_conversation", QT_TRANSLATE_NOOP("ring::Words", "a colleague is talking with the caller")},
    {"landline", QT_TRANSLATE_NOOP("ring::Words", "landline")},
    {"toll_free", QT_TRANSLATE_NOOP("ring::Words", "toll-free number")},
    {"foreign", QT_TRANSLATE_NOOP("ring::Words", "foreign number")},
    {"anonymous", QT_TRANSLATE_NOOP("ring::Words", "number withheld")},
    {"invalid_number", QT_TRANSLATE_NOOP("ring::Words", "not a usable number")},
    {"suspected_robocall", QT_TRANSLATE_NOOP("ring::Words", "suspected robocall")},
    {"wrong_number", QT_TRANSLATE_NOOP("ring::Words", "wrong number")},
    {"location_paused", QT_TRANSLATE_NOOP("ring::Words", "texts are paused at this location")},
    {"no_sms_service", QT_TRANSLATE_NOOP("ring::Words", "this line cannot send texts")},
    {"no_lawful_text", QT_TRANSLATE_NOOP("ring::Words", "no text fits the rules")},
    {"rule", QT_TRANSLATE_NOOP("ring::Words", "a rule forbids it")},
    {"cap_reached", QT_TRANSLATE_NOOP("ring::Words", "the limit of texts is reached")},
    {"answered", QT_TRANSLATE_NOOP("ring::Words", "the call was answered")},
    {"was_answered", QT_TRANSLATE_NOOP("ring::Words", "the call was not missed")},
    {"repeat_24h", QT_TRANSLATE_NOOP("ring::Words", "already texted within 24 hours")},
};

constexpr Words::Entry outcomes[] = {
    {"booked", QT_TRANSLATE_NOOP("ring::Words", "Booked")},
    {"called_back", QT_TRANSLATE_NOOP("ring::Words", "Called back")},
    {"no_response", QT_TRANSLATE_NOOP("ring::Words", "No response")},
};

constexpr Words::Entry foundBys[] = {
    {"outbound_call", QT_TRANSLATE_NOOP("ring::Words", "found: we called")},
    {"answered_call", QT_TRANSLATE_NOOP("ring::Words", "found: rang again")},
    {"booking", QT_TRANSLATE_NOOP("ring::Words", "found: booking")},
    {"timeout", QT_TRANSLATE_NOOP("ring::Words", "found: time is up")},
    {"opt_out", QT_TRANSLATE_NOOP("ring::Words", "found: wants no texts")},
    {"superseded", QT_TRANSLATE_NOOP("ring::Words", "found: called anew")},
    {"was_answered", QT_TRANSLATE_NOOP("ring::Words", "was not missed")},
    {"staff", QT_TRANSLATE_NOOP("ring::Words", "set by staff")},
};

} // namespace

std::span<const Words::Entry> Words::leadTable(Subject subject)
{
    switch (subject) {
    case Subject::CallerClass:
        return callerClasses;
    case Subject::MissReason:
        return missReasons;
    case Subject::LeadState:
        return leadStates;
    case Subject::Reason:
        return reasons;
    case Subject::Outcome:
        return outcomes;
    case Subject::FoundBy:
        return foundBys;
    default:
        return {};
    }
}

} // namespace ring
