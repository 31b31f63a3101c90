// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/verb.h"

namespace ring {

/// What the program can do, one line a verb.
QString overview();
/// How one verb is used: synopsis, options, details.
QString helpOf(const Verb &verb);

} // namespace ring
