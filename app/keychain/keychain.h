// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/setup/credentials.h"

namespace ring {

/// The system's keychain (Secret Service or KWallet, over D-Bus). Entries stand under the service "Second Ring".
/// Thread: one with an event loop. Endings: each future ends once; where no keychain runs, with a sentence that says
/// so.
QFuture<Expected<QString>> readKeychain(const QString &name);
QFuture<Expected<void>> writeKeychain(const QString &name, const QString &secret);

} // namespace ring
