// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/desksetupfile.h"

#include "engine/contacts/contactstore.h"
#include "engine/contacts/csvtable.h"
#include "engine/desk/deskadmin.h"
#include "engine/setup/apply.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 200LL * 1024 * 1024;

struct Read
{
    Setup setup;
    QByteArray contacts;
    SetupPreview preview;
};

Expected<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(Error::Code::BadInput,
                    u"The file %1 cannot be read. Check that it is there and belongs to you."_s.arg(path));
    if (file.size() > largestFile)
        return fail(Error::Code::BadInput, u"The file %1 is larger than 200 MB; that is no setup."_s.arg(path));
    return file.readAll();
}

void readContacts(const QString &path, Read &read)
{
    if (read.setup.contactsCsv.isEmpty())
        return;
    auto contacts = bytesOf(QFileInfo(path).dir().filePath(read.setup.contactsCsv));
    auto table = contacts ? parseCsv(*contacts) : tl::unexpected(contacts.error());
    if (!table) {
        read.preview.problems << u"contacts_csv: %1"_s.arg(table.error().sentence);
        return;
    }
    read.contacts = *contacts;
    read.preview.contacts = int(table->rows.size());
}

Expected<Read> readSetupFile(const QString &path)
{
    const auto bytes = bytesOf(path);
    RING_TRY(bytes);
    Read read;
    auto setup = readSetup(*bytes);
    if (!setup) {
        read.preview.problems = setup.error().detail.split(u'\n', Qt::SkipEmptyParts);
        if (read.preview.problems.isEmpty())
            read.preview.problems << setup.error().sentence;
        return read;
    }
    read.setup = std::move(*setup);
    readContacts(path, read);
    return read;
}

void note(SetupPreview::Count &count, const QSet<QString> &known, const QString &name)
{
    ++count.all;
    count.added += known.contains(name) ? 0 : 1;
}

Expected<void> countChanges(Database &database, Read &read)
{
    QSet<QString> places;
    QSet<QString> lines;
    auto locations = readLocations(database);
    RING_TRY(locations);
    for (const LocationRow &row : std::as_const(*locations)) {
        places << row.key;
        for (const LineRow &line : row.lines)
            lines << line.number;
    }
    QSet<QString> names;
    auto connections = readConnectionRows(database);
    RING_TRY(connections);
    for (const ConnectionRow &row : std::as_const(*connections))
        names << row.name;
    for (const SetupLocation &location : std::as_const(read.setup.locations))
        note(read.preview.locations, places, location.key);
    for (const SetupLine &line : std::as_const(read.setup.lines))
        note(read.preview.lines, lines, line.number);
    for (const SetupConnection &connection : std::as_const(read.setup.connections))
        note(read.preview.connections, names, connection.name);
    read.preview.templates = int(read.setup.templates.size());
    return {};
}

Expected<Read> inspected(Database &database, const QString &path)
{
    auto read = readSetupFile(path);
    RING_TRY(read);
    RING_TRY(countChanges(database, *read));
    return read;
}

} // namespace

Expected<SetupPreview> previewSetupFile(Database &database, const QString &path)
{
    auto read = inspected(database, path);
    RING_TRY(read);
    return read->preview;
}

Expected<SetupPreview> applySetupFile(Database &database, const QString &path, Millis now)
{
    auto read = inspected(database, path);
    RING_TRY(read);
    if (!read->preview.problems.isEmpty())
        return read->preview;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    RING_TRY(applySetup(database, read->setup, now));
    if (!read->setup.contactsCsv.isEmpty()) {
        auto summary = importContacts(database, read->contacts, read->setup.contactsColumns, now);
        RING_TRY(summary);
        read->preview.doubts = summary->rejected;
    }
    RING_TRY(transaction.commit());
    return read->preview;
}

} // namespace ring
