// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QByteArray>

#include <functional>

namespace ring {

/// Calls `line` for each line that is not blank. A line it fails on is named on standard error, by its number from 1,
/// and the next one is read; the ending is an error that counts them. An empty path or "-" reads standard input.
Expected<void> eachLine(const QString &path, const std::function<Expected<void>(const QByteArray &line)> &line);

/// The whole of a file (or of standard input), at most 16 MB: what is bigger was not meant.
Expected<QByteArray> readWhole(const QString &path);

} // namespace ring
