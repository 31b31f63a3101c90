// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/database.h"

namespace ring {

using namespace Qt::StringLiterals;

Transaction::Transaction(Database &database)
    : m_database(database)
{
    // IMMEDIATE takes the write lock at once: upgrading a read lock later can fail without a wait.
    if (m_database.m_depth == 0) {
        m_database.m_touched = 0;
        m_database.m_broken.reset();
        m_begun = m_database.plain(m_database.isPostgres() ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s);
    }
    m_open = m_begun.has_value();
    if (m_open)
        ++m_database.m_depth;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    if (--m_database.m_depth == 0) {
        QSqlQuery rollback(m_database.m_handle);
        rollback.exec(u"ROLLBACK"_s);
    }
}

Expected<void> Transaction::commit()
{
    if (!m_open)
        return m_begun;
    if (m_database.m_depth == 1) {
        // PostgreSQL would answer the COMMIT of a transaction with a failed statement with a quiet ROLLBACK.
        if (m_database.m_broken)
            return tl::unexpected(*m_database.m_broken);
        if (m_database.isPostgres() && m_database.m_touched)
            if (auto told = m_database.plain(u"NOTIFY ring_changed, '%1'"_s.arg(m_database.m_touched)); !told)
                return told;
        if (auto done = m_database.isPostgres() ? m_database.plain(u"COMMIT"_s) : m_database.commitFile(); !done)
            return done;
    }
    m_open = false;
    if (--m_database.m_depth == 0 && m_database.m_touched && m_database.m_notice)
        m_database.m_notice(m_database.m_touched);
    return {};
}

} // namespace ring
