// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/net/httptypes.h"

namespace ring::bandwidth {

/// What an error code of a message means (Bandwidth's messaging error page). The first digit tells who: 4 the request,
/// 5 the service, 9 nobody knows.
struct CodeMeaning
{
    int code;
    Error::Reason reason;
    const char *sentence; ///< for staff
};
const CodeMeaning &meaningOf(int code);

/// No receipt came: the text may well have arrived.
inline constexpr int noReceipt = 9902;

/// The error of a refused request: nothing was sent and nothing is billed at a 4xx.
Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection);

} // namespace ring::bandwidth
