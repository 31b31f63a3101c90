// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/database.h"

#include "engine/store/statements.h"

#include <QSqlError>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Expected<void> only(const Expected<QVariant> &value)
{
    return value ? Expected<void>() : Expected<void>(tl::unexpected(value.error()));
}

/// SQLSTATE of what the server undid by itself: a serialization failure, a deadlock, a lock that was not to be had.
bool brokenUp(const QString &code)
{
    return code == "40001"_L1 || code == "40P01"_L1 || code == "55P03"_L1;
}

} // namespace

Error Database::failure(const QString &what, const QSqlError &error)
{
    m_repeatable = m_postgres && brokenUp(error.nativeErrorCode());
    m_lost = m_lost || (m_postgres && !m_handle.isOpen());
    const QString sentence =
        m_lost ? u"The connection to the database server is lost. It is tried again by itself; nothing was changed."_s
               : u"The data store refused to work (%1). Check the disk; nothing was changed."_s.arg(what);
    Error failed{Error::Code::Storage, sentence,
                 what + (m_postgres ? u": SQLSTATE "_s : u": "_s) + error.nativeErrorCode() + u' ' +
                     error.databaseText().section(u'\n', 0, 0),
                 Error::Reason::None, std::nullopt};
    if (m_postgres && m_depth > 0 && !m_broken)
        m_broken = failed;
    if (m_refused)
        m_refused(failed);
    return failed;
}

Expected<void> Database::plain(const QString &sql)
{
    QSqlQuery query(m_handle);
    if ((m_watch && !m_watch->allow(sql)) || !query.exec(sql))
        return tl::unexpected(failure(sql.section(u' ', 0, 2).simplified(), query.lastError()));
    return {};
}

Expected<QSqlQuery *> Database::prepared(const QString &name)
{
    if (auto found = m_prepared.constFind(name); found != m_prepared.cend())
        return found->get();
    const auto text = shippedStatements().constFind(name);
    if (text == shippedStatements().cend())
        return fail(Error::Code::Storage, u"The program asks for a statement it does not have (%1)."_s.arg(name));
    auto query = std::make_shared<QSqlQuery>(m_handle);
    // PostgreSQL would fetch row by row then, and a second statement would cut the first one's rows off.
    query->setForwardOnly(!m_postgres);
    if (!query->prepare(inDialect(*text, m_postgres)))
        return tl::unexpected(failure(name, query->lastError()));
    m_prepared.insert(name, query);
    return query.get();
}

QVariant storable(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return value;
    const QString text = value.toString();
    // A null QString would be bound as NULL; in this store an unknown text is an empty one.
    if (text.isNull())
        return u""_s;
    // PostgreSQL keeps no U+0000, and one text of a caller with it must not stop all that come after.
    return text.contains(QChar(u'\0')) ? QVariant(QString(text).remove(QChar(u'\0'))) : value;
}

Expected<QSqlQuery *> Database::execute(const QString &name, const Bind &values)
{
    // A dead connection would answer too, but only after it was waited for.
    if (m_lost)
        return tl::unexpected(failure(name, {}));
    auto query = prepared(name);
    if (!query)
        return query;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        (*query)->bindValue(u':' + value.key(), storable(*value));
    }
    if ((m_watch && !m_watch->allow(name)) || !(*query)->exec()) {
        const Error error = failure(name, (*query)->lastError());
        (*query)->finish();
        return tl::unexpected(error);
    }
    return query;
}

Expected<int> Database::run(const QString &name, const Bind &values)
{
    auto query = execute(name, values);
    if (!query)
        return tl::unexpected(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    if (m_own && m_depth == 0)
        ++m_own->all;
    return changed;
}

Expected<void> Database::each(const QString &name, const Bind &values,
                              const std::function<void(const QSqlQuery &)> &row)
{
    auto query = execute(name, values);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        row(**query);
    // A page that cannot be read ends the rows as their end would.
    const QSqlError stopped = (*query)->lastError();
    (*query)->finish();
    if (stopped.isValid())
        return tl::unexpected(failure(name, stopped));
    return {};
}

Expected<QVariant> Database::value(const QString &name, const Bind &values)
{
    QVariant first;
    auto done = each(name, values, [&](const QSqlQuery &row) {
        if (!first.isValid())
            first = row.value(0);
    });
    if (!done)
        return tl::unexpected(done.error());
    return first;
}

Expected<qint64> Database::insert(const QString &name, const Bind &values)
{
    auto id = value(name, values);
    if (!id)
        return tl::unexpected(id.error());
    return id->toLongLong();
}

Expected<void> Database::lockCaller(const QString &number)
{
    return m_postgres ? only(value(u"postgres.lock_caller"_s, {{u"number"_s, number}})) : Expected<void>();
}

Expected<void> Database::lockLead(qint64 leadId)
{
    return m_postgres ? only(value(u"postgres.lock_lead"_s, {{u"id"_s, leadId}})) : Expected<void>();
}

} // namespace ring
