// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/trail.h"

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

void Trail::begin(QList<qint64> latest, qint64 nowMs)
{
    m_begun = true;
    std::sort(latest.begin(), latest.end());
    m_last = latest.isEmpty() ? 0 : latest.constFirst();
    for (const qint64 id : std::as_const(latest)) {
        pass(m_last + 1, id - 1, nowMs);
        m_last = id;
    }
}

void Trail::pass(qint64 from, qint64 to, qint64 nowMs)
{
    // A sequence that jumped far was set anew; nobody has taken what lies between.
    for (qint64 id = std::max(from, to - reach); id <= to; ++id)
        m_missing.insert(id, nowMs);
}

bool Trail::isFresh(qint64 id, qint64 nowMs)
{
    if (id <= m_last)
        return m_missing.remove(id) > 0;
    pass(m_last + 1, id - 1, nowMs);
    m_last = id;
    return true;
}

void Trail::giveUp(qint64 nowMs)
{
    m_missing.removeIf([nowMs](const auto &missing) { return nowMs - missing.value() > waitFor; });
}

Expected<void> beginTrail(Database &database, const QString &latest, Trail &trail, qint64 nowMs)
{
    QList<qint64> ids;
    RING_TRY(database.each(latest, {{u"most"_s, Trail::reach}},
                           [&ids](const QSqlQuery &row) { ids << row.value(0).toLongLong(); }));
    trail.begin(ids, nowMs);
    return {};
}

Expected<void> followTrail(Database &database, const QString &statement, Trail &trail, qint64 nowMs,
                           const std::function<void(const QSqlQuery &)> &row)
{
    trail.giveUp(nowMs);
    qint64 since = trail.since();
    for (bool more = true; more;) {
        more = false;
        RING_TRY(database.each(statement, {{u"since"_s, since}}, [&](const QSqlQuery &one) {
            more = true;
            since = one.value(0).toLongLong();
            if (trail.isFresh(since, nowMs))
                row(one);
        }));
    }
    return {};
}

} // namespace ring
