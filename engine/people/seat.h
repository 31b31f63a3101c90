// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/people/role.h"

#include <QStringList>

namespace ring {

/// Proof of a sign-in, kept in memory by a desk and shown with every call. `stamp` is that of the account at the time:
/// a new password or a removal raises it, and the ticket is worth nothing. 0: only a name was given.
struct Ticket
{
    QString person;
    qint64 stamp = 0;
};

/// Who asks, and what they may: read from the store anew for each call, so that a change of role counts at once.
struct Seat
{
    QString person;
    Role role = Role::FrontDesk;
    bool everywhere = false; ///< all locations, also future ones
    QStringList locations;   ///< keys, when not everywhere
    bool passwords = false;  ///< accounts have passwords; without them everybody who gives a name may do everything

    bool may(Right right) const { return allows(role, right); }
    bool sees(const QString &location) const { return everywhere || locations.contains(location); }
    bool operator==(const Seat &) const = default;

    /// For what works without a person at a desk: everything, everywhere.
    static Seat trusted(const QString &person) { return {person, Role::Admin, true, {}, false}; }
};

} // namespace ring
