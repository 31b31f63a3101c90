// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace ring {

// Which happenings are heard at this console: by kind, and by location where somebody chose differently there. What is
// heard at all is only what the desk tells, which is what happens at a person's own locations.

/// The kinds that may be heard, gravest first.
QStringList soundKinds();

/// Whether this kind is heard at this location: what was chosen there, else what was chosen for all, else alarms are
/// and the rest is not. False while sounds are off.
bool isHeard(const QString &kind, const QString &locationKey);

/// What was chosen at a location (empty: for all of them); nullopt: as for all, or as at the beginning.
std::optional<bool> soundChoice(const QString &kind, const QString &locationKey);
void chooseSound(const QString &kind, const QString &locationKey, std::optional<bool> heard);

/// Beeps as often as fits the kind, so that an emergency is told apart without looking: three times, an URGENT reply
/// twice, the rest once.
void playSound(const QString &kind);

} // namespace ring
