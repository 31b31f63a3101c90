// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/net/watchednetwork.h"
#include "engine/runtime/changes.h"
#include "engine/store/database.h"

#include <QFuture>

#include <functional>

namespace ring {

/// Resolves a credential reference (env:NAME, file:PATH, keychain:NAME) to the secret itself.
using SecretFor = std::function<QFuture<Expected<QString>>(const QString &reference)>;

struct EngineOptions
{
    StoreAddress store;
    const Clock *clock = nullptr; ///< outlives the engine
    SecretFor secretFor;
    Changes *changes = nullptr; ///< told of each commit; may be null
    StoreWatch *watch = nullptr;
    NetWatch *netWatch = nullptr;
    quint32 seed = 0;          ///< 0: from the system
    Millis pollFrom = 0;       ///< where a connection that was never polled begins; 0: one hour before now
    double textsPerSecond = 1; ///< pace of each sending number
    int textBurst = 10;
    Millis ringAgainEvery = 30 * secondMs; ///< unacknowledged escalations
};

} // namespace ring
