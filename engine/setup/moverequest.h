// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"
#include "engine/store/database.h"

namespace ring {

/// A person at a window wants the data on a server. Nobody may write into the file while it moves, so the wish is
/// written beside it (`move.request`, mode 0600); the program ends its engine and begins anew, and makeWhole() moves.
/// What is on the server then is used from that start on; the file stays where it is.
Expected<void> askToMove(const QString &storeFile, const QString &url);
void forgetMove(const QString &storeFile);

/// Fulfils it, once: the sentence for a person says what came of it; empty when nobody asked. A move that fails leaves
/// everything as it was. The caller holds the folder's lock and has no connection open.
Expected<QString> moveAsAsked(const QString &storeFile);

/// The address with the password of the file's folder (serverpassword.h).
StoreAddress serverBeside(const QString &storeFile, const QString &url);

} // namespace ring
