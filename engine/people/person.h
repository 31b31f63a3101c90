// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/people/role.h"

namespace ring {

/// An account as an admin sees it. The password itself is nowhere; its hash never leaves the store.
struct PersonRow
{
    QString name;
    Role role = Role::FrontDesk;
    bool everywhere = true;     ///< all locations; admins always
    QStringList locations = {}; ///< keys, when not everywhere
    bool hasPassword = false;
    Millis firstSeen = 0;
    bool operator==(const PersonRow &) const = default;
};

/// What the sign-in page has to ask for.
struct SignInNeeds
{
    bool password = false; ///< some account has one; a name alone is not enough
    int lockMinutes = 10;  ///< without a key or a movement of the mouse; 0: never
    bool fresh = false;    ///< nothing was ever set up here, and this console can work on a server instead
    bool operator==(const SignInNeeds &) const = default;
};

} // namespace ring
