// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/vocabulary.h"

namespace ring {

/// What is known of a text and the thread it goes to when its kind is computed.
struct KindFacts
{
    /// The one confirmation of a stop, or the answer to HELP: nothing else may be in them.
    bool confirmsOptOut = false;
    bool answersHelp = false;
    /// Since the unanswered call this text is about; unset when there is none.
    std::optional<Millis> sinceCall;
    /// Since the person's last text in this thread; unset when they never wrote.
    std::optional<Millis> sinceTheirText;
    /// A text went out on this inquiry before and they have not written since.
    bool earlierTextUnanswered = false;
    /// A first text went to this number for this business within the last 24 hours.
    bool repeatWithinADay = false;
    /// It goes out from the number that was called, or from the number registered as its twin.
    bool fromDialedNumber = true;
    /// It is about a booking or job that exists.
    bool aboutBooking = false;
    /// What promotionalPhrases() found in it.
    QStringList promotions;
    Millis replyDeadline = 5 * minuteMs;
};

struct KindDecision
{
    MessageKind kind = MessageKind::FollowUp;
    QString because; ///< half a sentence for the trace: "2 minutes after the call"
};

/// The kind of a text. A promotion makes it marketing whatever else holds; only a text within the deadline after the
/// call is a first reply, only one within 24 hours after theirs a thread reply, everything else a follow-up.
KindDecision computeKind(const KindFacts &facts);

/// What in `text` promotes: price offers, coupons, percentages off, specials, financing, requests for reviews or
/// referrals, in English and Spanish; the words as they were found, empty when nothing does. Accents, case and
/// typographic signs make no difference. Data: `:/rules/promotions.json`.
QStringList promotionalPhrases(const QString &text);

} // namespace ring
