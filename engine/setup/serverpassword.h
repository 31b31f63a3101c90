// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/setup/credentials.h"

namespace ring {

/// Where the password of a data folder's database server is kept: in the keychain, with `store.credential` (mode 0600)
/// naming the entry, or in `store.password` (mode 0600) where no keychain answers. The reference may also be env:NAME
/// or file:PATH, written by hand. A `store.password` goes first; PGPASSWORD and a pgpass file come last.

/// Keeps a new secret where the system keeps secrets and gives the reference to it ("keychain:NAME").
using SecretKeeper = std::function<QFuture<Expected<QString>>(const QString &name, const QString &secret)>;

/// Keeps a password that was typed, in the keychain if `keep` is given and can, else in the file; what was kept before
/// is replaced. From then on this process knows it as well. An empty password changes nothing. `context` lives on the
/// calling thread, where the future ends.
QFuture<Expected<void>> keepServerPassword(const QString &folder, const QString &password, const SecretKeeper &keep,
                                           QObject *context);

/// To be waited for before a store is opened: what store.credential names is looked up and held. Nothing to do without
/// that file. The error is the keychain's; a server that asks for no password can be opened all the same.
QFuture<Expected<void>> bringServerPassword(const QString &folder, const Credentials &credentials, QObject *context);

} // namespace ring
