// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/optout.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// With the words of a wish, the model only has to not object; without them it has to be sure.
constexpr double enoughWithWords = 0.12;
constexpr double enoughAlone = 0.5;

QString wordsOf(const Seen &seen, const CueMatch &match)
{
    QStringList words;
    for (int i = match.begin; i < match.end; ++i)
        words.append(QString::fromStdString(seen.tokens[std::size_t(i)].word));
    return words.join(u' ');
}

} // namespace

OptOutReading readOptOut(const Seen &seen, double chance)
{
    for (const CueMatch &match : seen.marked.cues)
        if (cueAt(match.cue).group == "optout" && chance >= enoughWithWords)
            return {true, u"asks for no more texts: “%1”"_s.arg(wordsOf(seen, match))};
    if (chance >= enoughAlone)
        return {true, u"reads like a wish for no more texts"_s};
    return {};
}

} // namespace ring
