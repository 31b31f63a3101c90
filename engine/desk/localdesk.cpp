// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/localdesk.h"

#include "engine/desk/leadreader.h"

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
                                                          m_options.restart, whyNoRestart(), m_options.keepSecret},
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

} // namespace ring
