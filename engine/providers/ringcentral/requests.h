// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httptypes.h"
#include "engine/providers/ringcentral/account.h"

namespace ring::ringcentral {

// Paths, parameters and usage groups: RingCentral's OpenAPI document. The usage group is the pacing group of the
// request. All but askToken() still need their Authorization header.

HttpRequest askToken(const Account &account);

/// Everything of the company that was changed after a moment.
HttpRequest fullSync(const Account &account, Millis from);
/// Everything changed since the listing that gave `syncToken`.
HttpRequest nextSync(const Account &account, const QString &syncToken);
HttpRequest tryCallLog(const Account &account);

HttpRequest listVoicemails(const Account &account, const QString &extension, Millis from);
HttpRequest fetchTranscript(const Account &account, const QString &extension, const QString &messageId,
                            const QString &attachmentId);

} // namespace ring::ringcentral
