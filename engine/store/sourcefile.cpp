// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/sourcefile.h"

#include "engine/store/migrator.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <functional>

namespace ring {

using namespace Qt::StringLiterals;

Expected<std::unique_ptr<SourceFile>> SourceFile::open(const QString &file)
{
    auto source = std::unique_ptr<SourceFile>(new SourceFile);
    if (!QFileInfo(file).isFile())
        return fail(Error::Code::NotFound, u"There is no data file %1."_s.arg(file));
    RING_TRY(source->begin(file));
    return source;
}

SourceFile::~SourceFile()
{
    m_handle.close();
    m_handle = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Expected<void> SourceFile::begin(const QString &file)
{
    m_connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_handle.setDatabaseName(file);
    m_handle.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!m_handle.open())
        return fail(Error::Code::Storage, u"The data file %1 cannot be read."_s.arg(file),
                    m_handle.lastError().nativeErrorCode());
    QSqlQuery query(m_handle);
    // The first read fixes the moment; what others commit afterwards is not seen.
    if (!query.exec(u"BEGIN"_s) || !query.exec(u"SELECT MAX(version) FROM store_version"_s) || !query.next())
        return fail(Error::Code::Storage, u"%1 is not a data file of this program."_s.arg(file),
                    query.lastError().nativeErrorCode());
    if (const int version = query.value(0).toInt(); version != Migrator::newest())
        return fail(Error::Code::Storage,
                    u"%1 is of another version (schema %2, this program has %3). "
                    "Open it once with this program: secondring-engine store --data FOLDER."_s.arg(file)
                        .arg(version)
                        .arg(Migrator::newest()));
    return {};
}

QStringList SourceFile::columns(const QString &table) const
{
    const QSqlRecord record = m_handle.record(table);
    QStringList names;
    for (int i = 0; i < record.count(); ++i)
        names << record.fieldName(i);
    return names;
}

QStringList SourceFile::refersTo(const QString &table) const
{
    QSqlQuery query(m_handle);
    QStringList others;
    if (query.exec(u"PRAGMA foreign_key_list(%1)"_s.arg(table)))
        while (query.next())
            others << query.value(2).toString();
    return others;
}

QStringList SourceFile::tables() const
{
    QStringList ordered;
    const std::function<void(const QString &)> put = [&](const QString &table) {
        if (ordered.contains(table) || table == "store_version"_L1 || table.startsWith("sqlite_"_L1))
            return;
        const auto others = refersTo(table);
        for (const QString &other : others)
            if (other != table)
                put(other);
        ordered << table;
    };
    auto names = m_handle.tables();
    names.sort();
    // The word index is made anew where it is needed.
    names.removeIf([](const QString &name) { return name.startsWith("message_words"_L1); });
    for (const QString &table : std::as_const(names))
        put(table);
    return ordered;
}

} // namespace ring
