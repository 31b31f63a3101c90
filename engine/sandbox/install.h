// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/engine.h"
#include "engine/sandbox/sandboxaddress.h"

#include <QJsonObject>

namespace ring {

/// Puts the places, lines, connections and customer records of a sandbox (setupFor) into a store, by the ordinary road
/// of a setup file and an import. What is there already is brought up to date: a restarted sandbox may listen
/// elsewhere.
Expected<void> installSandbox(Database &database, const QJsonObject &setup, Millis now);

/// The secrets of the sandbox's connections; they open nothing but this sandbox.
SecretFor sandboxSecrets(const SandboxAddress &address);

} // namespace ring
