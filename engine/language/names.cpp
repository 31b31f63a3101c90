// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/reply.h"
#include "engine/language/voicemail.h"

#include <array>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1String, 6> labelNames = {"emergency"_L1,        "urgent_callback"_L1, "routine"_L1,
                                                     "spam_or_robocall"_L1, "wrong_number"_L1,    "empty"_L1};

constexpr std::array<QLatin1String, 17> intentNames = {
    "urgent"_L1,        "opt_out"_L1,    "opt_in_again"_L1,   "help"_L1,
    "wants_booking"_L1, "picks_slot"_L1, "wants_callback"_L1, "question"_L1,
    "gives_details"_L1, "confirms"_L1,   "declines"_L1,       "already_booked_elsewhere"_L1,
    "wrong_number"_L1,  "abusive"_L1,    "thanks_or_ack"_L1,  "auto_reply"_L1,
    "unclear"_L1};

constexpr std::array<QLatin1String, 4> priorNames = {"text_back"_L1, "follow_up"_L1, "slots_offered"_L1,
                                                     "confirmation"_L1};

template<typename Enum, std::size_t n>
std::optional<Enum> find(const std::array<QLatin1String, n> &names, QStringView name)
{
    for (std::size_t i = 0; i < n; ++i)
        if (name == names[i])
            return Enum(i);
    return std::nullopt;
}

} // namespace

QString voicemailLabelName(VoicemailLabel label)
{
    return labelNames[std::size_t(label)];
}

std::optional<VoicemailLabel> voicemailLabelFromName(QStringView name)
{
    return find<VoicemailLabel>(labelNames, name);
}

QString intentName(Intent intent)
{
    return intentNames[std::size_t(intent)];
}

std::optional<Intent> intentFromName(QStringView name)
{
    return find<Intent>(intentNames, name);
}

QString priorTextName(PriorText prior)
{
    return priorNames[std::size_t(prior)];
}

std::optional<PriorText> priorTextFromName(QStringView name)
{
    return find<PriorText>(priorNames, name);
}

} // namespace ring
