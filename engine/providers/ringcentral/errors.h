// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"
#include "engine/net/httptypes.h"

namespace ring::ringcentral {

/// The error of a refused request. A 400 of the token endpoint is Denied; a 400 about the sync token is NotFound: the
/// listing has to start anew.
Error explain(const HttpAnswer &answer, Error byStatus, const QString &connection);

} // namespace ring::ringcentral
