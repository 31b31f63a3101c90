// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/arguments.h"

namespace ring {

/// --password-from WHERE: passwords are never words of a command line, which others on the machine can read.
Option passwordOption();

/// The password --password-from points to: `env` or `env:NAME` for the environment (SECONDRING_PASSWORD without a
/// name), else the first line of a file. Empty without the option; BadInput when it points to nothing.
Expected<QString> passwordFrom(const Arguments &arguments);

} // namespace ring
