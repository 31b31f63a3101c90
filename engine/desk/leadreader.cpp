// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/leadreader.h"

#include "engine/desk/ladderreader.h"
#include "engine/desk/seatqueries.h"
#include "engine/messages/wordindex.h"

#include <QRegularExpression>

#include <limits>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// Reads the columns of a row one after the other, in the order in which the statement names them.
class Columns
{
public:
    explicit Columns(const QSqlQuery &row)
        : m_row(row)
    {
    }
    QString text() { return m_row.value(m_at++).toString(); }
    qint64 number() { return m_row.value(m_at++).toLongLong(); }
    int small() { return m_row.value(m_at++).toInt(); }
    bool truth() { return m_row.value(m_at++).toInt() != 0; }

private:
    const QSqlQuery &m_row;
    int m_at = 0;
};

void readCaller(Columns &in, LeadRow &lead)
{
    lead.id = in.number();
    lead.caller = in.text();
    lead.callerName = in.text();
    lead.callerClass = in.text();
    lead.highValue = in.truth();
    lead.emergency = in.truth();
    lead.valueCents = in.number();
    lead.lastVisit = in.text();
    lead.openJob = in.text();
    lead.location = in.text();
    lead.locationName = in.text();
    lead.group = in.text();
}

void readStory(Columns &in, LeadRow &lead)
{
    lead.openedAt = in.number();
    lead.lastCallAt = in.number();
    lead.callCount = in.small();
    lead.missReason = in.text();
    lead.voicemail = in.truth();
    lead.action = in.text();
    lead.reason = in.text();
    lead.state = in.text();
    lead.waitingSince = in.number();
    lead.owner = in.text();
    lead.snoozedUntil = in.number();
    lead.textedAt = in.number();
    lead.nextTouchAt = in.number();
    lead.touches = in.small();
    lead.lastBody = in.text();
    lead.lastInbound = in.truth();
    lead.unread = in.small();
    lead.intent = in.text();
    lead.callbackDueAt = in.number();
    lead.outcome = in.text();
    lead.outcomeFoundBy = in.text();
    lead.outcomePerson = in.text();
}

void readRest(Columns &in, LeadRow &lead, Millis now)
{
    const Millis closedAt = in.number();
    lead.messageState = in.text();
    lead.messageProblem = in.text();
    lead.escalationId = in.number();
    lead.escalationKind = in.text();
    lead.escalationRaisedAt = in.number();
    lead.escalationDueAt = in.number();
    lead.escalationAckBy = in.text();
    lead.escalationRaises = in.small();
    lead.writing = in.text();
    lead.hasDraft = in.truth();
    lead.needsUs = lead.waitingSince > 0 && closedAt == 0 && lead.snoozedUntil <= now;
}

QString statementFor(const LeadQuery &query)
{
    if (query.leadId)
        return u"desk.one"_s;
    if (!query.search.isEmpty()) {
        static const QRegularExpression fourDigits(u"^\\d{4}$"_s);
        return fourDigits.match(query.search).hasMatch() ? u"desk.last_four"_s : u"desk.search"_s;
    }
    static const QHash<LeadView, QString> names{
        {LeadView::NeedsUs, u"desk.needs_us"_s}, {LeadView::All, u"desk.all"_s},
        {LeadView::Inbox, u"desk.inbox"_s},      {LeadView::Escalations, u"desk.escalations"_s},
        {LeadView::Snoozed, u"desk.snoozed"_s},  {LeadView::Closed, u"desk.closed"_s}};
    return names.value(query.view);
}

/// A search too short for the index reads every message, as if all were new.
void bindWords(Bind &values, const QString &search, qint64 upto)
{
    QString digits = search;
    digits.remove(QRegularExpression(u"[^0-9]"_s));
    const QString pieces = wordPieces(search);
    values.insert(u"number"_s, digits.size() >= 3 ? u'%' + digits + u'%' : QString());
    values.insert(u"words"_s, u'%' + search.toLower() + u'%');
    // The index wants something to look for; nobody writes letters of the private area.
    values.insert(u"pieces"_s, pieces.isEmpty() ? u"\"\uE000\uE000\uE000\""_s : pieces);
    values.insert(u"upto"_s, pieces.isEmpty() && upto < std::numeric_limits<qint64>::max() ? 0 : upto);
}

