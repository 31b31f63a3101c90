// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/openstore.h"
#include "app/verbs/output.h"
#include "app/verbs/verb.h"
#include "engine/people/auditrow.h"
#include "engine/retention/mending.h"

#include <QFileInfo>
#include <QLocale>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

const Option ofSandbox{u"sandbox"_s, {}, u"of the sandbox's folder, when --data is not given"_s};

QString line(const BackupFile &backup)
{
    return u"%1  %2  %3"_s.arg(
        backup.name, QDateTime::fromMSecsSinceEpoch(backup.at, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s),
        QLocale::c().formattedDataSize(backup.bytes));
}

Error onServer(const DataFolder &folder)
{
    return {Error::Code::BadInput,
            u"The data of %1 is on a PostgreSQL server, which has means of its own: pg_dump and pg_restore."_s.arg(
                folder.path()),
            {},
            {},
            {}};
}

VerbEnding now(const Arguments &arguments)
{
    const auto folder = DataFolder::existing(dataPath(arguments));
    if (!folder)
        return failed(folder.error());
    if (!folder->store().url.isEmpty())
        return failed(onServer(*folder));
    const Backups backups(folder->store().file);
    const Millis moment = SystemClock().now();
    const auto made = backups.make(moment);
    if (!made)
        return failed(made.error());
    removeOldCopies(backups, moment);
    out(line(*made));
    return VerbEnding::Done;
}

VerbEnding list(const Arguments &arguments)
{
    const auto folder = DataFolder::existing(dataPath(arguments), true);
    if (!folder)
        return failed(folder.error());
    if (!folder->store().url.isEmpty())
        return failed(onServer(*folder));
    const auto all = Backups(folder->store().file).list();
    for (const BackupFile &backup : all)
        out(line(backup));
    if (all.isEmpty())
        out(u"There are no backups yet: an engine makes one every hour, and so does backup now."_s);
    return VerbEnding::Done;
}

VerbEnding restore(const Arguments &arguments)
{
    const auto folder = DataFolder::existing(dataPath(arguments), true);
    if (!folder)
        return failed(folder.error());
    if (!folder->store().url.isEmpty())
        return failed(onServer(*folder));
    const auto lock = folder->lockForEngine();
    if (!lock)
        return failed(lock.error());
    const auto aside = goBackTo(folder->store(), arguments.positional(0), SystemClock().now(), operatorAtThisMachine());
    if (!aside)
        return failed(aside.error());
    out(u"The store is the one of %1 again."_s.arg(arguments.positional(0)));
    if (!aside->isEmpty())
        out(u"What it was before is kept as %1."_s.arg(QFileInfo(*aside).fileName()));
    out(u"Callers who rang since that backup are not texted; they come to the board to be called back."_s);
    return VerbEnding::Done;
}

} // namespace

Verb backupNowVerb()
{
    return {{u"backup"_s, u"now"_s},
            {},
            {dataOption(), ofSandbox},
            u"makes a backup of the store, while an engine runs or not"_s,
            u"Backups stand in the data folder under backups/ and are kept for seven days."_s,
            now};
}

Verb backupListVerb()
{
    return {{u"backup"_s, u"list"_s}, {}, {dataOption(), ofSandbox}, u"lists the backups, newest first"_s, {}, list};
}

Verb backupRestoreVerb()
{
    return {
        {u"backup"_s, u"restore"_s},
        {u"NAME"_s},
        {dataOption(), ofSandbox},
        u"puts a backup in the place of the store"_s,
        u"No engine may run on the folder meanwhile. The store that is replaced is kept beside the new one.\n"
        "Texts that waited in the backup are looked up at the provider before they may go, so none is sent twice."_s,
        restore};
}

} // namespace ring
