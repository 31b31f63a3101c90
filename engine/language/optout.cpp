// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/optout.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Beside a plain wish the model only has to not object; beside words that sound like one it has to find it likely.
constexpr double enoughPlain = 0.05;
constexpr double enoughWithHint = 0.35;
constexpr double enoughAlone = 0.55;
/// Against words that ask for texts, or that stop something else, it has to be surer.
constexpr double enoughAgainst = 0.5;
constexpr double enoughWhenKept = 0.7;
/// The footer of somebody's machine holds the very words.
constexpr double enoughForMachine = 0.75;
/// Words that were found to stop something else, with no plain wish beside them.
constexpr double enoughElsewhere = 0.7;
/// Such words, and none left that sound like a wish.
constexpr double enoughUnheard = 0.9;
/// "Don't stop texting me" holds every sign of a wish and is its opposite, which a model of single words cannot tell.
constexpr double never = 2;

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

/// "Never text me again" and "if you text me again" hold the words of somebody who wants texts.
bool wantsTexts(const Seen &seen)
{
    for (std::size_t i = 0; i < seen.marked.cues.size(); ++i)
        if (cueAt(seen.marked.cues[i].cue).group == "keeptexts" && seen.scopes[i] == Scope::Said)
            return true;
    return false;
}

/// "Not coming. Stop.": the carrier's word as a sentence of its own at the end.
bool endsInCarrierWord(const Seen &seen)
{
    static constexpr std::array<std::string_view, 7> words = {"stop", "unsubscribe", "alto", "optout",
                                                              "quit", "basta",       "parar"};
    if (seen.tokens.size() < 2 || !seen.tokens.back().breakBefore)
        return false;
    return std::find(words.begin(), words.end(), seen.tokens.back().word) != words.end();
}

/// "Take me off the wait list": the words of the wish are about something else.
bool isAboutSomethingElse(const Seen &seen, const CueMatch &wish)
{
    return std::any_of(seen.marked.cues.begin(), seen.marked.cues.end(), [&wish](const CueMatch &other) {
        const std::string &group = cueAt(other.cue).group;
        if (group == "turnedround")
            return other.begin < wish.end && wish.begin < other.end;
        const bool around = other.begin <= wish.begin && other.end >= wish.end - 1 && other.end > wish.begin + 1;
        const bool goesOn = other.begin < wish.end && other.begin > wish.begin && other.end > wish.end;
        return group == "otherstop" && (around || goesOn);
    });
}

/// The first wish of a group that is not about something else.
const CueMatch *wishOf(const Seen &seen, const char *group)
{
    for (const CueMatch &match : seen.marked.cues)
        if (cueAt(match.cue).group == group && !turned(seen, match) && !isAboutSomethingElse(seen, match))
            return &match;
    return nullptr;
}

double enough(const Seen &seen, bool plain, bool hint)
{
    if (firstOf(seen, "machine"))
        return enoughForMachine;
    const bool turnedRound = firstOf(seen, "turnedround");
    if (turnedRound && !plain && !hint)
        return never;
    if (turnedRound || firstOf(seen, "otherstop"))
        return plain ? enoughAgainst : hint ? enoughElsewhere : enoughUnheard;
    if (wantsTexts(seen))
        return enoughWhenKept;
    return plain ? enoughPlain : hint ? enoughWithHint : enoughAlone;
}

} // namespace

OptOutReading readOptOut(const Seen &seen, double chance)
{
    const CueMatch *plain = wishOf(seen, "optout");
    const CueMatch *hint = wishOf(seen, "optouthint");
    if (firstOf(seen, "footer"))
        return {};
    if (endsInCarrierWord(seen) && !firstOf(seen, "machine"))
        return {true, true, u"ends with the word “%1”"_s.arg(QString::fromStdString(seen.tokens.back().word))};
    if (chance < enough(seen, plain != nullptr, hint != nullptr))
        return {};
    if (plain || hint)
        return {true, true, u"asks for no more texts: “%1”"_s.arg(wordsOf(seen, plain ? *plain : *hint))};
    return {true, false, u"reads like a wish for no more texts"_s};
}

} // namespace ring
