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

Option storeOption()
{
    return {u"store"_s, u"URL"_s, u"keep the data on this server (postgresql://user@host/name) from now on"_s};
}

Expected<void> chooseStore(const Arguments &arguments)
{
    if (!arguments.has(u"store"_s))
        return {};
    const auto folder = DataFolder::make(dataPath(arguments));
    RING_TRY(folder);
    return folder->useStore(arguments.text(u"store"_s));
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
