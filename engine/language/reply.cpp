// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/reply.h"

#include <array>

namespace ring {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1String, 12> stopWords = {"stop"_L1, "stopall"_L1, "unsubscribe"_L1, "quit"_L1,
                                                     "end"_L1,  "cancel"_L1,  "revoke"_L1,      "optout"_L1,
                                                     "alto"_L1, "parar"_L1,   "cancelar"_L1,    "baja"_L1};
}

ReplyReading readReply(const ReplyInput &input)
{
    QString bare;
    for (QChar c : input.body.toLower())
        if (c.isLetterOrNumber())
            bare += c;
    ReplyReading reading;
    reading.language = u"en"_s;
    for (QLatin1String word : stopWords)
        if (bare == word)
            return {Intent::OptOut, true, false, 1.0, {QString(word)}, 0, u"en"_s, std::nullopt};
    if (bare == "urgent"_L1 || bare == "urgente"_L1)
        return {Intent::Urgent, false, true, 1.0, {bare}, 0, u"en"_s, std::nullopt};
    if (bare == "yes"_L1 && input.prior == PriorText::Confirmation)
        reading.intent = Intent::Confirms;
    return reading;
}

} // namespace ring
