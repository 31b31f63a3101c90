// SPDX-License-Identifier: GPL-3.0-or-later
// Puts right the slips of the thumb in the few words that matter most ("cheast", "thansk", "sceduel"). Pure.
//
// Only words of the class "mended" are ever put in, and only for words that are no word of the lexicon themselves.
#pragma once

#include "engine/language/tokens.h"

namespace ring {

void mendSlips(std::vector<Token> &tokens);

/// Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other.
std::size_t slipsBetween(std::string_view a, std::string_view b);

} // namespace ring
