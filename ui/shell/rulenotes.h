// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ring {

/// The note of a rule (resources/rules) in the interface language; as written where there is no translation. The
/// translations are data beside the rules' own language: resources/language/rulenotes-<code>.json.
QString ruleNote(const QString &note);

} // namespace ring
