// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/kind.h"

namespace ring {
using namespace Qt::StringLiterals;

namespace {

QString minutes(Millis span)
{
    return u"%1 minutes"_s.arg(span / minuteMs);
}

KindDecision afterCall(const KindFacts &facts)
{
    if (facts.earlierTextUnanswered)
        return {MessageKind::FollowUp, u"an earlier text is still unanswered"_s};
    if (facts.repeatWithinADay)
        return {MessageKind::FollowUp, u"a text went to this number within the last 24 hours"_s};
    if (!facts.fromDialedNumber)
        return {MessageKind::FollowUp, u"it does not come from the number that was called"_s};
    if (facts.sinceCall && *facts.sinceCall >= 0 && *facts.sinceCall <= facts.replyDeadline)
        return {MessageKind::FirstReply, minutes(*facts.sinceCall) + " after the call"_L1};
    if (facts.sinceCall)
        return {MessageKind::FollowUp, u"later than %1 after the call"_s.arg(minutes(facts.replyDeadline))};
    return {MessageKind::FollowUp, u"it answers neither a call nor a text"_s};
}

} // namespace

KindDecision computeKind(const KindFacts &facts)
{
    if (!facts.promotions.isEmpty())
        return {MessageKind::Marketing, u"it promotes: \"%1\""_s.arg(facts.promotions.first())};
    if (facts.confirmsOptOut)
        return {MessageKind::OptOutConfirmation, u"it confirms a stop"_s};
    if (facts.answersHelp)
        return {MessageKind::HelpReply, u"it answers a call for help"_s};
    if (facts.sinceTheirText && *facts.sinceTheirText <= dayMs && !facts.earlierTextUnanswered)
        return {MessageKind::ThreadReply, minutes(*facts.sinceTheirText) + " after their text"_L1};
    if (facts.aboutBooking)
        return {MessageKind::ServiceNotice, u"it is about a booking that exists"_s};
    return afterCall(facts);
}

} // namespace ring
