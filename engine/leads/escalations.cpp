// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leads/escalations.h"

#include "engine/leads/ladder.h"

#include <QStringList>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

int gravity(const QString &kind)
{
    static const QStringList order{u"unanswered_24h"_s, u"not_texted"_s,   u"staff"_s,
                                   u"high_value"_s,     u"urgent_reply"_s, u"emergency"_s};
    return int(order.indexOf(kind));
}

} // namespace

Expected<void> raiseEscalation(StageContext &context, qint64 leadId, const QString &kind, const QString &cause,
                               Millis due)
{
    Database &database = *context.database;
    qint64 open = 0;
    QString openKind;
    RING_TRY(database.each(u"life.open_escalation"_s, {{u"lead"_s, leadId}}, [&](const QSqlQuery &row) {
        open = row.value(0).toLongLong();
        openKind = row.value(1).toString();
    }));
    if (open && gravity(kind) <= gravity(openKind))
        return {};
    database.touch(TouchedEscalations | TouchedLeads);
    const Bind values{{u"lead"_s, leadId}, {u"id"_s, open},           {u"kind"_s, kind},
                      {u"cause"_s, cause}, {u"now"_s, context.now()}, {u"due"_s, due}};
    Bind used = values;
    used.remove(open ? u"lead"_s : u"id"_s);
    if (open)
        RING_TRY(database.run(u"life.upgrade_escalation"_s, used));
    else {
        auto raised = database.insert(u"life.escalate"_s, used);
        RING_TRY(raised);
        open = *raised;
    }
    RING_TRY(beginClimb(context, leadId, open, kind, due));
    RING_TRY(database.run(u"leads.need_us"_s, {{u"id"_s, leadId}, {u"now"_s, context.now()}}));
    return noteHappening(context, kind == "emergency"_L1 || kind == "urgent_reply"_L1 ? kind : u"escalation"_s, leadId,
                         kind);
}

Expected<bool> raiseAgain(StageContext &context, Millis every)
{
    Database &database = *context.database;
    struct Due
    {
        qint64 id;
        qint64 lead;
        QString kind;
    };
    QList<Due> due;
    RING_TRY(
        database.each(u"life.due_raises"_s, {{u"now"_s, context.now()}, {u"since"_s, context.now() - every}},
                      [&](const QSqlQuery &row) {
                          due << Due{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString()};
                      }));
    if (due.isEmpty())
        return false;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    for (const Due &one : due) {
        auto first = database.run(u"life.raise_again"_s,
                                  {{u"id"_s, one.id}, {u"now"_s, context.now()}, {u"since"_s, context.now() - every}});
        RING_TRY(first);
        if (*first == 0)
            continue;
        RING_TRY(noteHappening(context, u"escalation"_s, one.lead, one.kind));
    }
    database.touch(TouchedEscalations);
    RING_TRY(transaction.commit());
    return true;
}

} // namespace ring
