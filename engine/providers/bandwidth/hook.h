// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/receive/hook.h"

#include <memory>

namespace ring::bandwidth {

/// Callbacks of one application. Bandwidth signs nothing; it sends the user and password that were set as callback
/// credentials of the application, by HTTP Basic. So they are proved by that secret, over TLS, and a list of callbacks
/// that was taken once is known by its bytes.
Expected<std::unique_ptr<Hook>> makeHook(const HookSettings &settings);

} // namespace ring::bandwidth
