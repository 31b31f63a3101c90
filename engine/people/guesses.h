// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/store/database.h"

namespace ring {

/// Wrong passwords in a row, counted in the store: another desk or a restart does not start anew. Five are free, then
/// each wrong one doubles a wait from 30 seconds up to 15 minutes. Names that nobody has are counted alike, so that a
/// wait tells nothing. A name is forgotten a day after its last guess.
class Guesses
{
public:
    Guesses(Database &database, const QString &name, Millis now);

    /// Takes one guess, before the password is looked at: a program killed in between has used it up. Answers how long
    /// to wait instead; 0 when there is a guess left.
    Expected<Millis> take();
    /// The password was right.
    Expected<void> forget();
    /// Whether the guess just taken began a wait.
    bool beganWait() const { return m_beganWait; }

private:
    Database &m_database;
    QString m_name;
    Millis m_now;
    bool m_beganWait = false;
};

} // namespace ring
