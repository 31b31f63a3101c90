// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/erasure.h"

#include "engine/messages/wordindex.h"
#include "engine/people/audit.h"
#include "engine/retention/erasedlist.h"
#include "engine/retention/redact.h"
#include "engine/retention/suppression.h"

#include <QUuid>

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

    Expected<Erased> erase(const QString &person, const QString &mark)
    {
        const auto id =
            m_database.insert(u"retention.new_erasure"_s, {{u"at"_s, m_now}, {u"person"_s, person}, {u"mark"_s, mark}});
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

/// What is deleted is overwritten in the file, not only unlinked.
void overwriteDeleted(Database &database)
{
    if (!database.isPostgres())
        QSqlQuery(database.handle()).exec(u"PRAGMA secure_delete=ON"_s);
}

/// The index of words still holds the old pieces, and the log beside the file the old pages, until both are emptied.
Expected<void> emptyTraces(Database &database)
{
    RING_TRY(forgetWords(database));
    if (!database.isPostgres())
        QSqlQuery(database.handle()).exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return {};
}

ErasedList listOf(Database &database)
{
    return ErasedList(database.handle().databaseName());
}

bool isNothing(const Erased &erased)
{
    return Erased{0, 0, 0, 0, erased.stillSuppressed} == erased;
}

QString countsOf(const Erased &erased)
{
    return u"leads=%1 calls=%2 messages=%3 contacts=%4"_s.arg(erased.leads)
        .arg(erased.calls)
        .arg(erased.messages)
        .arg(erased.contacts);
}

Expected<Erased> eraseAndList(Database &database, const QString &number, const QString &person, Millis now)
{
    const QString mark = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    const auto inFlight = database.value(u"retention.in_flight_to"_s, {{u"number"_s, number}});
    RING_TRY(inFlight);
    if (inFlight->toInt() > 0)
        return fail(Error::Code::BadInput, u"A text to this number is on its way just now. Try again in a minute."_s);
    const auto erased = Eraser(database, number, now).erase(person, mark);
    RING_TRY(erased);
    if (isNothing(*erased))
        return fail(Error::Code::NotFound, u"Nothing is known of this number."_s);
    RING_TRY(noteAudit(database, person, {u"number_erased"_s, {}, {}, countsOf(*erased)}, now));
    database.touch(TouchedLeads | TouchedMessages | TouchedEscalations);
    // On the list first: an entry too many does what was asked for, one too few would bring the caller back.
    if (!database.isPostgres())
        RING_TRY(listOf(database).add(number, {mark, {}, now, erased->stillSuppressed}));
    if (auto done = transaction.commit(); !done) {
        if (!database.isPostgres())
            (void)listOf(database).remove(mark);
        return tl::unexpected(done.error());
    }
    return erased;
}

/// Entries of the list whose mark is not in the store.
Expected<QList<ErasedEntry>> unknownTo(Database &database, QList<ErasedEntry> entries)
{
    QSet<QString> known;
    RING_TRY(database.each(u"retention.erasure_marks"_s, {},
                           [&](const QSqlQuery &row) { known << row.value(0).toString(); }));
    entries.removeIf([&known](const ErasedEntry &entry) { return known.contains(entry.mark); });
    return entries;
}

Expected<void> catchUpOn(Database &database, const QString &number, const ErasedEntry &entry, Millis now)
{
    RING_TRY(database.run(u"retention.stop_in_flight_to"_s, {{u"number"_s, number}, {u"now"_s, now}}));
    RING_TRY(Eraser(database, number, now).erase({}, entry.mark));
    return entry.suppressed ? suppress(database, number, now) : Expected<void>();
}

} // namespace

Expected<Erased> eraseNumber(Database &database, const QString &number, const QString &person, Millis now)
{
    overwriteDeleted(database);
    auto erased = eraseAndList(database, number, person, now);
    if (erased)
        RING_TRY(emptyTraces(database));
    return erased;
}

Expected<Erased> knownOf(Database &database, const QString &number)
{
    Erased known;
    RING_TRY(database.each(u"retention.known_of"_s, {{u"number"_s, number}}, [&](const QSqlQuery &row) {
        known = {row.value(0).toInt(), row.value(1).toInt(), row.value(2).toInt(), row.value(3).toInt(), false};
    }));
    const auto optedOut = isOptedOut(database, number);
    RING_TRY(optedOut);
    known.stillSuppressed = *optedOut;
    if (isNothing(known))
        return fail(Error::Code::NotFound, u"Nothing is known of this number."_s);
    return known;
}

Expected<int> eraseAsListed(Database &database, Millis now)
{
    if (database.isPostgres())
        return 0;
    const auto listed = listOf(database).entries();
    RING_TRY(listed);
    if (listed->isEmpty())
        return 0;
    const auto missing = unknownTo(database, *listed);
    RING_TRY(missing);
    if (missing->isEmpty())
        return 0;
    QStringList numbers;
    RING_TRY(
        database.each(u"retention.numbers"_s, {}, [&](const QSqlQuery &row) { numbers << row.value(0).toString(); }));
    const auto found = listOf(database).among(numbers, *missing);
    RING_TRY(found);
    overwriteDeleted(database);
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedLeads | TouchedMessages | TouchedEscalations);
    for (auto one = found->cbegin(); one != found->cend(); ++one)
        RING_TRY(catchUpOn(database, one.key(), one.value(), now));
    // Those of which nothing was known then: so that they are not looked for at every start.
    const auto left = unknownTo(database, *missing);
    RING_TRY(left);
    for (const ErasedEntry &entry : *left)
        RING_TRY(database.insert(u"retention.new_erasure"_s,
                                 {{u"at"_s, now}, {u"person"_s, QString()}, {u"mark"_s, entry.mark}}));
    RING_TRY(transaction.commit());
    RING_TRY(emptyTraces(database));
    return int(found->size());
}

Expected<int> eraseRelisted(Database &database, Millis now)
{
    const auto restored = database.value(u"settings.get"_s, {{u"name"_s, u"restored_at"_s}});
    RING_TRY(restored);
    if (database.isPostgres() || !restored->isValid() || restored->toLongLong() < now - relistedFor)
        return 0;
    const auto listed = listOf(database).entries();
    RING_TRY(listed);
    if (listed->isEmpty())
        return 0;
    QHash<QString, Millis> lastSeen;
    RING_TRY(database.each(u"retention.last_seen"_s, {}, [&](const QSqlQuery &row) {
        lastSeen.insert(row.value(0).toString(), row.value(1).toLongLong());
    }));
    const auto found = listOf(database).among(lastSeen.keys(), *listed);
    RING_TRY(found);
    int erased = 0;
    for (auto one = found->cbegin(); one != found->cend(); ++one) {
        if (lastSeen.value(one.key()) > one->at)
            continue;
        Transaction transaction(database);
        RING_TRY(transaction.begun());
        database.touch(TouchedLeads | TouchedMessages | TouchedEscalations);
        RING_TRY(catchUpOn(database, one.key(), {u""_s, {}, one->at, one->suppressed}, now));
        RING_TRY(transaction.commit());
        ++erased;
    }
    if (erased > 0)
        RING_TRY(emptyTraces(database));
    return erased;
}

} // namespace ring
