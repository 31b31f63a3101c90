// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/rules.h"

namespace ring {

/// Reads one rule record. The error completes a sentence: "field "kinds" holds the unknown word "x"".
tl::expected<Rule, QString> ruleFromJson(const QJsonObject &record);
QJsonObject toJson(const Rule &rule);

/// What a trace says of a rule that bore on it: a compact JSON object, keys in alphabetical order.
QByteArray traceJson(const RuleUse &use);

} // namespace ring
