// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/leads/context.h"

namespace ring {

/// A text from the mobile of somebody on call.
struct OnCallReply
{
    qint64 id = 0;
    qint64 connection = 0;
    qint64 location = 0;
    QString number;
    QString line;
    QString body;
    Millis at = 0;
    bool serviceAnswers = false; ///< the provider answers this keyword itself
};

/// Whether a number is one of our own people's: on a ladder now, or told within the last month. What comes from there
/// is never a caller's.
Expected<bool> isOnCall(StageContext &context, const QString &number);

/// Reads what somebody on call wrote, inside the caller's transaction that holds their number's lock: OK acknowledges
/// by their name, NO has the next one told, STOP ends all texts to them. The text is handled and belongs to no lead.
Expected<void> takeOnCallReply(StageContext &context, const OnCallReply &reply);

} // namespace ring
