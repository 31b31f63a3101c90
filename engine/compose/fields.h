// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/compose.h"

namespace ring {

/// Fields as a text may use them.
struct PreparedFields
{
    TemplateFields fields;
    QList<ContentCheck> checks; ///< what was left out before writing began, and why
};

/// Cleans every value, puts the neutral name in place of the business where the rules want it, and takes out what they
/// forbid: the caller's name and history where the relation itself is confidential, links that lead astray or tell a
/// topic.
PreparedFields prepareFields(const ComposeInput &input, const QString &language);

} // namespace ring
