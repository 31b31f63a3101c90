// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leads/oncallreply.h"

#include "engine/compose/fixed.h"
#include "engine/compose/oncall.h"
#include "engine/compose/segments.h"
#include "engine/language/reply.h"
#include "engine/leads/ladder.h"
#include "engine/people/audit.h"
#include "engine/retention/suppression.h"
#include "engine/setup/ladderjson.h"

#include <QJsonDocument>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis stillOurs = 30 * dayMs;
/// What was told longer ago is not what an answer means.
constexpr Millis stillMeant = dayMs;

/// What a person on call was told, as an answer to it needs it.
struct Alert
{
    qint64 rung = 0;
    qint64 message = 0;
    QString person;
    qint64 escalation = 0;
    qint64 lead = 0;
    OnCallMatter matter;
    QString language;
    QString takenBy;
    bool open = true;
};

Alert alertFrom(const QSqlQuery &row, const QString &number)
{
    Alert alert;
    alert.rung = row.value(0).toLongLong();
    alert.message = row.value(1).toLongLong();
    alert.person = row.value(2).toString();
    alert.escalation = row.value(3).toLongLong();
    alert.lead = row.value(4).toLongLong();
    alert.matter.caller = row.value(5).toString();
    alert.matter.place = row.value(6).toString();
    alert.matter.neutralName = row.value(7).toString();
    alert.matter.trade = row.value(8).toString();
    alert.language = row.value(10).toString();
    const QList<OnCallPerson> people = ladderIn(QJsonDocument::fromJson(row.value(9).toByteArray()).object());
    for (const OnCallPerson &person : people)
        if (person.number == number && !person.language.isEmpty())
            alert.language = person.language;
    return alert;
}

class Taker
{
public:
    Taker(StageContext &context, const OnCallReply &reply)
        : m_context(context)
        , m_database(*context.database)
        , m_reply(reply)
    {
    }

    Expected<void> take()
    {
        m_database.touch(TouchedMessages | TouchedEscalations | TouchedLeads);
        RING_TRY(findAlert());
        const OnCallAnswer answer = readOnCallAnswer(m_reply.body);
        if (m_alert.rung)
            RING_TRY(m_database.run(u"ladder.answered"_s, {{u"id"_s, m_alert.rung}, {u"answer"_s, m_reply.id}}));
        if (answer == OnCallAnswer::Takes && m_alert.rung)
            RING_TRY(acknowledge());
        else if (answer == OnCallAnswer::Passes && m_alert.rung)
            RING_TRY(pass());
        else
            RING_TRY(keyword());
        return handled(answer == OnCallAnswer::Takes    ? u"on_call_takes"_s
                       : answer == OnCallAnswer::Passes ? u"on_call_passes"_s
                                                        : u"on_call"_s);
    }

private:
    Expected<void> findAlert()
    {
        const auto read = [&](const QSqlQuery &row) { m_alert = alertFrom(row, m_reply.number); };
        RING_TRY(m_database.each(u"ladder.open_alert"_s,
                                 {{u"number"_s, m_reply.number}, {u"line"_s, m_reply.line}, {u"at"_s, m_reply.at}},
                                 read));
        if (m_alert.rung)
            return {};
        return m_database.each(u"ladder.last_alert"_s,
                               {{u"number"_s, m_reply.number}, {u"since"_s, m_context.now() - stillMeant}},
                               [&](const QSqlQuery &row) {
                                   read(row);
                                   m_alert.open = false;
                                   m_alert.takenBy = row.value(11).toString();
                               });
    }

    Expected<void> acknowledge()
    {
        int changed = 0;
        if (m_alert.open) {
            RING_TRY(m_database.lockLead(m_alert.lead));
            auto first = m_database.run(
                u"ladder.acknowledge"_s,
                {{u"id"_s, m_alert.escalation}, {u"person"_s, m_alert.person}, {u"now"_s, m_context.now()}});
            RING_TRY(first);
            changed = *first;
        }
        if (changed == 0)
            return m_alert.takenBy.isEmpty() || m_alert.takenBy == m_alert.person
                       ? Expected<void>()
                       : answerWith(onCallNote(OnCallNote::Taken, m_alert.matter, m_alert.person, m_alert.takenBy,
                                               m_alert.language));
        RING_TRY(noteHappening(m_context, u"acknowledged"_s, m_alert.lead, m_alert.person + u" (on call)"_s));
        RING_TRY(noteAudit(m_database, m_alert.person,
                           {u"acknowledge"_s, u"escalation"_s, QString::number(m_alert.escalation),
                            u"lead=%1 by=text"_s.arg(m_alert.lead)},
                           m_context.now()));
        return answerWith(onCallNote(OnCallNote::Yours, m_alert.matter, m_alert.person, {}, m_alert.language));
    }

    Expected<void> pass()
    {
        if (!m_alert.open)
            return {};
        RING_TRY(passOver(m_context, m_alert.message, u"declined"_s));
        RING_TRY(noteHappening(m_context, u"on_call_passed"_s, m_alert.lead, m_alert.person + u": declined"_s));
        return answerWith(onCallNote(OnCallNote::Passed, m_alert.matter, m_alert.person, {}, m_alert.language));
    }

