// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/net/httptypes.h"

namespace ring::twilio {

/// What an error code (https://www.twilio.com/docs/api/errors) means for us. Unknown codes are Reason::Other with a
/// general sentence.
struct CodeMeaning
{
    int code;
    Error::Reason reason;
    bool passing;         ///< worth another attempt later
    const char *sentence; ///< for staff, without the connection's name
};
const CodeMeaning &meaningOf(int code);

/// The error of a refused request. `byStatus` is what HTTP alone says of it; a 400 becomes Rejected with its reason, or
/// RateLimited when it will pass.
Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection);

} // namespace ring::twilio
