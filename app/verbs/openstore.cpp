// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/openstore.h"

namespace ring {

using namespace Qt::StringLiterals;

Option dataOption()
{
    return {u"data"_s, u"DIR"_s, u"the data folder"_s};
}

QString dataPath(const Arguments &arguments)
{
    return arguments.text(u"data"_s, DataFolder::defaultPath(arguments.has(u"sandbox"_s)));
}

Expected<OpenStore> openExisting(const Arguments &arguments)
{
    auto folder = DataFolder::existing(dataPath(arguments));
    RING_TRY(folder);
    auto database = Database::open(folder->store());
    RING_TRY(database);
    return OpenStore{*folder, std::move(*database)};
}

} // namespace ring
