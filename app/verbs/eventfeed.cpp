// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/eventfeed.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

FeedEvent eventFrom(const QSqlQuery &row)
{
    return {row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
            row.value(3).toLongLong(), row.value(4).toString(),   row.value(5).toString().right(4),
            row.value(7).toString(),   row.value(8).toString()};
}

} // namespace

QByteArray eventLine(const FeedEvent &event)
{
    QJsonObject line{
        {u"at"_s, QDateTime::fromMSecsSinceEpoch(event.at, Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"event"_s, event.kind},
        {u"id"_s, event.id},
    };
    if (event.lead)
        line[u"lead"_s] = event.lead;
    if (!event.detail.isEmpty())
        line[u"detail"_s] = event.detail;
    if (!event.callerEnds.isEmpty())
        line[u"caller_ends"_s] = event.callerEnds;
    if (!event.location.isEmpty())
        line[u"location"_s] = event.location;
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

Expected<void> EventFeed::startAtEnd()
{
    const auto last = m_database.value(u"life.last_happening"_s);
    if (!last)
        return tl::unexpected(last.error());
    m_last = last->toLongLong();
    return {};
}

Expected<QList<FeedEvent>> EventFeed::fresh()
{
    QList<FeedEvent> events;
    // The statement gives at most some hundred rows at a time; go on until one look finds nothing more.
    for (qsizetype before = -1; before != events.size();) {
        before = events.size();
        const auto read =
            m_database.each(u"life.happenings_since"_s, {{u"since"_s, m_last}}, [&](const QSqlQuery &row) {
                events << eventFrom(row);
                m_last = events.last().id;
            });
        if (!read)
            return tl::unexpected(read.error());
    }
    return events;
}

} // namespace ring
