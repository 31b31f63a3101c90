// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/scope.h"

namespace ring {

namespace {
constexpr int deniedReach = 4;
constexpr int imaginedReach = 9;
} // namespace

Scope scopeOf(const std::vector<Token> &tokens, const Marked &marked, const CueMatch &match)
{
    static const int joins = wordClass("joins");
    static const int negator = wordClass("negator");
    static const int imagines = wordClass("imagines");
    bool sameClause = true;
    for (int back = 1; back <= imaginedReach && match.begin - back >= 0; ++back) {
        const auto at = std::size_t(match.begin - back);
        if (tokens[at + 1].breakBefore || hasClass(marked, at, joins))
            sameClause = false;
        if (sameClause && back <= deniedReach && hasClass(marked, at, negator))
            return Scope::Denied;
        if (hasClass(marked, at, imagines))
            return Scope::Imagined;
    }
    return Scope::Said;
}

} // namespace ring
