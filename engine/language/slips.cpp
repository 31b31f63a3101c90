// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/slips.h"

#include "engine/language/lexicon.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace ring {

namespace {

constexpr std::size_t shortest = 5;
constexpr std::size_t longest = 16;

/// Sorts out most pairs before the costly comparison: same first letter and nearly the same length.
bool mayBeMeant(std::string_view word, std::string_view meant)
{
    return word.front() == meant.front() && word.size() + 2 >= meant.size() && meant.size() + 2 >= word.size();
}

std::string mended(const std::string &word)
{
    if (word.size() < shortest || word.size() > longest || word.front() < 'a' || isKnownWord(word))
        return word;
    for (const std::string &meant : mendableWords())
        if (mayBeMeant(word, meant) && slipsBetween(word, meant) <= (meant.size() >= 8 ? 2U : 1U))
            return meant;
    return word;
}

} // namespace

std::size_t slipsBetween(std::string_view a, std::string_view b)
{
    std::array<std::array<std::size_t, 24>, 24> d{};
    if (a.size() >= d.size() || b.size() >= d.size())
        return d.size();
    std::iota(d[0].begin(), d[0].end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        d[i][0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

void mendSlips(std::vector<Token> &tokens)
{
    // A message long enough to be dictated or copied is not typed with a slipping thumb.
    if (tokens.size() > 60)
        return;
    for (Token &token : tokens)
        token.word = mended(token.word);
}

} // namespace ring
