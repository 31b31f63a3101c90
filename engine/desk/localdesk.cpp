// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/localdesk.h"

#include "engine/desk/cannedreader.h"
#include "engine/desk/deskactions.h"
#include "engine/desk/leadreader.h"
#include "engine/reports/report.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {
constexpr int gatherMs = 120;
constexpr int watchMs = 300;
constexpr Millis viewedAgainMs = 10 * minuteMs;
constexpr int watchServerMs = 1000;
} // namespace

LocalDesk::LocalDesk(LocalDeskOptions options, QObject *parent)
    : Desk(parent)
    , m_options(std::move(options))
    , m_worker(m_options.store, m_options.clock, m_options.changes)
{
    m_data = std::make_unique<LocalData>(LocalDataOptions{m_options.store, m_options.clock, m_options.changes,
                                                          [this] { return m_locked ? Ticket() : m_ticket; },
                                                          m_options.restart, whyNoRestart()},
                                         &m_worker);
    m_running.start();
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherMs);
    connect(&m_gather, &QTimer::timeout, this, &LocalDesk::publish);
    if (m_options.changes)
        connect(m_options.changes, &Changes::changed, this, &LocalDesk::gather);
    m_worker.onNotified([this](int touched) {
        QMetaObject::invokeMethod(
            this, [this, touched] { gather(touched); }, Qt::QueuedConnection);
    });
    if (!m_options.store.url.isEmpty()) {
        connect(&m_watch, &QTimer::timeout, this, &LocalDesk::watchServer);
        m_watch.start(watchServerMs);
    } else {
        connect(&m_watch, &QTimer::timeout, this, &LocalDesk::watchStore);
        m_watch.start(watchMs);
    }
    readHappenings();
}

LocalDesk::~LocalDesk() = default;

QString LocalDesk::whyNoRestart() const
{
    return m_options.sandbox
               ? u"The sandbox tells one story and cannot go back in it. Begin a new one with another folder."_s
               : u"A backup is put in place where the engine runs: secondring-engine backup restore."_s;
}

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

