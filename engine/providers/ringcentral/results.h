// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/calls/call.h"

#include <QSet>

namespace ring::ringcentral {

/// The end a `result` of the call log stands for. An open set: what is unknown says nothing about a person.
/// `alsoMissed`: results the house counts as missed.
LegEnd endOfResult(const QString &result, const QSet<QString> &alsoMissed = {});

/// Whether an accepted leg of this type was accepted by a person; menus and receptionists accept too.
bool isPersonLeg(const QString &legType);

} // namespace ring::ringcentral
