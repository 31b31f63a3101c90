// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/compose/template.h"
#include "engine/core/error.h"

#include <QSet>

namespace ring {

/// The mustache subset that templates may use: {{field}}, {{#field}}...{{/field}} and {{^field}}...{{/field}}. Partials
/// and changed delimiters are refused, because both would let a value be read as a template.
///
/// Besides the fields, a body may use the parts that composing fills or switches:
///   opt_out               the opt-out line of the language
///   #courtesy             words that go first when the text has to become shorter
///   #operator_text        the operator's own words; they go second
///   #voicemail            there only when the caller left a message and the rules allow saying so
const QSet<QString> &templateFieldNames();

/// Whether `body` can be filled at all. The error names `key`, the position and what to change.
Expected<void> checkTemplate(const QString &key, const QString &body);

/// Fills a body. Values are plain text and never read as template; a missing or empty one makes its section vanish.
/// Blanks left behind by vanished sections are tidied. Fails as checkTemplate does. Pure.
Expected<QString> fillTemplate(const QString &key, const QString &body, const TemplateFields &fields);

} // namespace ring
