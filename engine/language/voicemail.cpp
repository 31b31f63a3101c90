// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/voicemail.h"

#include <array>

namespace ring {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1String, 10> dangerWords = {"can't breathe"_L1, "smoke"_L1,       "sparks"_L1,   "fire"_L1,
                                                       "gas leak"_L1,      "unconscious"_L1, "bleeding"_L1, "humo"_L1,
                                                       "no respira"_L1,    "flooding"_L1};
}

VoicemailReading readVoicemail(const VoicemailInput &input)
{
    const QString text = input.transcript.simplified().toLower();
    if (text.size() < 8)
        return {VoicemailLabel::Empty, 0.9, {u"nothing was said"_s}};
    for (QLatin1String word : dangerWords)
        if (text.contains(word))
            return {VoicemailLabel::Emergency, 0.7, {QString(word)}};
    return {VoicemailLabel::Routine, 0.5, {}};
}

} // namespace ring
