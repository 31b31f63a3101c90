// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people/audit.h"

#include <QDateTime>

#include <limits>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

Bind bindFor(const AuditQuery &query)
{
    return {{u"from"_s, query.from},
            {u"to"_s, query.to ? query.to : std::numeric_limits<qint64>::max()},
            {u"person"_s, query.person},
            {u"deed"_s, query.deed}};
}

} // namespace

Expected<void> noteAudit(Database &database, const QString &person, const AuditEntry &entry, Millis now)
{
    const QString deed = auditKinds().value(entry.kind, u"changed"_s);
    auto added = database.run(u"people.add_audit"_s, {{u"at"_s, now},
                                                      {u"person"_s, person},
                                                      {u"deed"_s, deed},
                                                      {u"kind"_s, entry.kind},
                                                      {u"subject"_s, entry.subject},
                                                      {u"subject_id"_s, entry.id},
                                                      {u"detail"_s, entry.detail}});
    if (!added)
        return tl::unexpected(added.error());
    return {};
}

Expected<AuditPage> readAudit(Database &database, const AuditQuery &query)
{
    AuditPage page;
    Bind values = bindFor(query);
    auto total = database.value(u"people.count_audit"_s, values);
    RING_TRY(total);
    page.total = total->toLongLong();
    values.insert(u"most"_s, query.limit);
    RING_TRY(database.each(u"people.audit"_s, values, [&](const QSqlQuery &row) {
        page.rows << AuditRow{
            row.value(0).toLongLong(),
            row.value(1).toLongLong(),
            row.value(2).toString(),
            row.value(3).toString(),
            {row.value(4).toString(), row.value(5).toString(), row.value(6).toString(), row.value(7).toString()}};
    }));
    return page;
}

QJsonObject auditJson(const AuditRow &row)
{
    return {{u"id"_s, row.id},
            {u"at"_s, QDateTime::fromMSecsSinceEpoch(row.at, Qt::UTC).toString(Qt::ISODateWithMs)},
            {u"person"_s, row.person},
            {u"deed"_s, row.deed},
            {u"kind"_s, row.entry.kind},
            {u"subject"_s, row.entry.subject},
            {u"subject_id"_s, row.entry.id},
            {u"detail"_s, row.entry.detail}};
}

QString auditText(const AuditRow &row)
{
    QStringList words{QDateTime::fromMSecsSinceEpoch(row.at, Qt::UTC).toString(Qt::ISODate),
                      row.person.isEmpty() ? u"nobody known"_s : row.person, row.entry.kind};
    if (!row.entry.subject.isEmpty())
        words << row.entry.subject + u' ' + row.entry.id;
    if (!row.entry.detail.isEmpty())
        words << row.entry.detail;
    return words.join(u" | "_s);
}

} // namespace ring
