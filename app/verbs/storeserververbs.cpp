// SPDX-License-Identifier: GPL-3.0-or-later
// Where a folder's data is: moving it to a server, working with what is on one, coming back.
#include "app/keychain/keychain.h"
#include "app/verbs/awaited.h"
#include "app/verbs/openstore.h"
#include "app/verbs/output.h"
#include "app/verbs/passwordsource.h"
#include "app/verbs/verb.h"
#include "engine/people/auditrow.h"
#include "engine/retention/ownstore.h"
#include "engine/setup/serverchoice.h"
#include "engine/setup/serverpassword.h"
#include "engine/store/heldpassword.h"
#include "engine/store/move.h"
#include "engine/store/postgresaddress.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

const QString passwordWords =
    u"No password in the URL: --password-from, which keeps it for the folder (in the keychain, else in the file "
    "store.password, mode 600), or PGPASSWORD, ~/.pgpass."_s;

/// The folder with its lock: an engine at work would go on with what is left behind.
struct QuietFolder
{
    DataFolder folder;
    std::unique_ptr<QLockFile> lock;
};

Expected<QuietFolder> quiet(const Expected<DataFolder> &folder)
{
    RING_TRY(folder);
    auto lock = folder->lockForEngine();
    RING_TRY(lock);
    return QuietFolder{*folder, std::move(*lock)};
}

Expected<void> onFileStill(const DataFolder &folder)
{
    if (folder.store().url.isEmpty())
        return {};
    return fail(Error::Code::BadInput,
                u"The data of %1 is on a server already (%2)."_s.arg(folder.path(), shownServer(folder.store())));
}

Expected<void> keepPassword(const Arguments &arguments, const DataFolder &folder)
{
    const auto password = passwordFrom(arguments);
    RING_TRY(password);
    QObject here;
    const SecretKeeper keychain = [&here](const QString &name, const QString &secret) {
        return writeKeychain(name, secret).then(&here, [name](const Expected<void> &kept) -> Expected<QString> {
            RING_TRY(kept);
            return QString(u"keychain:"_s + name);
        });
    };
    return awaited(keepServerPassword(folder.path(), *password, keychain, &here));
}

/// Looked at with what was given before anything of it is kept.
Expected<void> tryFirst(const Arguments &arguments, const DataFolder &folder)
{
    const auto password = passwordFrom(arguments);
    RING_TRY(password);
    const auto found = findServer(TypedPassword(folder.server(arguments.text(u"to"_s)), *password).address());
    RING_TRY(found);
    return {};
}

Expected<void> moved(const Arguments &arguments, const DataFolder &folder)
{
    RING_TRY(onFileStill(folder));
    RING_TRY(tryFirst(arguments, folder));
    RING_TRY(keepPassword(arguments, folder));
    const auto told = [](const QString &table, qint64 done, qint64 all) {
        out(u"%1: %2 of %3"_s.arg(table).arg(done).arg(all));
    };
    const QString url = arguments.text(u"to"_s);
    const auto tables = moveStore(folder.ownFile().file, folder.server(url), told);
    RING_TRY(tables);
    RING_TRY(folder.rememberStore(url));
    qint64 rows = 0;
    for (const MovedTable &table : *tables)
        rows += table.rows;
    out(u"Moved %1 rows of %2 tables; every count agrees. %3 uses the server from now on; the old file stays as it was."_s
            .arg(rows)
            .arg(tables->size())
            .arg(folder.path()));
    return {};
}

Expected<void> joined(const Arguments &arguments, const DataFolder &folder)
{
    RING_TRY(onFileStill(folder));
    RING_TRY(tryFirst(arguments, folder));
    RING_TRY(keepPassword(arguments, folder));
    const QString url = arguments.text(u"to"_s);
    RING_TRY(joinServer(folder, url, operatorAtThisMachine(), SystemClock().now()));
    out(u"%1 works on %2 from now on."_s.arg(folder.path(), shownServer(folder.store())));
    if (ownStoreOf(folder).bytes >= 0)
        out(u"The folder's own file stays as it was; store leave goes back to it."_s);
    return {};
}

/// Also when the server is gone for good.
Expected<void> left(const DataFolder &folder)
{
    std::unique_ptr<Database> server;
    if (!folder.store().url.isEmpty()) {
        if (auto opened = Database::open(folder.store()); opened)
            server = std::move(*opened);
        else
            err(opened.error().sentence);
    }
    const auto done = goBackToOwnStore(folder, server.get(), operatorAtThisMachine(), SystemClock().now());
    RING_TRY(done);
    out(*done);
    return {};
}

VerbEnding ended(const Expected<void> &done)
{
    return done ? VerbEnding::Done : failed(done.error());
}

VerbEnding migrate(const Arguments &arguments)
{
    if (!arguments.has(u"to"_s))
        return wrongUsage({u"store"_s, u"migrate"_s}, u"Say with --to where the data goes."_s);
    const auto at = quiet(DataFolder::existing(dataPath(arguments)));
    return at ? ended(moved(arguments, at->folder)) : failed(at.error());
}

VerbEnding join(const Arguments &arguments)
{
    if (!arguments.has(u"to"_s))
        return wrongUsage({u"store"_s, u"join"_s}, u"Say with --to where the data is."_s);
    const auto at = quiet(DataFolder::make(dataPath(arguments)));
    return at ? ended(joined(arguments, at->folder)) : failed(at.error());
}

VerbEnding leave(const Arguments &arguments)
{
    const auto at = quiet(DataFolder::existing(dataPath(arguments)));
    return at ? ended(left(at->folder)) : failed(at.error());
}

} // namespace

Verb storeMigrateVerb()
{
    return {
        {u"store"_s, u"migrate"_s},
        {},
        {{u"to"_s, u"URL"_s, u"an empty database: postgresql://user@host/name"_s}, passwordOption(), dataOption()},
        u"moves the data from its file to a PostgreSQL server"_s,
        u"One transaction: everything is there afterwards, or nothing is, and then it can be started again. The file "
        "is only read.\n"_s +
            passwordWords,
        migrate};
}

Verb storeJoinVerb()
{
    return {{u"store"_s, u"join"_s},
            {},
            {{u"to"_s, u"URL"_s, u"where Second Ring keeps data already: postgresql://user@host/name"_s},
             passwordOption(),
             dataOption()},
            u"works with the data that is on a server already, as a further desk does"_s,
            u"The folder's own file, if it has one, stays as it is and is not used meanwhile.\n"_s + passwordWords,
            join};
}

Verb storeLeaveVerb()
{
    return {
        {u"store"_s, u"leave"_s},
        {},
        {dataOption()},
        u"works with the folder's own file again, or with an empty one"_s,
        u"Nobody is texted twice: callers who rang meanwhile wait to be called back, and connections that the server\n"
        "works with too are switched off; all of them when it does not answer."_s,
        leave};
}

} // namespace ring
