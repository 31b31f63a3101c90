// SPDX-License-Identifier: GPL-3.0-or-later
// Commits: whether they are on disk, and who else made some.
#include "engine/store/database.h"

#include <QSqlDriver>
#include <QSqlError>

namespace ring {

using namespace Qt::StringLiterals;

void Database::waitForDisk(bool wait)
{
    if (!m_postgres)
        QSqlQuery(m_handle).exec(wait ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s);
}

qint64 Database::pragma(const char *name)
{
    QSqlQuery query(m_handle);
    return query.exec(u"PRAGMA "_s + QLatin1String(name)) && query.next() ? query.value(0).toLongLong() : -1;
}

qint64 Database::dataVersion()
{
    return pragma("data_version");
}

bool Database::othersCommitted()
{
    if (m_postgres)
        return false;
    // In this order: own commits are noted before they can be read, so the difference is never too large; and one that
    // ends between these lines is either still under way or counted.
    const qint64 ownBefore = m_own->all;
    const qint64 version = pragma("data_version");
    const qint64 counted = pragma("user_version");
    const qint64 others = counted - m_own->noted;
    const bool underWay = m_own->underWay > 0;
    const bool uncounted = version != m_seenVersion && !underWay && m_own->all == m_seenOwn;
    const bool any = others > m_seenOthers || uncounted;
    m_seenOthers = std::max(others, m_seenOthers);
    m_seenVersion = version;
    m_seenOwn = ownBefore;
    return any;
}

Expected<void> Database::commitFile()
{
    if (m_touched) {
        // Within the transaction, so that the number is as durable as what it counts. Not an access that a test lets
        // fail: a failure of the disk shows at the COMMIT.
        const qint64 next = (pragma("user_version") + 1) & 0x7fffffff;
        QSqlQuery(m_handle).exec(u"PRAGMA user_version = %1"_s.arg(next));
        ++m_own->noted;
    }
    ++m_own->underWay;
    auto done = plain(u"COMMIT"_s);
    ++m_own->all;
    --m_own->underWay;
    if (!done && m_touched)
        --m_own->noted;
    return done;
}

Expected<void> Database::listen(QObject *context, std::function<void(int)> notice)
{
    if (!m_postgres)
        return {};
    QSqlDriver *driver = m_handle.driver();
    QObject::connect(
        driver, &QSqlDriver::notification, context,
        [notice = std::move(notice)](const QString &, QSqlDriver::NotificationSource source, const QVariant &payload) {
            if (source != QSqlDriver::SelfSource)
                notice(payload.toInt());
        });
    if (!driver->subscribeToNotification(u"ring_changed"_s))
        return tl::unexpected(failure(u"LISTEN"_s, driver->lastError()));
    return {};
}

} // namespace ring
