// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/people/seating.h"

namespace ring {

/// What was typed at a desk.
struct SignInAttempt
{
    QString name;
    QString password;
    bool unlocks = false; ///< the person went on where they had locked the console
};

/// Lets a person in and says so in the audit. While no account has a password a name is enough, and a new one becomes
/// an account of the front desk. Else name and password have to fit: the answer for a name nobody has, an account
/// without password and a wrong password is the same (Denied) and takes as long; after too many wrong ones it is
/// RateLimited with the time to wait. Takes some 0.1 s.
Expected<Ticket> signIn(Database &database, const SignInAttempt &attempt, Millis now);

/// Frees the person's open claims for the location, and says so in the audit. The value is how many there were.
Expected<int> signOut(Database &database, const QString &person, Millis now);

/// A person's own new password; `old` is checked like a sign-in, wrong ones count as guesses. The value is the ticket
/// that goes on being valid.
Expected<Ticket> changeOwnPassword(Database &database, const QString &person, const QString &old, const QString &fresh,
                                   Millis now);

} // namespace ring
