// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/net/httptypes.h"

namespace ring::sinch {

/// What a code of a delivery report means: 400 to 418 are Sinch's own (SDK, DeliveryReceiptStatusCode), smaller ones
/// the carriers'.
struct CodeMeaning
{
    int code;
    Error::Reason reason;
    const char *sentence; ///< for staff
};
const CodeMeaning &meaningOf(int code);

/// The error of a refused request. A 400, and a 403 about the number or the account, become Rejected with the reason;
/// the rest stays what HTTP says of it.
Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection);

} // namespace ring::sinch
