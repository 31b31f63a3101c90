// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

#include <QString>

#include <optional>

namespace ring {

/// A person at a window wants a backup back. Nobody may have the store open then, so the wish is written beside the
/// store (`restore.request`, mode 0600), the program ends its engine and begins anew, and makeWhole() fulfils it. A
/// program that dies in between fulfils it at its next start.
struct RestoreRequest
{
    QString backup; ///< its name
    QString person; ///< who asked
};

Expected<void> askForRestore(const QString &storeFile, const RestoreRequest &request);
std::optional<RestoreRequest> askedRestore(const QString &storeFile);
void forgetRestore(const QString &storeFile);

} // namespace ring
