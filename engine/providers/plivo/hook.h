// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/receive/hook.h"

#include <memory>

namespace ring::plivo {

/// Callbacks of one account, signed with its auth token by HMAC-SHA256 (Plivo docs on signature validation, SDK
/// signature_v3):
/// - V3: over the address, its sorted query, the sorted form and ".nonce"; taken where it is there;
/// - V2, which messaging sends: over the address without query, and the nonce. It does not cover the form, so a nonce
///   is taken once only, and the receiver has to be reached over TLS.
/// The headers with "Ma" carry the signature by the main account's token. The address is the one Plivo was given.
Expected<std::unique_ptr<Hook>> makeHook(const HookSettings &settings);

/// What the V3 signature is made over, without the nonce.
QByteArray signedTextV3(const QUrl &address, const QByteArray &form);

} // namespace ring::plivo
