// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rules/vocabulary.h"

namespace ring {

// The words by which rule data and traces call the values of the vocabulary: "first_reply", "behavioral_health", ...

QString wordOf(MessageKind kind);
QString wordOf(RuleVertical vertical);
QString wordOf(Severity severity);
QString wordOf(Consent consent);

std::optional<MessageKind> kindFromWord(QStringView word);
std::optional<RuleVertical> verticalFromWord(QStringView word);
std::optional<Severity> severityFromWord(QStringView word);
std::optional<Consent> consentFromWord(QStringView word);

} // namespace ring
