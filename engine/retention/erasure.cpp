// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/erasure.h"

#include "engine/messages/wordindex.h"
#include "engine/retention/redact.h"
#include "engine/retention/suppression.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

/// In this order: the rows that find others by the number come last.
const QStringList &steps()
{
    static const QStringList names{
        u"erase_climbs"_s,      u"erase_alerts"_s,     u"erase_rungs"_s,   u"erase_voicemails"_s, u"erase_legs"_s,
        u"erase_escalations"_s, u"erase_outcomes"_s,   u"erase_drafts"_s,  u"erase_happenings"_s, u"erase_actions"_s,
        u"erase_bookings"_s,    u"erase_line_types"_s, u"erase_opt_outs"_s};
    return names;
}

class Eraser
{
public:
    Eraser(Database &database, const QString &number, Millis now)
        : m_database(database)
        , m_number(number)
        , m_now(now)
    {
    }

    Expected<Erased> erase(const QString &person)
    {
        const auto id = m_database.insert(u"retention.new_erasure"_s, {{u"at"_s, m_now}, {u"person"_s, person}});
        RING_TRY(id);
        m_token = u"erased-%1"_s.arg(*id);
        RING_TRY(run(u"cancel_to"_s));
        RING_TRY(keepSuppressed());
        RING_TRY(eraseTraces());
        for (const QString &step : steps())
            RING_TRY(run(step));
        for (const auto &[step, count] : {std::pair{u"erase_contacts"_s, &Erased::contacts},
                                          {u"erase_contact_numbers"_s, nullptr},
                                          {u"erase_messages"_s, &Erased::messages},
                                          {u"erase_calls"_s, &Erased::calls},
                                          {u"erase_leads"_s, &Erased::leads}}) {
            const auto changed = run(step);
            RING_TRY(changed);
            if (count)
                m_erased.*count = *changed;
        }
        return m_erased;
    }

private:
    Expected<int> run(const QString &step)
    {
        const QString name = u"retention."_s + step;
        Bind values{{u"number"_s, m_number}};
        if (step == "cancel_to"_L1 || step == "erase_messages"_L1 || step == "erase_climbs"_L1)
            values.insert(u"now"_s, m_now);
        if (step == "erase_actions"_L1)
            return m_database.run(name, {{u"now"_s, m_now}});
        static const QSet<QString> named{u"erase_legs"_s,     u"erase_rungs"_s,    u"erase_bookings"_s,
                                         u"erase_opt_outs"_s, u"erase_contacts"_s, u"erase_messages"_s,
                                         u"erase_calls"_s,    u"erase_leads"_s};
        if (named.contains(step))
            values.insert(u"token"_s, m_token);
        return m_database.run(name, values);
    }

    Expected<void> keepSuppressed()
    {
        const auto optedOut = isOptedOut(m_database, m_number);
        RING_TRY(optedOut);
        m_erased.stillSuppressed = *optedOut;
        return *optedOut ? suppress(m_database, m_number, m_now) : Expected<void>();
    }

    Expected<void> eraseTraces()
    {
        QStringList words{m_number, m_number.right(10), m_number.right(7)};
        RING_TRY(m_database.each(u"retention.names_of"_s, {{u"number"_s, m_number}},
                                 [&](const QSqlQuery &row) { words << row.value(0).toString(); }));
        QList<std::pair<qint64, QByteArray>> traces;
        RING_TRY(m_database.each(u"retention.traces_of"_s, {{u"number"_s, m_number}}, [&](const QSqlQuery &row) {
            traces.append({row.value(0).toLongLong(), row.value(1).toByteArray()});
        }));
        for (const auto &[id, trace] : std::as_const(traces))
            RING_TRY(
                m_database.run(u"retention.save_trace"_s, {{u"id"_s, id}, {u"trace"_s, redactedTrace(trace, words)}}));
        return {};
    }

    Database &m_database;
    QString m_number;
    QString m_token;
    Millis m_now;
    Erased m_erased;
};

} // namespace

Expected<Erased> eraseNumber(Database &database, const QString &number, const QString &person, Millis now)
{
    // What is deleted is overwritten in the file, not only unlinked.
    if (!database.isPostgres())
        QSqlQuery(database.handle()).exec(u"PRAGMA secure_delete=ON"_s);
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    const auto inFlight = database.value(u"retention.in_flight_to"_s, {{u"number"_s, number}});
    RING_TRY(inFlight);
    if (inFlight->toInt() > 0)
        return fail(Error::Code::BadInput, u"A text to this number is on its way just now. Try again in a minute."_s);
    const auto erased = Eraser(database, number, now).erase(person);
    RING_TRY(erased);
    if (Erased{0, 0, 0, 0, erased->stillSuppressed} == *erased)
        return fail(Error::Code::NotFound, u"Nothing is known of this number."_s);
    database.touch(TouchedLeads | TouchedMessages | TouchedEscalations);
    RING_TRY(transaction.commit());
    RING_TRY(forgetWords(database));
    // The log beside the file still holds the old pages until it is emptied.
    if (!database.isPostgres())
        QSqlQuery(database.handle()).exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return erased;
}

} // namespace ring
