// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/receive/hook.h"

#include <memory>

namespace ring::telnyx {

/// Events of one account. Each is signed with Ed25519 over "timestamp|body" (headers telnyx-timestamp, in Unix seconds,
/// and telnyx-signature-ed25519, base64); the public key is the account's (Telnyx guide on receiving webhooks).
Expected<std::unique_ptr<Hook>> makeHook(const HookSettings &settings);

} // namespace ring::telnyx
