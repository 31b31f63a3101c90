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
    m_running.start();
    return beginTrail(m_database, u"life.latest_happenings"_s, m_trail, 0);
}

Expected<QList<FeedEvent>> EventFeed::fresh()
{
    QList<FeedEvent> events;
    RING_TRY(followTrail(m_database, u"life.happenings_since"_s, m_trail, m_running.elapsed(),
                         [&events](const QSqlQuery &row) { events << eventFrom(row); }));
    return events;
}

} // namespace ring
