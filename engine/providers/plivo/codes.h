// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/net/httptypes.h"

namespace ring::plivo {

/// What the error code of a message means (Plivo's error code page and SDK enumeration).
struct CodeMeaning
{
    int code;
    Error::Reason reason;
    const char *sentence; ///< for staff
};
const CodeMeaning &meaningOf(int code);

/// The error of a refused request. Plivo's own words are free text and are not passed on; a 400 says that nothing was
/// sent.
Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection);

} // namespace ring::plivo
