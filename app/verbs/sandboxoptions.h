// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/sandboxchoice.h"
#include "app/verbs/arguments.h"

namespace ring {

/// A business day passes in some twenty minutes: enough happens to watch, and there is time to answer.
inline constexpr double defaultSandboxSpeed = 30;
inline constexpr double fastestSandbox = 1000;

/// Options that shape the story of a new sandbox.
QList<Option> storyOptions();
Expected<SandboxChoice> readStory(const Arguments &arguments);

} // namespace ring
