// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/openstore.h"

#include "app/keychain/keychain.h"
#include "app/verbs/awaited.h"
#include "app/verbs/output.h"
#include "engine/setup/serverpassword.h"

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

void bringPassword(const Arguments &arguments, const QList<Option> &options)
{
    const bool onData =
        std::any_of(options.begin(), options.end(), [](const Option &one) { return one.name == "data"_L1; });
    if (!onData)
        return;
    QObject here;
    const auto brought = awaited(bringServerPassword(dataPath(arguments), Credentials(readKeychain), &here));
    if (!brought)
        err(brought.error().sentence);
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
