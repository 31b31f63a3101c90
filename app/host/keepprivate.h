// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ring {

/// First thing in a program that holds secrets and callers' numbers: files it makes are its user's alone (the folder
/// is, too), and a crash leaves no picture of its memory on the disk.
void keepPrivate();

} // namespace ring
