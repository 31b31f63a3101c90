// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/pushedsms.h"

namespace ring::telnyx {

HttpRequest sendText(const QUrl &base, const QByteArray &authorization, const OutgoingText &text);
/// Texts of one account (API v2). Telnyx answers STOP, START and HELP itself.
Expected<std::unique_ptr<SmsBackend>> makeSms(const ConnectionSettings &settings, const BackendContext &context);

} // namespace ring::telnyx
