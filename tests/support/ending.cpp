// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ending.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlRecord>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QStringList rowsOf(Database &database, const QString &sql)
{
    QSqlQuery query(database.handle());
    QStringList lines;
    if (!query.exec(sql))
        return {query.lastError().text()};
    while (query.next()) {
        QStringList cells;
        for (int i = 0; i < query.record().count(); ++i)
            cells << query.value(i).toString();
        lines << cells.join(u' ');
    }
    return lines;
}

/// The newest text a provider lists is ours, at a moment that depends on the disturbance.
QStringList cursorsOf(Database &database)
{
    QStringList cursors;
    const auto rows = rowsOf(database, u"SELECT c.kind, p.position FROM polls p JOIN connections c "
                                       "ON c.id = p.connection_id WHERE c.kind <> 'sms' ORDER BY c.kind"_s);
    for (const QString &row : rows) {
        const auto position = QJsonDocument::fromJson(row.section(u' ', 1).toUtf8()).object();
        cursors << row.section(u' ', 0, 0) + u' ' + QString::number(position.value("newest"_L1).toInteger());
    }
    return cursors;
}

QString differs(const QString &what, const QStringList &is, const QStringList &right)
{
    if (is == right)
        return {};
    QStringList more = is;
    QStringList less = right;
    for (const QString &line : is)
        if (less.removeOne(line))
            more.removeOne(line);
    return u"%1:\n  more %2\n  less %3"_s.arg(what, more.join(u"\n       "_s), less.join(u"\n       "_s));
}

QStringList asLines(const QMap<QString, int> &texts)
{
    QStringList lines;
    for (auto text = texts.begin(); text != texts.end(); ++text)
        lines << QString::number(text.value()) + u" x "_s + text.key();
    return lines;
}

int missing(const QMap<QString, int> &here, const QMap<QString, int> &there)
{
    int count = 0;
    for (auto text = there.begin(); text != there.end(); ++text)
        count += std::max(0, text.value() - here.value(text.key()));
    return count;
}

} // namespace

Ending endingOf(Database &database, const SandboxServer &sandbox)
{
    static const QRegularExpression link(u"https?://\\S+"_s);
    Ending end;
    for (const SandboxEvent &event : sandbox.events())
        if (event.type == "text_accepted"_L1)
            ++end.texts[event.facts.value("to"_L1).toString() + u' ' +
                        event.facts.value("body"_L1).toString().replace(link, u"LINK"_s)];
    const auto rows = [&](const QString &sql) { return rowsOf(database, sql); };
    end.leads =
        rows(u"SELECT number, action, reason, state, outcome, outcome_found_by, call_count, touches, texted_at > 0, "
             "waiting_since > 0, replied_at > 0, closed_at > 0, intent, unread FROM leads ORDER BY number, id"_s);
    end.calls = rows(u"SELECT call_key, state, miss_reason, handled_at > 0 FROM calls ORDER BY call_key"_s);
    end.escalations = rows(u"SELECT l.number, e.kind, e.cause FROM escalations e JOIN leads l ON l.id = e.lead_id "
                           "ORDER BY l.number, e.kind, e.cause"_s);
    end.messages = rows(u"SELECT number, touch, state, inbound, problem_code FROM messages WHERE state <> 'cancelled' "
                        "ORDER BY number, inbound, touch, id"_s);
    end.optOuts = rows(u"SELECT number, source FROM opt_outs WHERE revoked_at = 0 ORDER BY number"_s);
    end.bookings = rows(u"SELECT number, cancelled, handled_at > 0 FROM bookings ORDER BY number"_s);
    end.happenings = rows(u"SELECT l.number, h.kind FROM happenings h LEFT JOIN leads l ON l.id = h.lead_id "
                          "ORDER BY l.number, h.kind"_s);
    end.cursors = cursorsOf(database);
    return end;
}

QString Ending::differenceTo(const Ending &right) const
{
    for (const QString &one :
         {differs(u"texts"_s, asLines(texts), asLines(right.texts)), differs(u"leads"_s, leads, right.leads),
          differs(u"calls"_s, calls, right.calls), differs(u"escalations"_s, escalations, right.escalations),
          differs(u"messages"_s, messages, right.messages), differs(u"opt-outs"_s, optOuts, right.optOuts),
          differs(u"bookings"_s, bookings, right.bookings), differs(u"happenings"_s, happenings, right.happenings),
          differs(u"cursors"_s, cursors, right.cursors)})
        if (!one.isEmpty())
            return one;
    return {};
}

int Ending::textCount() const
{
    int count = 0;
    for (const int times : texts)
        count += times;
    return count;
}

int lostTexts(const Ending &end, const Ending &right)
{
    return missing(end.texts, right.texts);
}

int extraTexts(const Ending &end, const Ending &right)
{
    return missing(right.texts, end.texts);
}

} // namespace ring
