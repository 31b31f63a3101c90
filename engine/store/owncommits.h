// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <memory>

namespace ring {

/// How often this process has committed to one SQLite file, over all its connections. `noted` is raised before the
/// commit is tried and lowered again when it failed, so it is never behind what can be read in the file.
struct OwnCommits
{
    std::atomic<qint64> noted = 0; ///< those the file counts too (PRAGMA user_version)
    std::atomic<qint64> all = 0;   ///< that ended, well or not
    std::atomic<int> underWay = 0; ///< from before a COMMIT until `all` has it
};

/// The counter of a file; the same for all who ask for the same path. Thread: any.
std::shared_ptr<OwnCommits> ownCommits(const QString &file);

} // namespace ring
