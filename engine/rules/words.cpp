// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/words.h"

#include <algorithm>
#include <iterator>

namespace ring {
using namespace Qt::StringLiterals;

namespace {

// Each table is in the order of its enum.
constexpr QLatin1StringView kindWords[] = {"first_reply"_L1,    "thread_reply"_L1, "follow_up"_L1,
                                           "service_notice"_L1, "marketing"_L1,    "optout_confirmation"_L1,
                                           "help_reply"_L1};
constexpr QLatin1StringView verticalWords[] = {"general"_L1, "health"_L1, "behavioral_health"_L1, "legal"_L1};
constexpr QLatin1StringView severityWords[] = {"block"_L1, "hold"_L1, "edit"_L1, "warn"_L1};
constexpr QLatin1StringView consentWords[] = {"none"_L1, "call_plus_notice"_L1, "express"_L1, "express_written"_L1,
                                              "health_authorization"_L1};

template<typename Value, size_t count>
std::optional<Value> valueOf(const QLatin1StringView (&words)[count], QStringView word)
{
    const auto at = std::find(std::begin(words), std::end(words), word);
    if (at == std::end(words))
        return std::nullopt;
    return static_cast<Value>(std::distance(std::begin(words), at));
}

} // namespace

QString wordOf(MessageKind kind)
{
    return kindWords[static_cast<int>(kind)];
}

QString wordOf(RuleVertical vertical)
{
    return verticalWords[static_cast<int>(vertical)];
}

QString wordOf(Severity severity)
{
    return severityWords[static_cast<int>(severity)];
}

QString wordOf(Consent consent)
{
    return consentWords[static_cast<int>(consent)];
}

std::optional<MessageKind> kindFromWord(QStringView word)
{
    return valueOf<MessageKind>(kindWords, word);
}

std::optional<RuleVertical> verticalFromWord(QStringView word)
{
    return valueOf<RuleVertical>(verticalWords, word);
}

std::optional<Severity> severityFromWord(QStringView word)
{
    return valueOf<Severity>(severityWords, word);
}

std::optional<Consent> consentFromWord(QStringView word)
{
    return valueOf<Consent>(consentWords, word);
}

} // namespace ring
