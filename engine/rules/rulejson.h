// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/rules.h"

namespace ring {

/// Reads one rule record. The error completes a sentence: "field "kinds" holds the unknown word "x"".
tl::expected<Rule, QString> ruleFromJson(const QJsonObject &record);
QJsonObject toJson(const Rule &rule);

} // namespace ring
