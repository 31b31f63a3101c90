// SPDX-License-Identifier: GPL-3.0-or-later
// The words and patterns the readings look for, read once from :/language/lexicon.txt and :/language/cues-*.txt.
//
// lexicon.txt   `name: word word prefix*`   a class of words; a class may be continued in a further line
//               `=plain: spelling spelling`  chat spellings and slips, written out before anything else is looked at
// cues-*.txt    `[group]`, then `cue name: pattern | pattern`; a pattern is a row of elements:
//               word, prefix*, {class}, several of these joined by /, ?element (may be missing), ~N (up to N words of
//               anything, ~ alone is 3), ^ (start of the text), $ (end of it)
// Lines that start with # are remarks. Immutable once loaded; any thread may use it.
#pragma once

#include "engine/language/tokens.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ring {

/// 64 bit FNV-1a, the key of every word, class and feature.
constexpr std::uint64_t textHash(std::string_view text, std::uint64_t hash = 0xcbf29ce484222325ULL)
{
    for (const char c : text)
        hash = (hash ^ std::uint64_t(static_cast<unsigned char>(c))) * 0x100000001b3ULL;
    return hash;
}

/// The plain spelling of a word, which is the word itself when nothing else is known.
std::string spelledOut(const std::string &word);

struct Cue
{
    std::string name;  ///< for a person
    std::string group; ///< "danger3", "handled", ...
};

/// One place where a cue was found: tokens [begin, end).
struct CueMatch
{
    int cue = 0;
    int begin = 0;
    int end = 0;
};

/// What is known about each token of a text: the classes it belongs to, and the cues found.
struct Marked
{
    std::vector<std::vector<std::uint16_t>> classes; ///< per token, ascending
    std::vector<CueMatch> cues;                      ///< in order of the text
};

Marked mark(const std::vector<Token> &tokens);

/// Whether the lexicon, a cue or the list of ordinary words holds this very word.
bool isKnownWord(const std::string &word);
/// The words that mendSlips may put in, of the class "mended".
const std::vector<std::string> &mendableWords();

const Cue &cueAt(int index);
const std::string &wordClassName(int index);
/// The number of a class, to be kept by those who ask often; -1 for a class that is not written.
int wordClass(std::string_view name);
bool hasClass(const Marked &marked, std::size_t token, int wordClass);

} // namespace ring
