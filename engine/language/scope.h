// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what a cue found is said to be so, denied, or only imagined, judged by the few words before it. Pure.
#pragma once

#include "engine/language/lexicon.h"

namespace ring {

enum class Scope { Said, Denied, Imagined };

Scope scopeOf(const std::vector<Token> &tokens, const Marked &marked, const CueMatch &match);

} // namespace ring
