// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/optout.h"

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Beside words that sound like a wish the model only has to not object; without them it has to be sure.
constexpr double enoughWithHint = 0.12;
constexpr double enoughAlone = 0.35;
/// Against words that ask for texts, or that stop something else, it has to be surer still.
constexpr double enoughAgainst = 0.85;

QString wordsOf(const Seen &seen, const CueMatch &match)
{
    QStringList words;
    for (int i = match.begin; i < match.end; ++i)
        words.append(QString::fromStdString(seen.tokens[std::size_t(i)].word));
    return words.join(u' ');
}

/// "Don't take me off", "never stop": the wish is turned round by the word right before it.
bool turned(const Seen &seen, const CueMatch &match)
{
    if (match.begin == 0)
        return false;
    const std::string &before = seen.tokens[std::size_t(match.begin) - 1].word;
    return before == "dont" || before == "not" || before == "never" || before == "didnt" || before == "no";
}

const CueMatch *firstOf(const Seen &seen, const char *group)
{
    for (const CueMatch &match : seen.marked.cues)
        if (cueAt(match.cue).group == group && !turned(seen, match))
            return &match;
    return nullptr;
}

/// "Take me off the wait list": the words of the wish are about something else.
bool isAboutSomethingElse(const Seen &seen, const CueMatch &wish)
{
    return std::any_of(seen.marked.cues.begin(), seen.marked.cues.end(), [&wish](const CueMatch &other) {
        return cueAt(other.cue).group == "otherstop" && other.begin <= wish.begin && other.end >= wish.end - 1 &&
               other.end > wish.begin + 1;
    });
}

const CueMatch *plainWish(const Seen &seen)
{
    for (const CueMatch &match : seen.marked.cues)
        if (cueAt(match.cue).group == "optout" && !turned(seen, match) && !isAboutSomethingElse(seen, match))
            return &match;
    return nullptr;
}

} // namespace

OptOutReading readOptOut(const Seen &seen, double chance)
{
    const CueMatch *plain = plainWish(seen);
    const CueMatch *hint = firstOf(seen, "optouthint");
    const bool keeps = firstOf(seen, "keeptexts") != nullptr;
    const bool other = firstOf(seen, "otherstop") != nullptr;
    const bool machine = firstOf(seen, "machine") != nullptr;
    double needed = enoughAlone;
    if (keeps || machine || (other && !plain))
        needed = enoughAgainst;
    else if (plain)
        needed = 0;
    else if (hint)
        needed = enoughWithHint;
    if (chance < needed)
        return {};
    if (plain || hint)
        return {true, u"asks for no more texts: “%1”"_s.arg(wordsOf(seen, plain ? *plain : *hint))};
    return {true, u"reads like a wish for no more texts"_s};
}

} // namespace ring
