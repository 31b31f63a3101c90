// SPDX-License-Identifier: GPL-3.0-or-later
// How a desk hears of what was committed, here and elsewhere.
#include "engine/desk/localdesk.h"

namespace ring {

using namespace Qt::StringLiterals;

void LocalDesk::gather(int touched)
{
    m_touched |= touched;
    if (!m_gather.isActive())
        m_gather.start();
}

void LocalDesk::publish()
{
    const Topics topics(m_touched);
    m_touched = 0;
    if (topics & Setup)
        readSeat();
    Q_EMIT changed(topics);
    if (topics & (Leads | Messages | Escalations))
        readHappenings();
}

void LocalDesk::watchStore()
{
    m_worker.ask([](StageContext &context) { return Expected<bool>(context.database->othersCommitted()); })
        .then(this, [this](const Expected<bool> &others) {
            if (!others || !*others)
                return;
            // The engine of this program has to know as well.
            if (m_options.changes)
                m_options.changes->tell(Everything);
            else
                gather(Everything);
        });
}

namespace {

struct News
{
    Trail trail;
    QList<Happening> list;
};

Happening happeningFrom(const QSqlQuery &row)
{
    return {row.value(2).toString(), row.value(3).toLongLong(), row.value(7).toString(),  row.value(8).toString(),
            row.value(6).toString(), row.value(5).toString(),   row.value(1).toLongLong()};
}

Expected<News> newsSince(Database &database, const Trail &trail, const Ticket &ticket, qint64 nowMs)
{
    News news{trail, {}};
    // What happened before this window opened is on the pages, not news.
    if (!trail.begun()) {
        RING_TRY(beginTrail(database, u"life.latest_happenings"_s, news.trail, nowMs));
        return news;
    }
    const auto seat = seatFor(database, ticket);
    RING_TRY(followTrail(database, u"life.happenings_since"_s, news.trail, nowMs, [&](const QSqlQuery &row) {
        const Happening one = happeningFrom(row);
        if (seat && seat->sees(one.location))
            news.list << one;
    }));
    return news;
}

} // namespace

void LocalDesk::watchServer()
{
    m_worker
        .ask([](StageContext &context) -> Expected<void> {
            return context.database->each(u"postgres.ping"_s, {}, [](const QSqlQuery &) {});
        })
        .then(this, [this](const Expected<void> &) {
            const bool lost = m_worker.lostFor() >= 0;
            if (m_wasLost && !lost) {
                keepHeldDrafts();
                gather(Everything);
            }
            m_wasLost = lost;
        });
}

void LocalDesk::readHappenings()
{
    m_readAgain = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    m_worker
        .ask([trail = m_trail, ticket = m_ticket, now = m_running.elapsed()](StageContext &context) {
            return newsSince(*context.database, trail, ticket, now);
        })
        .then(this, [this](const Expected<News> &news) {
            m_reading = false;
            // Committed while this was read: its notice came and nobody would ask again.
            if (m_readAgain)
                readHappenings();
            if (!news)
                return;
            m_trail = news->trail;
            for (Happening happening : news->list) {
                if (m_locked) {
                    happening.caller.clear();
                    happening.callerName.clear();
                }
                Q_EMIT happened(happening);
            }
        });
}

} // namespace ring
