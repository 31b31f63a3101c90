// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/store/database.h"

#include <QTemporaryDir>

namespace ring {

/// A store of its own, gone with this value, with one made-up location that answers `line`.
///
/// The place: "Your Business", general trade, in the state and zone of the line's area code (New York when it tells
/// none), open Monday to Friday 8 to 17, no links; the line is its direct number and can text.
struct AssumedPlace
{
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Database> database;
};

Expected<AssumedPlace> assumePlace(const QString &line, Millis now);

} // namespace ring
