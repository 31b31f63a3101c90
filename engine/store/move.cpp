// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/move.h"

#include "engine/store/migrator.h"
#include "engine/store/sourcefile.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 100;

Expected<qint64> count(const QSqlDatabase &database, const QString &table)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT COUNT(*) FROM %1"_s.arg(table)) || !query.next())
        return fail(Error::Code::Storage, u"The table %1 cannot be counted."_s.arg(table), query.lastError().text());
    return query.value(0).toLongLong();
}

Expected<void> checkEmpty(const QSqlDatabase &target, const QStringList &tables)
{
    for (const QString &table : tables) {
        const auto rows = count(target, table);
        RING_TRY(rows);
        if (*rows > 0)
            return fail(
                Error::Code::BadInput,
                u"The database already holds data (%1 rows in %2). Name an empty one: createdb makes it."_s.arg(*rows)
                    .arg(table));
    }
    return {};
}

/// Several rows a statement: the way to the server and back is what takes the time.
class RowWriter
{
public:
    RowWriter(const QSqlDatabase &target, const QString &table, const QStringList &columns)
        : m_target(target)
        , m_table(table)
        , m_columns(columns)
        , m_full(target)
    {
    }

    Expected<void> add(const QSqlQuery &row)
    {
        for (int i = 0; i < m_columns.size(); ++i)
            m_values << (row.isNull(i) ? row.value(i) : storable(row.value(i)));
        return m_values.size() == rowsAtOnce * m_columns.size() ? flush() : Expected<void>();
    }
    Expected<void> flush()
    {
        const qsizetype rows = m_values.size() / m_columns.size();
        if (rows == 0)
            return {};
        QSqlQuery last(m_target);
        QSqlQuery &query = rows == rowsAtOnce ? m_full : last;
        if ((&query == &last || !m_prepared) && !query.prepare(statement(rows)))
            return refused(query);
        m_prepared = m_prepared || &query == &m_full;
        for (qsizetype i = 0; i < m_values.size(); ++i)
            query.bindValue(int(i), m_values.at(i));
        m_values.clear();
        return query.exec() ? Expected<void>() : refused(query);
    }

private:
    QString statement(qsizetype rows) const
    {
        const QString one = u'(' + QStringList(m_columns.size(), u"?"_s).join(u',') + u')';
        return u"INSERT INTO %1 (%2) VALUES %3"_s.arg(m_table, m_columns.join(u','), QStringList(rows, one).join(u','));
    }
    Expected<void> refused(const QSqlQuery &query) const
    {
        return fail(Error::Code::Storage, u"The server refused rows of the table %1; nothing was moved."_s.arg(m_table),
                    query.lastError().nativeErrorCode());
    }

    QSqlDatabase m_target;
    QString m_table;
    QStringList m_columns;
    QSqlQuery m_full;
    bool m_prepared = false;
    QVariantList m_values;
};

Expected<MovedTable> moveTable(const SourceFile &source, const QSqlDatabase &target, const QString &table,
                               const MoveProgress &progress)
{
    const auto all = count(source.handle(), table);
    RING_TRY(all);
    const QStringList columns = source.columns(table);
    QSqlQuery rows(source.handle());
    rows.setForwardOnly(true);
    if (!rows.exec(u"SELECT %1 FROM %2"_s.arg(columns.join(u','), table)))
        return fail(Error::Code::Storage, u"The table %1 of the file cannot be read."_s.arg(table),
                    rows.lastError().text());
    RowWriter writer(target, table, columns);
    qint64 moved = 0;
    while (rows.next()) {
        RING_TRY(writer.add(rows));
        if (++moved % 10'000 == 0 && progress)
            progress(table, moved, *all);
    }
    RING_TRY(writer.flush());
    if (rows.lastError().isValid())
        return fail(Error::Code::Storage, u"The table %1 of the file cannot be read to its end."_s.arg(table));
    const auto arrived = count(target, table);
    RING_TRY(arrived);
    if (*arrived != *all)
        return fail(Error::Code::Storage,
                    u"Of the %1 rows of %2, %3 arrived; nothing was moved."_s.arg(*all).arg(table).arg(*arrived));
    if (progress)
        progress(table, moved, *all);
    return MovedTable{table, moved};
}

/// Rows came with their numbers; new ones are counted on from there.
Expected<void> countOn(const QSqlDatabase &target)
{
    QSqlQuery identities(target);
    if (!identities.exec(u"SELECT table_name, column_name FROM information_schema.columns "
                         "WHERE table_schema = current_schema() AND is_identity = 'YES'"_s))
        return fail(Error::Code::Storage, u"The server's counters cannot be read."_s, identities.lastError().text());
    while (identities.next()) {
        const QString table = identities.value(0).toString();
        const QString column = identities.value(1).toString();
        QSqlQuery set(target);
        if (!set.exec(u"SELECT setval(pg_get_serial_sequence('%1', '%2'), COALESCE(MAX(%2), 1), MAX(%2) IS NOT NULL) "
                      "FROM %1"_s.arg(table, column)))
            return fail(Error::Code::Storage, u"The counter of %1 cannot be set."_s.arg(table), set.lastError().text());
    }
    return {};
}

} // namespace

Expected<QList<MovedTable>> moveStore(const QString &file, const StoreAddress &target, const MoveProgress &progress)
{
    const auto source = SourceFile::open(file);
    RING_TRY(source);
    auto database = Database::open(target);
    RING_TRY(database);
    const QSqlDatabase handle = (*database)->handle();
    const QStringList tables = (*source)->tables();
    Transaction transaction(**database);
    RING_TRY(transaction.begun());
    RING_TRY(checkEmpty(handle, tables));
    QList<MovedTable> moved;
    for (const QString &table : tables) {
        const auto one = moveTable(**source, handle, table, progress);
        RING_TRY(one);
        moved << *one;
    }
    RING_TRY(countOn(handle));
    (*database)->touch(TouchedLeads | TouchedMessages | TouchedEscalations | TouchedSetup);
    RING_TRY(transaction.commit());
    return moved;
}

} // namespace ring
