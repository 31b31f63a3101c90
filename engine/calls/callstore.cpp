// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/calls/callstore.h"

#include "engine/contacts/phonenumber.h"
#include "engine/store/codes.h"

#include <QSet>

#include <algorithm>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

CallLeg legFrom(const QSqlQuery &row)
{
    CallLeg leg;
    leg.legId = row.value(0).toString();
    leg.callKey = row.value(1).toString();
    leg.root = row.value(2).toInt() != 0;
    leg.direction = directionOf(row.value(3).toString());
    leg.from = row.value(4).toString();
    leg.to = row.value(5).toString();
    leg.callerName = row.value(6).toString();
    leg.end = legEndOf(row.value(7).toString());
    leg.startedAt = row.value(8).toLongLong();
    leg.endedAt = row.value(9).toLongLong();
    leg.talkSeconds = row.value(10).toInt();
    return leg;
}

class CallCommit
{
public:
    CallCommit(Database &database, qint64 connection, const JoinSettings &settings, Millis now)
        : m_database(database)
        , m_connection(connection)
        , m_settings(settings)
        , m_now(now)
    {
    }

    Expected<void> take(const CallBatch &batch)
    {
        for (const CallLeg &leg : batch.legs)
            if (auto done = store(leg); !done)
                return done;
        for (const Voicemail &voicemail : batch.voicemails)
            if (auto done = store(voicemail); !done)
                return done;
        for (const QString &key : std::as_const(m_changed))
            if (auto done = rejoin(key); !done)
                return done;
        return {};
    }

private:
    Expected<void> store(const CallLeg &leg)
    {
        auto changed = m_database.run(u"calls.upsert_leg"_s, {{u"connection"_s, m_connection},
                                                              {u"leg"_s, leg.legId},
                                                              {u"call_key"_s, leg.callKey},
                                                              {u"root"_s, leg.root ? 1 : 0},
                                                              {u"direction"_s, codeOf(leg.direction)},
                                                              {u"caller"_s, leg.from},
                                                              {u"dialled"_s, leg.to},
                                                              {u"caller_name"_s, leg.callerName},
                                                              {u"leg_end"_s, codeOf(leg.end)},
                                                              {u"started_at"_s, leg.startedAt},
                                                              {u"ended_at"_s, leg.endedAt},
                                                              {u"talk_seconds"_s, leg.talkSeconds}});
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed > 0)
            m_changed.insert(leg.callKey);
        return {};
    }

    Expected<void> store(const Voicemail &voicemail)
    {
        auto changed = m_database.run(u"calls.upsert_voicemail"_s, {{u"connection"_s, m_connection},
                                                                    {u"recording"_s, voicemail.recordingId},
                                                                    {u"call_key"_s, voicemail.callKey},
                                                                    {u"seconds"_s, voicemail.seconds},
                                                                    {u"state"_s, codeOf(voicemail.state)},
                                                                    {u"transcript"_s, voicemail.transcript}});
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed == 0)
            return {};
        m_changed.insert(voicemail.callKey);
        m_database.touch(TouchedLeads);
        if (voicemail.state == Voicemail::Transcript::Pending)
            return {};
        auto woken = m_database.run(u"calls.wake_for_transcript"_s,
                                    {{u"connection"_s, m_connection}, {u"call_key"_s, voicemail.callKey}});
        return woken ? Expected<void>() : tl::unexpected(woken.error());
    }

    Expected<void> rejoin(const QString &key)
    {
        const Bind which{{u"connection"_s, m_connection}, {u"call_key"_s, key}};
        QList<CallLeg> legs;
        auto read = m_database.each(u"calls.legs_of"_s, which, [&](const QSqlQuery &row) { legs << legFrom(row); });
        if (!read)
            return read;
        // A voicemail, or the leg to a desk, listed before the leg the caller dialled: who called is not known till
        // then.
        if (std::none_of(legs.cbegin(), legs.cend(), [](const CallLeg &leg) { return leg.root; }))
            return {};
        auto voicemail = m_database.value(u"calls.voicemail_of"_s, which);
        if (!voicemail)
            return tl::unexpected(voicemail.error());
        return save(joinLegs(legs, m_settings, voicemail->isValid()));
    }

    Expected<void> save(const Call &call)
    {
        qint64 id = 0;
        QString state, reason;
        auto read = m_database.each(u"calls.known"_s, {{u"connection"_s, m_connection}, {u"call_key"_s, call.callKey}},
                                    [&](const QSqlQuery &row) {
                                        id = row.value(0).toLongLong();
                                        state = row.value(1).toString();
                                        reason = row.value(2).toString();
                                    });
        if (!read)
            return read;
        // A transcript or a late price changes nothing about the call itself.
        if (id && state == codeOf(call.state) && (reason == codeOf(call.missReason) || call.state != CallState::Missed))
            return {};
        m_database.touch(TouchedLeads);
        return id ? update(id, call) : insert(call);
    }

    Bind common(const Call &call) const
    {
        return {{u"state"_s, codeOf(call.state)},    {u"miss_reason"_s, codeOf(call.missReason)},
                {u"ended_at"_s, call.endedAt},       {u"talk_seconds"_s, call.talkSeconds},
                {u"caller_name"_s, call.callerName}, {u"now"_s, m_now}};
    }

    Expected<void> update(qint64 id, const Call &call)
    {
        Bind values = common(call);
        values.insert(u"id"_s, id);
        auto done = m_database.run(u"calls.update"_s, values);
        return done ? Expected<void>() : tl::unexpected(done.error());
    }

    Expected<void> insert(const Call &call)
    {
        const bool inbound = call.direction == Direction::Inbound;
        const QString number = inbound ? call.from : call.to;
        const QString line = inbound ? call.to : call.from;
        auto location = m_database.value(u"calls.line"_s, {{u"number"_s, line}});
        auto contact = m_database.value(u"calls.contact_of"_s, {{u"number"_s, number}});
        if (!location || !contact)
            return tl::unexpected(location ? contact.error() : location.error());
        Bind values = common(call);
        values.insert(u"connection"_s, m_connection);
        values.insert(u"call_key"_s, call.callKey);
        values.insert(u"direction"_s, codeOf(call.direction));
        values.insert(u"number"_s, number);
        values.insert(u"last_four"_s, number.right(4));
        values.insert(u"line"_s, line);
        values.insert(u"location"_s, location->isValid() ? *location : QVariant(QMetaType(QMetaType::LongLong)));
        values.insert(u"contact"_s, contact->isValid() ? *contact : QVariant(QMetaType(QMetaType::LongLong)));
        values.insert(u"started_at"_s, call.startedAt);
        auto id = m_database.insert(u"calls.insert"_s, values);
        return id ? Expected<void>() : tl::unexpected(id.error());
    }

    Database &m_database;
    qint64 m_connection;
    const JoinSettings &m_settings;
    Millis m_now;
    QSet<QString> m_changed;
};

