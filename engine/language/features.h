// SPDX-License-Identifier: GPL-3.0-or-later
// What the linear models see of a text: words, pairs of words, word classes near each other, cues with their scope, and
// the context of the call or message. Pure.
#pragma once

#include "engine/language/reply.h"
#include "engine/language/scope.h"
#include "engine/language/voicemail.h"

#include <set>

namespace ring {

struct Feature
{
    std::string name; ///< "w=smoke", "c=water running", "g=danger3 said", ...
    float value = 1;
    std::uint64_t key = 0; ///< textHash(name)
};

/// A text made ready for the models.
struct Seen
{
    std::vector<Token> tokens;
    Marked marked;
    std::vector<Scope> scopes;  ///< per cue found
    std::set<std::string> said; ///< groups of the cues that are said to be so
    std::vector<Feature> features;

    bool says(const char *group) const { return said.contains(group); }
};

Seen seeVoicemail(const VoicemailInput &input);
Seen seeReply(const ReplyInput &input);
/// The words only, for the danger a reply may tell of: the same features as a voicemail's.
Seen seeDanger(QStringView text);

} // namespace ring
