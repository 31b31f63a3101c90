// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/threadmodel.h"

#include <QTimeZone>

#include <tuple>

namespace ring {

namespace {

auto fields(const MessageRow &m)
{
    return std::tie(m.id, m.inbound, m.touch, m.body, m.state, m.problem, m.author, m.intent, m.at, m.holdUntil,
                    m.segments);
}

auto fields(const CallRow &c)
{
    return std::tie(c.id, c.direction, c.state, c.missReason, c.startedAt, c.talkSeconds, c.transcript, c.person);
}

} // namespace

bool operator==(const ThreadLine &a, const ThreadLine &b)
{
    return a.kind == b.kind && a.newDay == b.newDay && fields(a.message) == fields(b.message) &&
           fields(a.call) == fields(b.call);
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ThreadLine &line = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.kind == ThreadLine::Kind::Message ? line.message.body : line.call.transcript;
    case LineRole:
        return QVariant::fromValue(line);
    case InboundRole:
        return line.kind == ThreadLine::Kind::Message ? line.message.inbound : line.call.direction == u"inbound";
    case AtRole:
        return QVariant::fromValue(line.at());
    default:
        return {};
    }
}

void ThreadModel::setThread(const QList<MessageRow> &messages, const QList<CallRow> &calls, const QString &zone)
{
    QList<ThreadLine> lines;
    for (const MessageRow &message : messages) {
        ThreadLine line;
        line.message = message;
        lines << line;
    }
    for (const CallRow &call : calls) {
        ThreadLine line;
        line.kind = ThreadLine::Kind::Call;
        line.call = call;
        lines << line;
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ThreadLine &a, const ThreadLine &b) { return a.at() < b.at(); });
    const QTimeZone named(zone.toUtf8());
    const QTimeZone local = named.isValid() ? named : QTimeZone::utc();
    QDate day;
    for (ThreadLine &line : lines) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(line.at(), local).date();
        line.newDay = date != day;
        day = date;
    }
    sync(lines);
}

} // namespace ring
