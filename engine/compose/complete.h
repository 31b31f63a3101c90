// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/compose.h"

namespace ring {

/// Adds what the rules require and the wording lacks: the sender's name in front, location, number and required
/// sentences before the opt-out line, the opt-out line at the end, then the same in further languages. `fields` are
/// prepared.
QString completeText(const QString &text, const ComposeInput &input, const TemplateFields &fields);

} // namespace ring