void LocalDesk::keepHeldDrafts()
{
    const auto held = m_heldDrafts;
    for (auto draft = held.cbegin(); draft != held.cend(); ++draft)
        if (draft.key().first == person())
            saveDraft(draft.key().second, draft.value());
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

QFuture<Expected<LeadPage>> LocalDesk::leads(const LeadQuery &query)
{
    return ask(Right::Answer, [query](StageContext &context, const Seat &seat) {
        return readLeads(*context.database, query, seat, context.now());
    });
}

QFuture<Expected<LeadDetail>> LocalDesk::lead(qint64 leadId)
{
    // A page reads its lead anew with every change; a line in the audit each time would bury the rest.
    const bool noted = m_viewed.contains(leadId) && now() - m_viewed.value(leadId) < viewedAgainMs;
    if (!noted && !m_locked)
        m_viewed.insert(leadId, now());
    return ask(Right::Answer, [leadId, noted](StageContext &context, const Seat &seat) -> Expected<LeadDetail> {
        auto detail = readLead(context, leadId, seat);
        RING_TRY(detail);
        // Without room on the disk a caller must still be reachable: reading goes on when this line cannot be kept.
        if (!noted)
            static_cast<void>(noteAudit(*context.database, seat.person,
                                        {u"lead_viewed"_s, u"lead"_s, QString::number(leadId), {}}, context.now()));
        return detail;
    });
}

QFuture<Expected<QJsonObject>> LocalDesk::explain(qint64 leadId)
{
    return ask(Right::Answer, [leadId](StageContext &context, const Seat &seat) -> Expected<QJsonObject> {
        RING_TRY(needLead(*context.database, seat, leadId));
        auto trace = readTrace(*context.database, leadId);
        RING_TRY(trace);
        static_cast<void>(noteAudit(*context.database, seat.person,
                                    {u"reasons_viewed"_s, u"lead"_s, QString::number(leadId), {}}, context.now()));
        return trace;
    });
}

QFuture<Expected<EngineStatus>> LocalDesk::status()
{
    const bool sandbox = m_options.sandbox;
    const int percent = m_options.historyPercent ? m_options.historyPercent() : 100;
    const QString problem = m_options.storeProblem ? m_options.storeProblem() : QString();
    return m_worker
        .ask([=, here = m_options.engineHere](StageContext &context) -> Expected<EngineStatus> {
            auto status = readStatus(*context.database, context.now());
            RING_TRY(status);
            status->running = here;
            status->sandbox = sandbox;
            status->speed = context.clock->speed();
            status->historyPercent = percent;
            if (!problem.isEmpty())
                status->storeNotice = problem;
            // Idle polls are not noted while a story's past is played: no age to worry about.
            for (ConnectionStatus &connection : status->connections)
                if (percent < 100 && connection.problem.isEmpty())
                    connection.lastPollAt = status->now;
            return status;
        })
        .then(this, [this](const Expected<EngineStatus> &status) -> Expected<EngineStatus> {
            if (status)
                m_lastStatus = *status;
            const qint64 lostFor = m_worker.lostFor();
            if (status || lostFor < 0 || m_lastStatus.now == 0)
                return status;
            EngineStatus old = m_lastStatus;
            old.now = m_options.clock->now();
            old.storeLostFor = lostFor;
            return old;
        });
}

template<typename Act>
auto LocalDesk::act(Act what)
{
    return ask(Right::Answer, [what = std::move(what)](StageContext &context, const Seat &seat) {
        DeskActions actions(context, seat);
        return what(actions);
    });
}

QFuture<Expected<qint64>> LocalDesk::claim(qint64 leadId, bool takeOver)
{
    return act([=](DeskActions &actions) { return actions.claim(leadId, takeOver); });
}

QFuture<Expected<qint64>> LocalDesk::release(qint64 leadId)
{
    return act([=](DeskActions &actions) { return actions.release(leadId); });
}

QFuture<Expected<qint64>> LocalDesk::assign(const QList<qint64> &leadIds, const QString &person)
{
    return act([=](DeskActions &actions) { return actions.assign(leadIds, person); });
}

QFuture<Expected<qint64>> LocalDesk::setOutcome(const QList<qint64> &leadIds, const QString &outcome)
{
    return act([=](DeskActions &actions) { return actions.setOutcome(leadIds, outcome); });
}

QFuture<Expected<qint64>> LocalDesk::snooze(const QList<qint64> &leadIds, Millis until)
{
    return act([=](DeskActions &actions) { return actions.snooze(leadIds, until); });
}

QFuture<Expected<qint64>> LocalDesk::sendReply(qint64 leadId, const QString &body)
{
    m_heldDrafts.remove({person(), leadId});
    return act([=](DeskActions &actions) { return actions.sendReply(leadId, body); });
}

QFuture<Expected<qint64>> LocalDesk::escalate(qint64 leadId)
{
    return act([=](DeskActions &actions) { return actions.escalate(leadId); });
}

QFuture<Expected<qint64>> LocalDesk::acknowledge(qint64 escalationId)
{
    return act([=](DeskActions &actions) { return actions.acknowledge(escalationId); });
}

QFuture<Expected<qint64>> LocalDesk::markAnswered(qint64 leadId)
{
    return act([=](DeskActions &actions) { return actions.markAnswered(leadId); });
}

QFuture<Expected<void>> LocalDesk::undo(qint64 actionId)
{
    return act([=](DeskActions &actions) { return actions.undo(actionId); });
}

QFuture<Expected<void>> LocalDesk::saveDraft(qint64 leadId, const QString &body)
{
    // Kept here first: a draft is never lost to a server that goes away while it is saved.
    const std::pair whose{person(), leadId};
    m_heldDrafts.insert(whose, body);
    return storeDraft(leadId, body).then(this, [this, whose, body](const Expected<void> &stored) -> Expected<void> {
        const bool lost = !stored && m_worker.lostFor() >= 0;
        if (lost) {
            m_wasLost = true;
            return {};
        }
        if (m_heldDrafts.value(whose) == body)
            m_heldDrafts.remove(whose);
        return stored;
    });
}

QFuture<Expected<void>> LocalDesk::storeDraft(qint64 leadId, const QString &body)
{
    return ask(Right::Answer, [=](StageContext &context, const Seat &seat) -> Expected<void> {
        Transaction transaction(*context.database);
        RING_TRY(transaction.begun());
        RING_TRY(needLead(*context.database, seat, leadId));
        context.database->touch(TouchedLeads);
        RING_TRY(context.database->run(
            u"desk.save_draft"_s,
            {{u"lead"_s, leadId}, {u"person"_s, seat.person}, {u"body"_s, body}, {u"now"_s, context.now()}}));
        return transaction.commit();
    });
}

QFuture<Expected<void>> LocalDesk::markRead(qint64 leadId)
{
    return ask(Right::Answer, [=](StageContext &context, const Seat &seat) -> Expected<void> {
        Transaction transaction(*context.database);
        RING_TRY(transaction.begun());
        RING_TRY(needLead(*context.database, seat, leadId));
        auto changed = context.database->run(u"desk.mark_read"_s, {{u"id"_s, leadId}});
        RING_TRY(changed);
        context.database->touch(*changed > 0 ? TouchedLeads : 0);
        return transaction.commit();
    });
}

} // namespace ring
