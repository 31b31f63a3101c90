// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leads/ladder.h"

#include "engine/compose/oncall.h"
#include "engine/compose/segments.h"
#include "engine/retention/suppression.h"
#include "engine/setup/ladderjson.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct Climb
{
    qint64 id = 0;
    qint64 escalation = 0;
    int step = 0;
    Millis nextAt = 0;
    qint64 lead = 0;
    Millis raisedAt = 0;
    bool acknowledged = false;
    bool cleared = false;
    QString line;
    qint64 location = 0;
    QString language;
    QByteArray zone;
    Ladder ladder;
    OnCallMatter matter;
};

struct Sender
{
    QString line;
    qint64 connection = 0;
};

Climb climbFrom(qint64 id, const QSqlQuery &row)
{
    Climb climb;
    climb.id = id;
    climb.escalation = row.value(0).toLongLong();
    climb.step = row.value(1).toInt();
    climb.nextAt = row.value(2).toLongLong();
    climb.lead = row.value(3).toLongLong();
    climb.matter.kind = row.value(4).toString();
    climb.raisedAt = row.value(5).toLongLong();
    climb.acknowledged = row.value(6).toLongLong() > 0;
    climb.cleared = row.value(7).toLongLong() > 0;
    climb.matter.caller = row.value(8).toString();
    climb.line = row.value(9).toString();
    climb.location = row.value(10).toLongLong();
    climb.ladder = Ladder::fromPolicy(QJsonDocument::fromJson(row.value(11).toByteArray()).object());
    climb.matter.trade = row.value(12).toString();
    climb.matter.place = row.value(13).toString();
    climb.matter.neutralName = row.value(14).toString();
    climb.language = row.value(15).toString();
    climb.zone = row.value(16).toByteArray();
    return climb;
}

/// "2:05 PM" or "14:05", as people who speak the language write it in the States.
QString clockWords(Millis at, const QByteArray &zone, const QString &language)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, QTimeZone(zone));
    return QLocale::c().toString(local.time(), language == "es"_L1 ? u"HH:mm"_s : u"h:mm AP"_s);
}

/// One due climb, in a transaction of its own.
class Climber
{
public:
    Climber(StageContext &context, Climb climb)
        : m_context(context)
        , m_database(*context.database)
        , m_climb(std::move(climb))
    {
    }

    Expected<void> go()
    {
        if (m_climb.acknowledged || m_climb.cleared)
            return end(m_climb.acknowledged ? u"acknowledged"_s : u"closed"_s);
        if (m_climb.nextAt > m_context.now())
            return {};
        RING_TRY(findSender());
        auto step = nextReachable(m_climb.step, true);
        RING_TRY(step);
        return *step < m_climb.ladder.steps() ? tell(*step) : giveUp();
    }

private:
    Expected<void> findSender()
    {
        return m_database.each(u"ladder.sender"_s, {{u"location"_s, m_climb.location}, {u"line"_s, m_climb.line}},
                               [&](const QSqlQuery &row) {
                                   m_sender = {row.value(0).toString(), row.value(1).toLongLong()};
                               });
    }

    /// From `step` on the first who can be told; those in between are noted once, with what stands in the way.
    Expected<int> nextReachable(int step, bool note)
    {
        for (; step < m_climb.ladder.steps(); ++step) {
            auto optedOut = isOptedOut(m_database, m_climb.ladder.at(step).number);
            RING_TRY(optedOut);
            if (!*optedOut && m_sender.connection)
                return step;
            if (note && step < int(m_climb.ladder.people.size()))
                RING_TRY(noteRung(step, 0, *optedOut ? u"opted_out"_s : u"no_sms_service"_s));
        }
        return step;
    }

    Expected<void> noteRung(int step, qint64 message, const QString &passedOver)
    {
        const OnCallPerson &person = m_climb.ladder.at(step);
        RING_TRY(m_database.insert(u"ladder.rung"_s, {{u"climb"_s, m_climb.id},
                                                      {u"step"_s, step},
                                                      {u"person"_s, person.name},
                                                      {u"number"_s, person.number},
                                                      {u"now"_s, m_context.now()},
                                                      {u"message"_s, rowOrNone(message)},
                                                      {u"passed_over"_s, passedOver}}));
        return noteHappening(m_context, passedOver.isEmpty() ? u"on_call_told"_s : u"on_call_passed"_s, m_climb.lead,
                             passedOver.isEmpty() ? person.name : person.name + u": "_s + passedOver);
    }

    Expected<qint64> queueText(int step)
    {
        const OnCallPerson &person = m_climb.ladder.at(step);
        const QString language = person.language.isEmpty() ? m_climb.language : person.language;
        OnCallMatter matter = m_climb.matter;
        matter.time = clockWords(m_climb.raisedAt, m_climb.zone, language);
        matter.again = step >= int(m_climb.ladder.people.size());
        const QString body = onCallAlert(matter, language);
        const Millis now = m_context.now();
        return m_database.insert(u"messages.insert_out"_s, {{u"ref"_s, u"sr-"_s + m_context.newId()},
                                                            {u"connection"_s, m_sender.connection},
                                                            {u"lead"_s, noRow()},
                                                            {u"location"_s, m_climb.location},
                                                            {u"decision"_s, noRow()},
                                                            {u"number"_s, person.number},
                                                            {u"line"_s, m_sender.line},
                                                            {u"body"_s, body},
                                                            {u"touch"_s, QString(onCallTouch)},
                                                            {u"kind"_s, QString(onCallTouch)},
                                                            {u"author"_s, QString()},
                                                            {u"template_key"_s, QString()},
                                                            {u"template_version"_s, 0},
                                                            {u"segments"_s, countSegments(body).count},
                                                            {u"now"_s, now},
                                                            {u"send_at"_s, now},
                                                            // Then the next is told, and this one would only confuse.
                                                            {u"expires_at"_s, now + m_climb.ladder.waitAfter(step)}});
    }

