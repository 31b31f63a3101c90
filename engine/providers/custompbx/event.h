// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/receive/hook.h"

namespace ring::custompbx {

/// One call as a telephone system of the operator's own tells it (resources/setup/pbx-event.schema.json). Bytes in,
/// values out; BadInput names the member that is wrong, never its value.
Expected<HookNews> parseEvent(const QByteArray &body);

} // namespace ring::custompbx
