// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/effects.h"

namespace ring {

// The effects that bear on what a text says; their fields are listed in engine/rules/effects.h.

Effect identification(const Rule &rule, Params &params);
Effect optOutLine(const Rule &rule, Params &params);
Effect helpReply(const Rule &rule, Params &params);
Effect sentence(const Rule &rule, Params &params);
Effect phraseClasses(const Rule &rule, Params &params);
Effect forbiddenTopics(const Rule &rule, Params &params);
Effect unlockedTopics(const Rule &rule, Params &params);
Effect neutralName(const Rule &rule, Params &params);
Effect payload(const Rule &rule, Params &params);
Effect languages(const Rule &rule, Params &params);
Effect reviewedTranslation(const Rule &rule, Params &params);

} // namespace ring