    /// STOP, START and HELP work for everybody; anything else a colleague may read beside the escalation.
    Expected<void> keyword()
    {
        const ReplyReading reading = readReply({m_reply.body, PriorText::TextBack, {}, {}});
        if (reading.optOut)
            return optOut(reading);
        auto optedOut = isOptedOut(m_database, m_reply.number);
        RING_TRY(optedOut);
        if (reading.intent == Intent::OptInAgain && *optedOut) {
            RING_TRY(m_database.run(u"messages.opt_in"_s, {{u"number"_s, m_reply.number}, {u"at"_s, m_context.now()}}));
            RING_TRY(allowAgain(m_database, m_reply.number));
            return answerFixed(FixedText::StartAgain, u"start_again"_s, reading.language);
        }
        // A question is for a colleague; the bare word is for the carriers' rules.
        static const QStringList words{u"HELP"_s, u"INFO"_s, u"AYUDA"_s};
        if (words.contains(m_reply.body.trimmed().toUpper()))
            return answerFixed(FixedText::HelpReply, u"help_reply"_s, reading.language);
        return m_alert.rung ? noteHappening(m_context, u"on_call_wrote"_s, m_alert.lead, m_alert.person)
                            : Expected<void>();
    }

    Expected<void> optOut(const ReplyReading &reading)
    {
        auto known = isOptedOut(m_database, m_reply.number);
        RING_TRY(known);
        const Millis now = m_context.now();
        QList<qint64> told;
        RING_TRY(m_database.each(u"ladder.open_messages_to"_s, {{u"number"_s, m_reply.number}},
                                 [&](const QSqlQuery &row) { told << row.value(0).toLongLong(); }));
        RING_TRY(m_database.run(
            u"messages.opt_out"_s,
            {{u"number"_s, m_reply.number}, {u"at"_s, now}, {u"source"_s, u"reply"_s}, {u"message"_s, m_reply.id}}));
        RING_TRY(m_database.run(u"messages.cancel_all_to"_s, {{u"number"_s, m_reply.number}, {u"now"_s, now}}));
        for (const qint64 message : std::as_const(told))
            RING_TRY(passOver(m_context, message, u"opted_out"_s));
        return *known ? Expected<void>()
                      : answerFixed(FixedText::OptOutConfirmation, u"opt_out_confirmation"_s, reading.language);
    }

    Expected<void> answerFixed(FixedText kind, const QString &touch, const QString &language)
    {
        if (m_reply.serviceAnswers || !m_reply.location)
            return {};
        auto business = m_database.value(u"places.business"_s, {{u"id"_s, m_reply.location}});
        RING_TRY(business);
        auto text = fixedText(kind, {{u"business"_s, business->toString()}}, language);
        RING_TRY(text);
        return answerWith(*text, touch);
    }

    Expected<void> answerWith(const QString &body, const QString &touch = u"on_call_note"_s)
    {
        const Millis now = m_context.now();
        return only(m_database.insert(u"messages.insert_out"_s, {{u"ref"_s, u"sr-"_s + m_context.newId()},
                                                                 {u"connection"_s, m_reply.connection},
                                                                 {u"lead"_s, noRow()},
                                                                 {u"location"_s, rowOrNone(m_reply.location)},
                                                                 {u"decision"_s, noRow()},
                                                                 {u"number"_s, m_reply.number},
                                                                 {u"line"_s, m_reply.line},
                                                                 {u"body"_s, body},
                                                                 {u"touch"_s, touch},
                                                                 {u"kind"_s, touch},
                                                                 {u"author"_s, QString()},
                                                                 {u"template_key"_s, QString()},
                                                                 {u"template_version"_s, 0},
                                                                 {u"segments"_s, countSegments(body).count},
                                                                 {u"now"_s, now},
                                                                 {u"send_at"_s, now},
                                                                 {u"expires_at"_s, now + 5 * minuteMs}}));
    }

    Expected<void> handled(const QString &intent)
    {
        return only(m_database.run(
            u"messages.handled"_s,
            {{u"id"_s, m_reply.id}, {u"now"_s, m_context.now()}, {u"lead"_s, noRow()}, {u"intent"_s, intent}}));
    }

    StageContext &m_context;
    Database &m_database;
    OnCallReply m_reply;
    Alert m_alert;
};

} // namespace

Expected<bool> isOnCall(StageContext &context, const QString &number)
{
    auto known = context.database->value(u"ladder.knows"_s, {{u"number"_s, number},
                                                             {u"since"_s, context.now() - stillOurs},
                                                             {u"pattern"_s, u"%\"number\":\""_s + number + u"\"%"_s}});
    RING_TRY(known);
    return known->isValid();
}

Expected<void> takeOnCallReply(StageContext &context, const OnCallReply &reply)
{
    return Taker(context, reply).take();
}

} // namespace ring
