// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/error.h"

namespace ring {

/// Passwords as Argon2id hashes by libsodium (crypto_pwhash_str, the interactive limits: 64 MiB, some 0.1 s on an
/// ordinary machine). Pure; call it away from the window's thread.

/// Whether it may become a password: 10 to 200 characters, and not the name. BadInput with what to do.
Expected<void> checkNewPassword(const QString &password, const QString &name);

/// The text to store, with salt and limits in it.
Expected<QString> hashPassword(const QString &password);

/// Whether `password` is the one that was hashed. Takes as long for an empty hash (nobody by that name, or an account
/// without password) as for a real one, and says no.
bool passwordFits(const QString &hash, const QString &password);

} // namespace ring