Bind bindFor(const LeadQuery &query, const QString &statement, const Seat &seat, Millis now, qint64 upto)
{
    Bind values{{u"person"_s, seat.person}};
    if (query.leadId) {
        values.insert(u"id"_s, query.leadId);
        return values;
    }
    const QStringList locations = visibleLocations(seat, query.locations);
    values.insert(u"keys"_s, locations.isEmpty() ? QString() : u'|' + locations.join(u'|') + u'|');
    values.insert(u"location_group"_s, query.group);
    values.insert(u"most"_s, query.limit);
    if (statement == "desk.last_four"_L1)
        values.insert(u"last_four"_s, query.search);
    else if (statement == "desk.search"_L1)
        bindWords(values, query.search, upto);
    else if (statement == "desk.needs_us"_L1 || statement == "desk.inbox"_L1 || statement == "desk.snoozed"_L1)
        values.insert(u"now"_s, now);
    return values;
}

bool isKind(const LeadRow &row, const QString &kind)
{
    if (kind == "spam"_L1)
        return row.reason == "suspected_robocall"_L1 || row.reason == "wrong_number"_L1;
    if (kind == "high_value"_L1)
        return row.highValue;
    return kind != "emergency"_L1 || row.emergency;
}

} // namespace

Expected<LeadPage> readLeads(Database &database, const LeadQuery &query, const Seat &seat, Millis now)
{
    LeadPage page;
    page.asOf = now;
    const QString statement = statementFor(query);
    Expected<qint64> upto = 0;
    if (statement == "desk.search"_L1)
        upto = wordsUpto(database);
    RING_TRY(upto);
    RING_TRY(database.each(statement, bindFor(query, statement, seat, now, *upto), [&](const QSqlQuery &row) {
        Columns in(row);
        LeadRow lead;
        readCaller(in, lead);
        readStory(in, lead);
        readRest(in, lead, now);
        // Again, letter by letter: LIKE takes _ for any character and capitals for small letters.
        if (seat.sees(lead.location) && (query.callerKind.isEmpty() || isKind(lead, query.callerKind)))
            page.rows << lead;
    }));
    page.total = int(page.rows.size());
    RING_TRY(readLadders(database, page.rows));
    RING_TRY(database.each(u"desk.count_needs_us"_s,
                           {{u"now"_s, now}, {u"everywhere"_s, seat.everywhere ? 1 : 0}, {u"person"_s, seat.person}},
                           [&](const QSqlQuery &row) {
                               page.needsUs = row.value(0).toInt();
                               page.unowned = row.value(1).toInt();
                               page.oldestUnowned = row.value(2).toLongLong();
                           }));
    return page;
}

Expected<EngineStatus> readStatus(Database &database, Millis now)
{
    EngineStatus status;
    status.now = now;
    RING_TRY(database.each(u"desk.polls"_s, {}, [&](const QSqlQuery &row) {
        status.connections << ConnectionStatus{row.value(0).toLongLong(), row.value(1).toString(),
                                               row.value(2).toString(),   row.value(3).toString(),
                                               row.value(4).toLongLong(), row.value(5).toString()};
    }));
    auto waiting = database.value(u"messages.waiting"_s, {{u"now"_s, now}});
    RING_TRY(waiting);
    status.waitingTexts = waiting->toInt();
    auto notice = database.value(u"settings.get"_s, {{u"name"_s, u"store_notice"_s}});
    RING_TRY(notice);
    auto noticed = database.value(u"settings.get"_s, {{u"name"_s, u"store_notice_at"_s}});
    RING_TRY(noticed);
    // Told for a day; afterwards it is no news.
    if (noticed->toLongLong() > now - dayMs)
        status.storeNotice = notice->toString();
    QList<Millis> times;
    RING_TRY(database.each(u"messages.times_to_text"_s, {{u"since"_s, now - dayMs}},
                           // A provider whose clock is ahead lists calls that end later than their text.
                           [&](const QSqlQuery &row) { times << std::max<Millis>(0, row.value(0).toLongLong()); }));
    std::sort(times.begin(), times.end());
    status.timedTexts = int(times.size());
    if (!times.isEmpty()) {
        status.medianToText = times.at(times.size() / 2);
        status.p95ToText = times.at(std::min(times.size() - 1, qsizetype(double(times.size()) * 0.95)));
    }
    return status;
}

} // namespace ring
