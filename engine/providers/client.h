// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httpclient.h"
#include "engine/providers/backend.h"
#include "engine/providers/registry.h"

#include <memory>

namespace ring {

/// The client of one backend: paced and named after its connection.
std::unique_ptr<HttpClient> makeClient(const ConnectionSettings &settings, const BackendContext &context);

} // namespace ring
