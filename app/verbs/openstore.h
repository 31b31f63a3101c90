// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/arguments.h"
#include "engine/setup/datafolder.h"
#include "engine/store/database.h"

namespace ring {

/// --data DIR, as every verb that needs data takes it.
Option dataOption();
/// The folder --data names, or the usual one.
QString dataPath(const Arguments &arguments);
/// Before a verb with --data runs: the password of the folder's server comes out of the keychain, if it is kept there.
void bringPassword(const Arguments &arguments, const QList<Option> &options);
/// --store URL, which every verb with --data takes as well.
Option storeOption();
/// Remembers what --store names in the data folder, if it was given; made when it is not there.
Expected<void> chooseStore(const Arguments &arguments);

/// A data folder with its store opened.
struct OpenStore
{
    DataFolder folder;
    std::unique_ptr<Database> database;
};

Expected<OpenStore> openExisting(const Arguments &arguments);

} // namespace ring
