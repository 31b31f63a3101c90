// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/net/httptypes.h"

namespace ring::telnyx {

/// What a messaging error code means (Telnyx messaging error code reference, April 2026).
struct CodeMeaning
{
    int code;
    Error::Reason reason;
    const char *sentence; ///< for staff
};
const CodeMeaning &meaningOf(int code);

/// The error of a refused request: Rejected with its reason where a code about the text or its sender says so; what
/// HTTP says otherwise.
Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection);

} // namespace ring::telnyx
