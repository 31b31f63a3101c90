// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/reply.h"

#include "engine/language/carrierwords.h"
#include "engine/language/linearmodel.h"
#include "engine/language/needshuman.h"
#include "engine/language/optout.h"
#include "engine/language/reaction.h"
#include "engine/language/slots.h"
#include "engine/language/spoken.h"

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr double dangerFrom = 0.14;
constexpr double sureBesideDanger = 0.85;
constexpr int reasonsShown = 3;

/// "top" is STOP with a letter lost, except beside a list.
bool isTopOfSlots(const ReplyInput &input)
{
    return input.prior == PriorText::SlotsOffered && input.body.trimmed().compare("top"_L1, Qt::CaseInsensitive) == 0;
}

std::optional<ReplyReading> bareWord(const ReplyInput &input)
{
    const CarrierReading carrier = readCarrierWord(input.body);
    if (carrier.word == CarrierWord::None || isTopOfSlots(input))
        return std::nullopt;
    ReplyReading reading;
    reading.confidence = 1;
    reading.because = {u"the word “%1” alone"_s.arg(carrier.meant)};
    reading.optOut = carrier.word == CarrierWord::Stop;
    reading.leaving = reading.optOut ? 1 : 0;
    reading.intent = carrier.word == CarrierWord::Stop    ? Intent::OptOut
                     : carrier.word == CarrierWord::Start ? Intent::OptInAgain
                     : carrier.word == CarrierWord::Help  ? Intent::Help
                                                          : Intent::Urgent;
    // CANCEL after a confirmation may mean the booking as well.
    reading.needsHuman = reading.intent == Intent::Urgent ||
                         (input.prior == PriorText::Confirmation && carrier.meant.startsWith("cancel"_L1));
    return reading;
}

struct Ranked
{
    Intent intent = Intent::Unclear;
    double chance = 0;
    std::size_t index = 0;
};

std::vector<Ranked> ranked(const Seen &seen, const LinearModel &model)
{
    const std::vector<double> chances = model.read(seen.features);
    std::vector<Ranked> order;
    for (std::size_t i = 0; i < chances.size(); ++i)
        order.push_back(
            {intentFromName(QString::fromStdString(model.classNames()[i])).value_or(Intent::Unclear), chances[i], i});
    std::stable_sort(order.begin(), order.end(), [](const Ranked &a, const Ranked &b) { return a.chance > b.chance; });
    return order;
}

double chanceOf(const std::vector<Ranked> &order, Intent intent)
{
    const auto found =
        std::find_if(order.begin(), order.end(), [intent](const Ranked &r) { return r.intent == intent; });
    return found == order.end() ? 0 : found->chance;
}

/// What the prior text leaves possible: nobody picks a slot that was not offered or confirms what was not set.
bool fits(Intent intent, const ReplyInput &input, const SlotReading &slot, bool optOut)
{
    switch (intent) {
    case Intent::OptOut:
        return optOut;
    case Intent::PicksSlot:
        return slot.slot > 0;
    case Intent::Confirms:
        return input.prior == PriorText::Confirmation;
    case Intent::Urgent:
        return false;
    default:
        return true;
    }
}

/// "URGENT call me", "this is an emergency": no fact is told, yet a person has to find out at once.
bool callsItUrgent(const Seen &seen)
{
    constexpr std::size_t longest = 9;
    if (seen.tokens.size() > longest)
        return false;
    for (std::size_t i = 0; i < seen.marked.cues.size(); ++i)
        if (seen.scopes[i] == Scope::Said && cueAt(seen.marked.cues[i].cue).name == "says it is urgent")
            return true;
    return false;
}

/// "Ok 3", "b please": among offered times a few words that single one out pick it, whatever else they could be.
bool picksInPassing(Intent intent, const Seen &seen, const SlotReading &slot)
{
    constexpr std::size_t fewWords = 4;
    const bool slight = intent == Intent::Unclear || intent == Intent::ThanksOrAck || intent == Intent::Confirms;
    return slight && slot.slot > 0 && seen.tokens.size() <= fewWords;
}

