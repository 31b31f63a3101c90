// SPDX-License-Identifier: GPL-3.0-or-later
// A text cut into plain words: lower case, accents and apostrophes dropped, chat spellings written out, emoji one token
// each, spoken telephone numbers one token. Pure.
#pragma once

#include <QStringView>

#include <string>
#include <vector>

namespace ring {

struct Token
{
    std::string word;         ///< folded; UTF-8 only for signs that have no plain letter
    bool breakBefore = false; ///< punctuation that may end a clause stood before it
};

/// Text beyond this many characters is not read; no message is that long and the time stays bounded.
inline constexpr qsizetype longestText = 12'000;

/// The token that stands for a run of digits or digit words that can only be a telephone number.
inline constexpr const char *phoneToken = "<phone>";

std::vector<Token> tokenise(QStringView text);

} // namespace ring
