// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/sandboxhost.h"
#include "app/verbs/linereader.h"
#include "app/verbs/openstore.h"
#include "app/verbs/operator.h"
#include "app/verbs/output.h"
#include "app/verbs/sandboxoptions.h"
#include "app/verbs/verb.h"
#include "engine/contacts/contactstore.h"
#include "engine/setup/apply.h"

#include <QDir>
#include <QFileInfo>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// A setup file with the contacts it names, all read before anything is made: a broken file leaves nothing behind.
struct ReadSetup
{
    Setup setup;
    QByteArray contacts;
};

Expected<ReadSetup> readSetupFile(const QString &path)
{
    const auto bytes = readWhole(path);
    RING_TRY(bytes);
    auto setup = readSetup(*bytes);
    if (!setup)
        return fail(setup.error().code, u"%1: %2"_s.arg(path, setup.error().sentence), setup.error().detail);
    ReadSetup read{std::move(*setup), {}};
    if (!read.setup.contactsCsv.isEmpty()) {
        const auto contacts = readWhole(QFileInfo(path).dir().filePath(read.setup.contactsCsv));
        RING_TRY(contacts);
        read.contacts = *contacts;
    }
    return read;
}

Expected<void> store(Database &database, const ReadSetup &read)
{
    const Millis now = SystemClock().now();
    RING_TRY(applySetup(database, read.setup, now));
    RING_TRY(noteByOperator(database, {u"setup_applied"_s, u"setup"_s, {}, {}}));
    if (read.setup.contactsCsv.isEmpty())
        return {};
    const auto summary = importContacts(database, read.contacts, read.setup.contactsColumns, now);
    RING_TRY(summary);
    for (const QString &sentence : summary->rejected)
        err(u"%1: %2"_s.arg(read.setup.contactsCsv, sentence));
    return {};
}

VerbEnding sayWhatIsThere(const DataFolder &folder, Database &database)
{
    const auto counts = countSetup(database);
    if (!counts)
        return failed(counts.error());
    out(u"%1 is ready: %2 locations, %3 lines, %4 connections, %5 contacts."_s.arg(folder.path())
            .arg(counts->locations)
            .arg(counts->lines)
            .arg(counts->connections)
            .arg(counts->contacts));
    return VerbEnding::Done;
}

VerbEnding initSandbox(const Arguments &arguments)
{
    const auto story = readStory(arguments);
    if (!story)
        return wrongUsage({u"init"_s}, story.error().sentence);
    const auto folder = DataFolder::make(dataPath(arguments));
    if (!folder)
        return failed(folder.error());
    const auto lock = folder->lockForEngine();
    if (!lock)
        return failed(lock.error());
    if (auto prepared = SandboxHost(*folder).prepare(*story); !prepared)
        return failed(prepared.error());
    auto database = Database::open(folder->store());
    return database ? sayWhatIsThere(*folder, **database) : failed(database.error());
}

VerbEnding init(const Arguments &arguments)
{
    if (arguments.has(u"sandbox"_s) && arguments.has(u"from"_s))
        return wrongUsage({u"init"_s}, u"A sandbox brings its own setup: give --sandbox or --from."_s);
    if (arguments.has(u"sandbox"_s))
        return initSandbox(arguments);
    ReadSetup read;
    const bool from = arguments.has(u"from"_s);
    if (from) {
        auto file = readSetupFile(arguments.text(u"from"_s));
        if (!file) {
            // Every place that is wrong, so that one run is enough to mend a file.
            const QStringList places = file.error().detail.split(u'\n', Qt::SkipEmptyParts);
            for (qsizetype i = 1; i < places.size(); ++i)
                err(places.at(i));
            return failed(file.error());
        }
        read = std::move(*file);
    }
    const auto folder = DataFolder::make(dataPath(arguments));
    if (!folder)
        return failed(folder.error());
    auto database = Database::open(folder->store());
    if (!database)
        return failed(database.error());
    if (from)
        if (auto stored = store(**database, read); !stored)
            return failed(stored.error());
    return sayWhatIsThere(*folder, **database);
}

} // namespace

Verb initVerb()
{
    return {
        {u"init"_s},
        {},
        QList<Option>{dataOption(),
                      {u"sandbox"_s, {}, u"put the operator of a sandbox, and remember its story"_s},
                      {u"from"_s, u"SETUP.json"_s,
                       u"put the locations, lines, connections, templates and contacts of a setup file"_s}} +
            storyOptions(),
        u"makes a data folder, or brings one up to date with a setup file"_s,
        u"The setup file's format: resources/setup/README.md, with an example and a JSON schema beside it.\n"
        "Everything is put by its key, name or number: the same file again changes nothing, and what the file does\n"
        "not name stays. A file with a mistake changes nothing at all; each mistake is named with its place."_s,
        init};
}

} // namespace ring