double dangerIn(const ReplyInput &input, const LinearModel &model, QStringList *because)
{
    const Seen seen = seeDanger(input.body);
    *because = model.because(seen.features, 1, reasonsShown);
    return model.read(seen.features)[1];
}

ReplyReading judged(const ReplyInput &input, const Models &models)
{
    const Seen seen = seeReply(input);
    const LinearModel &model = models.reply;
    const std::vector<Ranked> order = ranked(seen, model);
    const double leaving = 0.6 * models.optOut.read(seen.features)[1] + 0.4 * chanceOf(order, Intent::OptOut);
    const OptOutReading optOut = readOptOut(seen, leaving);
    const SlotReading slot =
        input.prior == PriorText::SlotsOffered ? readSlot(seen.tokens, slotsOf(input)) : SlotReading{};
    QStringList dangerSigns;
    // Either reader may be sure alone: an opt-out or a slot in the same message takes from the other's share.
    const double sign = dangerIn(input, models.danger, &dangerSigns);
    const double danger = std::max(0.7 * sign, 0.5 * sign + 0.5 * chanceOf(order, Intent::Urgent));
    ReplyReading reading;
    // "No one would miss me" may read like a farewell to us: in danger nobody is fallen silent on for a mere likeness.
    reading.optOut = optOut.optOut && (optOut.said || danger < dangerFrom || leaving > sureBesideDanger);
    reading.danger = danger;
    reading.leaving = leaving;
    if (callsItUrgent(seen) && order.front().intent != Intent::AutoReply && order.front().intent != Intent::Question) {
        reading.intent = Intent::Urgent;
        reading.confidence = std::max(danger, 0.6);
        reading.because = {u"says it is urgent"_s};
    } else if (danger >= dangerFrom && order.front().intent != Intent::AutoReply) {
        reading.intent = Intent::Urgent;
        reading.confidence = danger;
        reading.because = dangerSigns;
    } else if (optOut.optOut) {
        reading.intent = Intent::OptOut;
        reading.confidence = std::max(0.6, leaving);
        reading.because = {optOut.because};
    } else {
        for (const Ranked &candidate : order) {
            if (!fits(candidate.intent, input, slot, optOut.optOut))
                continue;
            reading.intent = candidate.intent;
            reading.confidence = candidate.chance;
            reading.because = model.because(seen.features, candidate.index, reasonsShown);
            break;
        }
    }
    if (picksInPassing(reading.intent, seen, slot)) {
        reading.intent = Intent::PicksSlot;
        reading.because = {u"names an offered time"_s};
    }
    if (reading.intent == Intent::PicksSlot)
        reading.slot = slot.slot;
    reading.needsHuman = needsHuman(seen, input, reading.intent);
    return reading;
}

/// A number where nothing was numbered, or nothing that could be read as a word.
std::optional<ReplyReading> saysNothing(const ReplyInput &input)
{
    const QString body = input.body.trimmed();
    const bool hasWord =
        std::any_of(body.begin(), body.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    const bool bareDigit = body.size() == 1 && body[0].isDigit() && input.prior != PriorText::SlotsOffered;
    if (hasWord && !bareDigit)
        return std::nullopt;
    ReplyReading reading;
    reading.confidence = 1;
    reading.because = {bareDigit        ? u"a number where nothing was numbered"_s
                       : body.isEmpty() ? u"the message is empty"_s
                                        : u"the message holds no word"_s};
    return reading;
}

} // namespace

ReplyReading readReply(const ReplyInput &input)
{
    return readReply(input, shippedModels());
}

ReplyReading readReply(const ReplyInput &input, const Models &models)
{
    ReplyReading reading;
    if (auto bare = bareWord(input))
        reading = *bare;
    else if (auto reacted = readReaction(input))
        reading = *reacted;
    else if (auto nothing = saysNothing(input))
        reading = *nothing;
    else
        reading = judged(input, models);
    reading.language = spokenLanguage(input.body);
    if (reading.intent == Intent::WantsCallback || (reading.needsHuman && reading.intent != Intent::Declines))
        reading.callbackTime = readTime(input.body);
    return reading;
}

} // namespace ring
