// SPDX-License-Identifier: GPL-3.0-or-later
// What an SMS reply means, given the text it answers. Fixed rules first (opt-out, slots, bare words), then a small
// model. Pure and deterministic: no network, no clock; the first call loads the model, after that every thread may read
// at once.
#pragma once

#include "engine/language/timehint.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace ring {

enum class Intent {
    Urgent,
    OptOut,
    OptInAgain,
    Help,
    WantsBooking,
    PicksSlot,
    WantsCallback,
    Question,
    GivesDetails,
    Confirms,
    Declines,
    AlreadyBookedElsewhere,
    WrongNumber,
    Abusive,
    ThanksOrAck,
    AutoReply,
    Unclear
};

/// The text the person is answering.
enum class PriorText { TextBack, FollowUp, SlotsOffered, Confirmation };

struct ReplyInput
{
    QString body; ///< may be empty, any length
    PriorText prior = PriorText::TextBack;
    QString trade;            ///< may be empty
    QStringList offeredSlots; ///< as written to the person, in order ("Tue 10:00 AM"); empty means an unknown three
};

struct ReplyReading
{
    Intent intent = Intent::Unclear;
    bool optOut = false; ///< no more texts, whatever the intent says
    bool needsHuman = false;
    double confidence = 0;                ///< 0..1, of the intent given
    double danger = 0;                    ///< 0..1, the chance of danger, whatever the intent
    double leaving = 0;                   ///< 0..1, the chance of a wish for no more texts
    QStringList because;                  ///< what tipped it, strongest first, for a person
    int slot = 0;                         ///< the slot picked, 1-based; 0 when none
    QString language;                     ///< "en" or "es", a guess from the words
    std::optional<TimeHint> callbackTime; ///< set only with an intent or wish to be called
};

ReplyReading readReply(const ReplyInput &input);

/// The snake_case word of an intent ("opt_in_again"), as used in files and in the trace.
QString intentName(Intent intent);
std::optional<Intent> intentFromName(QStringView name);

/// "text_back", "follow_up", "slots_offered", "confirmation".
QString priorTextName(PriorText prior);
std::optional<PriorText> priorTextFromName(QStringView name);

} // namespace ring
