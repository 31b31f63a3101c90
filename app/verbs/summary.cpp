// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/summary.h"

#include "app/verbs/output.h"

#include <QDateTime>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct Column
{
    QString name;
    QStringList kinds;
};

const QList<Column> &columns()
{
    static const QList<Column> all{
        {u"missed"_s, {u"missed"_s, u"high_value"_s, u"repeat"_s}},
        {u"texted"_s, {u"texted"_s}},
        {u"replies"_s, {u"reply"_s}},
        {u"escalations"_s, {u"emergency"_s, u"urgent_reply"_s, u"escalation"_s}},
        {u"booked"_s, {u"booked"_s}},
        {u"called back"_s, {u"called_back"_s}},
        {u"no response"_s, {u"no_response"_s}},
    };
    return all;
}

int sum(const QMap<QString, int> &counts, const QStringList &kinds)
{
    int all = 0;
    for (const QString &kind : kinds)
        all += counts.value(kind);
    return all;
}

QString told(const FeedEvent &event)
{
    QString words = plainLine(event.locationName.isEmpty() ? event.location : event.locationName);
    words += (words.isEmpty() ? QString() : u", "_s) + QString(event.kind).replace(u'_', u' ');
    return event.callerEnds.isEmpty() ? words : words + u" ..."_s + event.callerEnds;
}

} // namespace

void Summary::add(const FeedEvent &event)
{
    m_last = told(event);
    // An escalation rings again until somebody acknowledges it; that is the same one.
    if (event.kind == "escalation"_L1 && m_escalated.contains({event.lead, event.detail}))
        return;
    if (event.kind == "escalation"_L1)
        m_escalated.insert({event.lead, event.detail});
    ++m_total[event.kind];
    ++m_new[event.kind];
}

QString Summary::line(Millis now)
{
    QStringList parts{QDateTime::fromMSecsSinceEpoch(now).toString(u"ddd HH:mm:ss"_s)};
    for (const Column &column : columns()) {
        const int added = sum(m_new, column.kinds);
        const QString part = column.name + u' ' + QString::number(sum(m_total, column.kinds));
        parts << (added ? part + u" (+%1)"_s.arg(added) : part);
    }
    if (!m_last.isEmpty())
        parts << u"last: "_s + m_last;
    m_new.clear();
    return parts.join(u"  "_s);
}

QString Summary::farewell() const
{
    QStringList parts;
    for (const Column &column : columns())
        parts << u"%1 %2"_s.arg(QString::number(sum(m_total, column.kinds)), column.name);
    return u"In this run: "_s + parts.join(u", "_s) + u'.';
}

} // namespace ring
