// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/historydesk.h"

#include "engine/desk/deskactions.h"

#include <QTimeZone>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis lookEvery = 5 * minuteMs;
constexpr Millis acknowledgedAfter = 2 * minuteMs;

/// A number from 0 to 99 that belongs to a lead and a question about it.
int dice(qint64 lead, quint64 question)
{
    quint64 mixed = (quint64(lead) + 1) * 0x9E3779B97F4A7C15ull + question * 0xBF58476D1CE4E5B9ull;
    mixed ^= mixed >> 29;
    mixed *= 0x94D049BB133111EBull;
    return int((mixed >> 33) % 100);
}

QString personFor(qint64 lead)
{
    static const QStringList people{u"Alex"_s, u"Marta"_s, u"Priya"_s};
    return people.at(lead % people.size());
}

/// Most are seen to within the hour, some the same day, a few are forgotten.
Millis patienceFor(qint64 lead)
{
    const int luck = dice(lead, 1);
    return luck < 65 ? (3 + luck) * minuteMs : luck < 93 ? (luck - 60) * 8 * minuteMs : 26 * hourMs;
}

QString outcomeFor(qint64 lead)
{
    const int luck = dice(lead, 2);
    return luck < 55 ? u"called_back"_s : luck < 62 ? u"booked"_s : u"no_response"_s;
}

bool officeHours(Millis now)
{
    static const QTimeZone middle("America/Chicago");
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now, middle);
    return local.time().hour() >= 7 && local.time().hour() < 19;
}

} // namespace

Expected<void> HistoryDesk::work()
{
    const Millis now = m_context.now();
    if (now < m_nextLook)
        return {};
    m_nextLook = now + lookEvery;
    RING_TRY(acknowledge());
    if (!officeHours(now))
        return {};
    QList<Waiting> due;
    RING_TRY(m_context.database->each(
        u"history.waiting"_s, {{u"before"_s, now - acknowledgedAfter}}, [&](const QSqlQuery &row) {
            const Waiting one{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toInt() > 0,
                              row.value(3).toString() == "es"_L1, !row.value(4).toString().isEmpty()};
            if (one.since + patienceFor(one.lead) <= now)
                due << one;
        }));
    for (const Waiting &one : due)
        RING_TRY(handle(one));
    return {};
}

Expected<void> HistoryDesk::acknowledge()
{
    QList<qint64> open;
    RING_TRY(m_context.database->each(u"history.unacknowledged"_s, {{u"before"_s, m_context.now() - acknowledgedAfter}},
                                      [&](const QSqlQuery &row) { open << row.value(0).toLongLong(); }));
    for (const qint64 id : open)
        RING_TRY(DeskActions(m_context, personFor(id)).acknowledge(id));
    return {};
}

Expected<void> HistoryDesk::handle(const Waiting &one)
{
    DeskActions actions(m_context, personFor(one.lead));
    if (one.unread && one.reachable && dice(one.lead, 3) < 60) {
        const QString body = one.spanish ? u"Gracias por escribir. Claro que podemos ayudarle. ¿Qué hora le conviene?"_s
                                         : u"Thanks for writing, we can help with that. What time suits you best?"_s;
        if (actions.sendReply(one.lead, body))
            return {};
        // Opted out meanwhile, or a colleague's: somebody calls instead.
    }
    return only(actions.setOutcome({one.lead}, outcomeFor(one.lead)));
}

} // namespace ring
