// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/needshuman.h"

namespace ring {

namespace {

bool saysCue(const Seen &seen, const char *name)
{
    for (const CueMatch &match : seen.marked.cues)
        if (cueAt(match.cue).name == name)
            return true;
    return false;
}

bool bansCalls(const Seen &seen)
{
    return saysCue(seen, "bans calls");
}

/// An existing booking can only be moved or cancelled by a person.
bool touchesBooking(const Seen &seen, const ReplyInput &input, Intent intent)
{
    if (intent == Intent::WantsBooking)
        return input.prior == PriorText::Confirmation || saysCue(seen, "moves a booking");
    if (intent == Intent::Declines)
        return input.prior == PriorText::Confirmation || saysCue(seen, "cancels a booking");
    return false;
}

/// "Not coming. Stop.": the wish for no more texts also frees a place in the diary. What "not coming" is about is plain
/// only after a confirmation.
bool leavesBooking(const Seen &seen, const ReplyInput &input)
{
    return saysCue(seen, "calls off a visit") ||
           (input.prior == PriorText::Confirmation && saysCue(seen, "will not come"));
}

} // namespace

bool needsHuman(const Seen &seen, const ReplyInput &input, Intent intent)
{
    switch (intent) {
    case Intent::Urgent:
    case Intent::WantsCallback:
        return true;
    case Intent::Unclear:
    case Intent::AutoReply:
    case Intent::ThanksOrAck:
        return false;
    case Intent::Question:
        return saysCue(seen, "own case") || saysCue(seen, "wants advice") || bansCalls(seen) ||
               saysCue(seen, "wants a call");
    case Intent::OptOut:
        return saysCue(seen, "claims against us") || saysCue(seen, "wants a call") || saysCue(seen, "phone instead") ||
               bansCalls(seen) || leavesBooking(seen, input);
    case Intent::Abusive:
        return saysCue(seen, "claims against us");
    case Intent::Confirms:
    case Intent::PicksSlot:
        return saysCue(seen, "wants a call") || saysCue(seen, "asks for more") || bansCalls(seen);
    default:
        break;
    }
    return saysCue(seen, "claims against us") || saysCue(seen, "wants a call") || bansCalls(seen) ||
           touchesBooking(seen, input, intent);
}

} // namespace ring
