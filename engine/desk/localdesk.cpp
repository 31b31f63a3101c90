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
} // namespace

LocalDesk::LocalDesk(LocalDeskOptions options, QObject *parent)
    : Desk(parent)
    , m_options(std::move(options))
    , m_worker(m_options.store, m_options.clock, m_options.changes)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherMs);
    connect(&m_gather, &QTimer::timeout, this, &LocalDesk::publish);
    if (m_options.changes)
        connect(m_options.changes, &Changes::changed, this, &LocalDesk::gather);
    if (!m_options.engineHere) {
        connect(&m_watch, &QTimer::timeout, this, &LocalDesk::watchStore);
        m_watch.start(watchMs);
    }
    readHappenings();
}

LocalDesk::~LocalDesk() = default;

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
    Q_EMIT changed(topics);
    if (topics & (Leads | Messages | Escalations))
        readHappenings();
}

void LocalDesk::watchStore()
{
    m_worker.ask([](StageContext &context) { return Expected<qint64>(context.database->dataVersion()); })
        .then(this, [this](const Expected<qint64> &version) {
            if (!version || *version == m_dataVersion)
                return;
            m_dataVersion = *version;
            gather(Everything);
        });
}

void LocalDesk::readHappenings()
{
    if (m_reading)
        return;
    m_reading = true;
    struct News
    {
        qint64 last = 0;
        QList<Happening> list;
    };
    m_worker
        .ask([since = m_lastHappening](StageContext &context) -> Expected<News> {
            News news;
            news.last = since;
            if (since < 0) {
                // What happened before this window opened is on the pages, not news.
                auto last = context.database->value(u"life.last_happening"_s);
                RING_TRY(last);
                news.last = last->toLongLong();
                return news;
            }
            RING_TRY(
                context.database->each(u"life.happenings_since"_s, {{u"since"_s, since}}, [&](const QSqlQuery &row) {
                    news.last = row.value(0).toLongLong();
                    news.list << Happening{row.value(2).toString(),  row.value(3).toLongLong(), row.value(7).toString(),
                                           row.value(8).toString(),  row.value(6).toString(),   row.value(5).toString(),
                                           row.value(1).toLongLong()};
                }));
            return news;
        })
        .then(this, [this](const Expected<News> &news) {
            m_reading = false;
            if (!news)
                return;
            m_lastHappening = news->last;
            for (const Happening &happening : news->list)
                Q_EMIT happened(happening);
        });
}

QFuture<Expected<void>> LocalDesk::signIn(const QString &name)
{
    const QString clean = name.simplified().left(60);
    if (clean.isEmpty())
        return QtFuture::makeReadyFuture(
            Expected<void>(fail(Error::Code::BadInput, u"Write your name; the team sees it on what you do."_s)));
    m_person = clean;
    return m_worker.ask([clean](StageContext &context) {
        return only(context.database->run(u"admin.sign_in"_s, {{u"name"_s, clean}, {u"now"_s, context.now()}}));
    });
}

QFuture<Expected<QStringList>> LocalDesk::knownPeople()
{
    return m_worker.ask([](StageContext &context) -> Expected<QStringList> {
        QStringList names;
        RING_TRY(context.database->each(u"admin.people"_s, {},
                                        [&](const QSqlQuery &row) { names << row.value(0).toString(); }));
        return names;
    });
}

QFuture<Expected<LeadPage>> LocalDesk::leads(const LeadQuery &query)
{
    return m_worker.ask([query, person = m_person](StageContext &context) {
        return readLeads(*context.database, query, person, context.now());
    });
}

QFuture<Expected<LeadDetail>> LocalDesk::lead(qint64 leadId)
{
    return m_worker.ask(
        [leadId, person = m_person](StageContext &context) { return readLead(context, leadId, person); });
}

QFuture<Expected<QJsonObject>> LocalDesk::explain(qint64 leadId)
{
    return m_worker.ask([leadId](StageContext &context) { return readTrace(*context.database, leadId); });
}

QFuture<Expected<EngineStatus>> LocalDesk::status()
{
    const bool sandbox = m_options.sandbox;
    const int percent = m_options.historyPercent ? m_options.historyPercent() : 100;
    const QString problem = m_options.storeProblem ? m_options.storeProblem() : QString();
    return m_worker.ask([=, here = m_options.engineHere](StageContext &context) -> Expected<EngineStatus> {
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
    });
}

template<typename Act>
auto LocalDesk::act(Act what)
{
    return m_worker.ask([what = std::move(what), person = m_person](StageContext &context) {
        DeskActions actions(context, person);
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
    return m_worker.ask([=, person = m_person](StageContext &context) -> Expected<void> {
        Transaction transaction(*context.database);
        RING_TRY(transaction.begun());
        context.database->touch(TouchedLeads);
        RING_TRY(context.database->run(
            u"desk.save_draft"_s,
            {{u"lead"_s, leadId}, {u"person"_s, person}, {u"body"_s, body}, {u"now"_s, context.now()}}));
        return transaction.commit();
    });
}

QFuture<Expected<void>> LocalDesk::markRead(qint64 leadId)
{
    return m_worker.ask([=](StageContext &context) -> Expected<void> {
        Transaction transaction(*context.database);
        RING_TRY(transaction.begun());
        auto changed = context.database->run(u"desk.mark_read"_s, {{u"id"_s, leadId}});
        RING_TRY(changed);
        context.database->touch(*changed > 0 ? TouchedLeads : 0);
        return transaction.commit();
    });
}

QFuture<Expected<DashboardData>> LocalDesk::dashboard(const ReportQuery &query)
{
    return m_worker.ask(
        [query](StageContext &context) { return ring::dashboard(*context.database, query, context.now()); });
}

QFuture<Expected<LeadPage>> LocalDesk::rowsBehind(const ReportQuery &query, const QString &metric)
{
    return m_worker.ask(
        [=](StageContext &context) { return ring::rowsBehind(*context.database, query, metric, context.now()); });
}

} // namespace ring
