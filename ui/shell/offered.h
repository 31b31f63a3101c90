// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/desk.h"

namespace ring {

/// Whose pages, sections and keys a window offers. It is built before anybody has signed in, and then all are there:
/// the window is covered until a name is given, and built anew when that person may do less.
inline Seat offeredTo(const Desk &desk)
{
    return desk.person().isEmpty() ? Seat::trusted({}) : desk.seat();
}

} // namespace ring