Expected<void> savePosition(Database &database, qint64 connection, const QByteArray &position, Millis now)
{
    database.touch(TouchedConnections);
    auto done =
        database.run(u"calls.save_position"_s,
                     {{u"connection"_s, connection}, {u"position"_s, QString::fromUtf8(position)}, {u"now"_s, now}});
    return done ? Expected<void>() : tl::unexpected(done.error());
}

} // namespace

Expected<void> commitCalls(Database &database, qint64 connectionId, const CallBatch &batch,
                           const JoinSettings &settings, Millis now)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    if (auto done = CallCommit(database, connectionId, settings, now).take(batch); !done)
        return done;
    if (auto done = savePosition(database, connectionId, batch.cursor, now); !done)
        return done;
    return transaction.commit();
}

Expected<void> commitReplies(Database &database, qint64 connectionId, const InboundBatch &batch, Millis now)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    for (const InboundText &text : batch.texts) {
        const QString line = toE164(text.to).value_or(text.to);
        auto location = database.value(u"calls.line"_s, {{u"number"_s, line}});
        if (!location)
            return tl::unexpected(location.error());
        auto done =
            database.run(u"messages.insert_in"_s,
                         {{u"ref"_s, u"in-%1-%2"_s.arg(connectionId).arg(text.providerId)},
                          {u"connection"_s, connectionId},
                          {u"location"_s, location->isValid() ? *location : QVariant(QMetaType(QMetaType::LongLong))},
                          {u"number"_s, toE164(text.from).value_or(text.from)},
                          {u"line"_s, line},
                          {u"body"_s, text.body},
                          {u"provider_id"_s, text.providerId},
                          {u"received_at"_s, text.receivedAt}});
        if (!done)
            return tl::unexpected(done.error());
        if (*done > 0)
            database.touch(TouchedMessages);
    }
    if (auto done = savePosition(database, connectionId, batch.cursor, now); !done)
        return done;
    return transaction.commit();
}

Expected<void> commitBookings(Database &database, qint64 connectionId, const BookingBatch &batch, Millis now)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    for (const BookingNotice &booking : batch.bookings) {
        database.touch(TouchedLeads);
        auto done = database.run(u"life.booking"_s, {{u"connection"_s, connectionId},
                                                     {u"booking"_s, booking.bookingId},
                                                     {u"recovery_id"_s, booking.recoveryId},
                                                     {u"number"_s, toE164(booking.phone).value_or(QString())},
                                                     {u"booked_at"_s, booking.bookedAt},
                                                     {u"starts_at"_s, booking.startsAt},
                                                     {u"cancelled"_s, booking.cancelled ? 1 : 0}});
        if (!done)
            return tl::unexpected(done.error());
    }
    if (auto done = savePosition(database, connectionId, batch.cursor, now); !done)
        return done;
    return transaction.commit();
}

Expected<void> commitProblem(Database &database, qint64 connectionId, const QString &sentence, Millis now)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    database.touch(TouchedConnections);
    auto done = database.run(u"calls.save_problem"_s,
                             {{u"connection"_s, connectionId}, {u"problem"_s, sentence}, {u"now"_s, now}});
    if (!done)
        return tl::unexpected(done.error());
    return transaction.commit();
}

} // namespace ring