    Expected<void> tell(int step)
    {
        auto message = queueText(step);
        RING_TRY(message);
        RING_TRY(noteRung(step, *message, {}));
        auto after = nextReachable(step + 1, false);
        RING_TRY(after);
        const bool last = *after >= m_climb.ladder.steps();
        m_database.touch(TouchedMessages | TouchedEscalations | TouchedLeads);
        return only(
            m_database.run(u"ladder.advance"_s, {{u"id"_s, m_climb.id},
                                                 {u"from"_s, m_climb.step},
                                                 {u"step"_s, step + 1},
                                                 {u"at"_s, m_context.now() + m_climb.ladder.waitAfter(step)},
                                                 {u"person"_s, last ? QString() : m_climb.ladder.at(*after).name}}));
    }

    Expected<void> giveUp()
    {
        auto told = m_database.value(u"ladder.told_any"_s, {{u"id"_s, m_climb.id}});
        RING_TRY(told);
        const QString ending = told->isValid() ? u"nobody_answered"_s : u"nobody_reachable"_s;
        RING_TRY(noteHappening(m_context, u"on_call_ended"_s, m_climb.lead, ending));
        return end(ending);
    }

    Expected<void> end(const QString &ending)
    {
        m_database.touch(TouchedEscalations | TouchedLeads);
        const Millis now = m_context.now();
        RING_TRY(m_database.run(u"ladder.end"_s, {{u"id"_s, m_climb.id}, {u"now"_s, now}, {u"ending"_s, ending}}));
        if (!ending.startsWith("nobody"_L1))
            RING_TRY(m_database.run(u"ladder.cancel_alerts"_s,
                                    {{u"escalation"_s, m_climb.escalation}, {u"why"_s, ending}, {u"now"_s, now}}));
        return {};
    }

    StageContext &m_context;
    Database &m_database;
    Climb m_climb;
    Sender m_sender;
};

Expected<void> advance(StageContext &context, qint64 id, qint64 lead)
{
    Database &database = *context.database;
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    RING_TRY(database.lockLead(lead));
    Climb climb;
    RING_TRY(
        database.each(u"ladder.climb"_s, {{u"id"_s, id}}, [&](const QSqlQuery &row) { climb = climbFrom(id, row); }));
    // Another engine was quicker.
    if (!climb.id)
        return {};
    RING_TRY(Climber(context, climb).go());
    return transaction.commit();
}

} // namespace

Expected<void> beginClimb(StageContext &context, qint64 leadId, qint64 escalationId, const QString &kind, Millis due)
{
    Database &database = *context.database;
    RING_TRY(
        database.run(u"ladder.end_of_escalation"_s,
                     {{u"escalation"_s, escalationId}, {u"now"_s, context.now()}, {u"ending"_s, u"raised_anew"_s}}));
    if (kind != "emergency"_L1 && kind != "urgent_reply"_L1)
        return {};
    auto policy = database.value(u"places.policy_of_lead"_s, {{u"lead"_s, leadId}});
    RING_TRY(policy);
    const Ladder ladder = Ladder::fromPolicy(QJsonDocument::fromJson(policy->toByteArray()).object());
    const bool urgent = kind == "urgent_reply"_L1;
    if (ladder.people.isEmpty() || (urgent && !ladder.urgentReplies))
        return {};
    return only(database.insert(u"ladder.begin"_s, {{u"escalation"_s, escalationId},
                                                    {u"now"_s, context.now()},
                                                    {u"at"_s, urgent ? due : context.now() + ladder.first},
                                                    {u"person"_s, ladder.people.constFirst().name}}));
}

Expected<bool> runLadder(StageContext &context)
{
    QList<std::pair<qint64, qint64>> due;
    RING_TRY(context.database->each(u"ladder.due"_s, {{u"now"_s, context.now()}}, [&](const QSqlQuery &row) {
        due.append({row.value(0).toLongLong(), row.value(1).toLongLong()});
    }));
    for (const auto &[id, lead] : std::as_const(due))
        RING_TRY(repeated(*context.database, [&, climb = id, of = lead] { return advance(context, climb, of); }));
    return !due.isEmpty();
}

Expected<void> resumeClimb(StageContext &context, qint64 leadId)
{
    return only(context.database->run(u"ladder.resume"_s, {{u"lead"_s, leadId}, {u"now"_s, context.now()}}));
}

Expected<void> passOver(StageContext &context, qint64 messageId, const QString &why)
{
    Database &database = *context.database;
    auto noted = database.run(u"ladder.pass_over"_s, {{u"message"_s, messageId}, {u"why"_s, why}});
    RING_TRY(noted);
    if (*noted == 0)
        return {};
    database.touch(TouchedEscalations | TouchedLeads);
    static const QStringList waiting{u"unconfirmed"_s, u"too_late"_s, u"acknowledged"_s, u"closed"_s};
    if (waiting.contains(why))
        return {};
    return only(database.run(u"ladder.hurry"_s, {{u"message"_s, messageId}, {u"now"_s, context.now()}}));
}

Expected<QString> alertObjection(Database &database, qint64 messageId)
{
    QString objection = u"closed"_s;
    RING_TRY(database.each(u"ladder.of_message"_s, {{u"message"_s, messageId}}, [&](const QSqlQuery &row) {
        const bool acknowledged = row.value(0).toLongLong() > 0;
        const bool cleared = row.value(1).toLongLong() > 0;
        objection = cleared ? u"closed"_s : acknowledged ? u"acknowledged"_s : QString();
    }));
    return objection;
}

} // namespace ring
