// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

namespace ring {

namespace {

constexpr Words::Entry messageStates[] = {
    {"queued", QT_TRANSLATE_NOOP("ring::Words", "Waiting to send")},
    {"sending", QT_TRANSLATE_NOOP("ring::Words", "Sending")},
    {"accepted", QT_TRANSLATE_NOOP("ring::Words", "Sent")},
    {"sent", QT_TRANSLATE_NOOP("ring::Words", "Sent")},
    {"delivered", QT_TRANSLATE_NOOP("ring::Words", "Delivered")},
    {"undelivered", QT_TRANSLATE_NOOP("ring::Words", "Not delivered")},
    {"failed", QT_TRANSLATE_NOOP("ring::Words", "Failed")},
    {"unknown", QT_TRANSLATE_NOOP("ring::Words", "Unconfirmed")},
    {"unconfirmed", QT_TRANSLATE_NOOP("ring::Words", "Unconfirmed")},
    {"cancelled", QT_TRANSLATE_NOOP("ring::Words", "Taken back")},
};

constexpr Words::Entry touches[] = {
    {"first", QT_TRANSLATE_NOOP("ring::Words", "First text")},
    {"follow_up_1", QT_TRANSLATE_NOOP("ring::Words", "Follow-up 1")},
    {"follow_up_2", QT_TRANSLATE_NOOP("ring::Words", "Follow-up 2")},
    {"staff", QT_TRANSLATE_NOOP("ring::Words", "Staff")},
    {"opt_out_confirmation", QT_TRANSLATE_NOOP("ring::Words", "Opt-out confirmed")},
    {"start_again", QT_TRANSLATE_NOOP("ring::Words", "Texts are on again")},
    {"help_reply", QT_TRANSLATE_NOOP("ring::Words", "Help text")},
    {"urgent_ack", QT_TRANSLATE_NOOP("ring::Words", "Urgent: promised a call")},
};

constexpr Words::Entry intents[] = {
    {"urgent", QT_TRANSLATE_NOOP("ring::Words", "Urgent")},
    {"opt_out", QT_TRANSLATE_NOOP("ring::Words", "Opted out")},
    {"opt_in_again", QT_TRANSLATE_NOOP("ring::Words", "Wants texts again")},
    {"help", QT_TRANSLATE_NOOP("ring::Words", "Asks for help")},
    {"wants_booking", QT_TRANSLATE_NOOP("ring::Words", "Wants a visit")},
    {"picks_slot", QT_TRANSLATE_NOOP("ring::Words", "Picks a time")},
    {"wants_callback", QT_TRANSLATE_NOOP("ring::Words", "Wants a call")},
    {"question", QT_TRANSLATE_NOOP("ring::Words", "Asks something")},
    {"gives_details", QT_TRANSLATE_NOOP("ring::Words", "Gives details")},
    {"confirms", QT_TRANSLATE_NOOP("ring::Words", "Says yes")},
    {"declines", QT_TRANSLATE_NOOP("ring::Words", "Says no")},
    {"already_booked_elsewhere", QT_TRANSLATE_NOOP("ring::Words", "Found somebody else")},
    {"wrong_number", QT_TRANSLATE_NOOP("ring::Words", "Wrong number")},
    {"abusive", QT_TRANSLATE_NOOP("ring::Words", "Is rude")},
    {"thanks_or_ack", QT_TRANSLATE_NOOP("ring::Words", "Says thanks")},
    {"auto_reply", QT_TRANSLATE_NOOP("ring::Words", "Automatic reply")},
    {"unclear", QT_TRANSLATE_NOOP("ring::Words", "Please read")},
};

constexpr Words::Entry escalations[] = {
    {"emergency", QT_TRANSLATE_NOOP("ring::Words", "Emergency")},
    {"urgent_reply", QT_TRANSLATE_NOOP("ring::Words", "Urgent reply")},
    {"high_value", QT_TRANSLATE_NOOP("ring::Words", "High value")},
    {"unanswered_24h", QT_TRANSLATE_NOOP("ring::Words", "24 h without booking")},
    {"not_texted", QT_TRANSLATE_NOOP("ring::Words", "Not texted")},
    {"staff", QT_TRANSLATE_NOOP("ring::Words", "Raised by staff")},
};

constexpr Words::Entry sendBlocks[] = {
    {"opted_out", QT_TRANSLATE_NOOP("ring::Words", "The caller opted out of texts. A call is still allowed.")},
    {"not_owner", QT_TRANSLATE_NOOP("ring::Words", "Claim this caller first (C).")},
    {"no_number", QT_TRANSLATE_NOOP("ring::Words", "The number was withheld, so there is nowhere to send a text.")},
    {"landline", QT_TRANSLATE_NOOP("ring::Words", "A landline cannot receive texts. Call instead (T).")},
    {"no_sms_service",
     QT_TRANSLATE_NOOP("ring::Words", "No texting connection is set up for this location. See Admin.")},
    {"quiet_hours", QT_TRANSLATE_NOOP("ring::Words", "Texts are not allowed at this hour where the caller lives.")},
    {"location_paused", QT_TRANSLATE_NOOP("ring::Words", "Texts are paused at this location.")},
};

constexpr Words::Entry connectionKinds[] = {
    {"phone", QT_TRANSLATE_NOOP("ring::Words", "Phone system")},
    {"sms", QT_TRANSLATE_NOOP("ring::Words", "Texting")},
    {"booking", QT_TRANSLATE_NOOP("ring::Words", "Booking calendar")},
};

} // namespace

std::span<const Words::Entry> Words::messageTable(Subject subject)
{
    switch (subject) {
    case Subject::MessageState:
        return messageStates;
    case Subject::Touch:
        return touches;
    case Subject::Intent:
        return intents;
    case Subject::Escalation:
        return escalations;
    case Subject::SendBlock:
        return sendBlocks;
    case Subject::ConnectionKind:
        return connectionKinds;
    default:
        return {};
    }
}

} // namespace ring
