// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/deliverystage.h"

#include "engine/leads/escalations.h"
#include "engine/leads/ladder.h"
#include "engine/messages/linetypestage.h"
#include "engine/store/codes.h"

#include <QLoggingCategory>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logDelivery, "ring.delivery")

namespace {

constexpr int mostOpen = 16;

/// 0 when it is not worth asking any more: some carriers never give a receipt.
Millis nextCheck(Millis acceptedAt, Millis now)
{
    const Millis age = now - acceptedAt;
    if (age > dayMs)
        return 0;
    return now + std::clamp<Millis>(age, 10 * secondMs, 2 * hourMs);
}

bool final(DeliveryState state)
{
    return state == DeliveryState::Delivered || state == DeliveryState::Undelivered || state == DeliveryState::Failed;
}

} // namespace

DeliveryStage::DeliveryStage(StageContext &context, SmsBackendFor backendFor, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_backendFor(std::move(backendFor))
    , m_commits(context)
{
}

Expected<bool> DeliveryStage::run()
{
    struct Due
    {
        DeliveryCheck check;
        QString providerId;
    };
    QList<Due> due;
    RING_TRY(m_context.database->each(
        u"messages.to_check"_s, {{u"now"_s, m_context.now()}, {u"most"_s, mostOpen * 2}, {u"mine"_s, m_context.mine}},
        [&](const QSqlQuery &row) {
            due << Due{{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong(),
                        row.value(5).toLongLong(), row.value(4).toString()},
                       row.value(3).toString()};
        }));
    bool worked = false;
    for (const Due &one : std::as_const(due)) {
        SmsBackend *backend = m_backendFor(one.check.connection);
        if (open() >= mostOpen || m_open.contains(one.check.id) || !backend)
            continue;
        m_open.insert(one.check.id);
        worked = true;
        backend->delivery(one.providerId, one.check.number)
            .then(this, [this, check = one.check](const Expected<DeliveryReport> &report) { reported(check, report); });
    }
    return worked;
}

void DeliveryStage::reported(const DeliveryCheck &check, const Expected<DeliveryReport> &report)
{
    if (!report && report.error().code == Error::Code::Cancelled) {
        m_open.remove(check.id);
        return;
    }
    // An error says nothing about the text: asked again later, as if there were no news.
    m_commits.add(
        [this, check, known = report.value_or(DeliveryReport{})] { return noteDelivery(m_context, check, known); },
        [this, id = check.id](const Expected<void> &result) { noted(id, result); });
}

void DeliveryStage::noted(qint64 id, const Expected<void> &result)
{
    m_open.remove(id);
    if (!result)
        qCWarning(logDelivery).noquote() << result.error().detail;
    Q_EMIT settled();
}

Expected<void> noteDelivery(StageContext &context, const DeliveryCheck &check, const DeliveryReport &report)
{
    Database &database = *context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    RING_TRY(database.lockCaller(check.number));
    const Millis now = context.now();
    const bool news = report.state != DeliveryState::Unknown;
    database.touch(news ? TouchedMessages : 0);
    RING_TRY(database.run(u"messages.delivery"_s,
                          {{u"id"_s, check.id},
                           {u"state"_s, news ? codeOf(report.state) : u"accepted"_s},
                           {u"problem"_s, report.explanation},
                           {u"code"_s, codeOf(report.reason)},
                           {u"settled_at"_s, final(report.state) ? now : 0},
                           {u"check_at"_s, final(report.state) ? 0 : nextCheck(check.acceptedAt, now)}}));
    const bool lost = report.state == DeliveryState::Undelivered || report.state == DeliveryState::Failed;
    if (lost && report.reason == Error::Reason::Landline)
        RING_TRY(rememberLineType(context, check.number, LineType::Landline, u"carrier"_s));
    const QString why = report.reason == Error::Reason::None ? u"undelivered"_s : codeOf(report.reason);
    if (lost && !check.lead)
        RING_TRY(passOver(context, check.id, why));
    if (lost && check.lead) {
        RING_TRY(database.run(u"leads.not_texted"_s, {{u"id"_s, check.lead}, {u"reason"_s, why}, {u"now"_s, now}}));
        RING_TRY(raiseEscalation(context, check.lead, u"not_texted"_s, why, now));
    }
    return transaction.commit();
}

} // namespace ring
