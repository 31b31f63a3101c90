// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/twilio/account.h"

namespace ring::twilio {

// Twilio Lookup v2, field line_type_intelligence: what a number is connected to. A paid request. It lives on a host of
// its own (lookups.twilio.com); a connection with an address of its own is asked there.

HttpRequest lookUpNumber(const Account &account, const QString &number);

/// "landline", "mobile", "fixedVoip" and "nonFixedVoip" mean what they say; every other type is Unknown. Fails for a
/// document without the field.
Expected<LineType> parseLineType(const QByteArray &body);

} // namespace ring::twilio
