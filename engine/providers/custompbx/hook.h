// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/receive/hook.h"

#include <memory>

namespace ring::custompbx {

/// Call events of a telephone system of the operator's own. Headers of each POST:
/// - X-Secondring-Timestamp: Unix seconds, at most 5 minutes from our clock;
/// - X-Secondring-Signature: lower-case hex of HMAC-SHA256(secret, timestamp + "." + body).
Expected<std::unique_ptr<Hook>> makeHook(const HookSettings &settings);

} // namespace ring::custompbx
