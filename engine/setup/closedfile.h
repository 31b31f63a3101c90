// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

namespace ring {

/// Writes one line into a file of mode 0600, whole or not at all.
Expected<void> writeClosed(const QString &path, const QString &line);

} // namespace ring
