// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/httpserver.h"

namespace ring::sandbox {

/// What an error code says, in the sandbox's own words.
QString errorText(int code);

/// The answer to a refused request: {"code","message","more_info","status"}.
ServedAnswer twilioError(int status, int code);

} // namespace ring::sandbox
