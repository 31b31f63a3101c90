// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

namespace ring {

/// Brings a store to the schema of this program: the numbered files of :/sql/migrations, each in one transaction with
/// the version it reaches. A new store is made by running all of them, so there is one road to the schema.
class Migrator
{
public:
    static Expected<void> migrate(Database &database);
    static Expected<int> version(Database &database);
    /// Highest number among the migrations compiled in.
    static int newest();

private:
    static Expected<void> climb(Database &database);
};

} // namespace ring
