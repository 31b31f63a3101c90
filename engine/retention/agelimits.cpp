// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/agelimits.h"

#include "engine/retention/erasure.h"
#include "engine/retention/redact.h"

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct Field
{
    QString setting;
    QString name;
    int AgeLimits::*days;
};

const QList<Field> &fields()
{
    static const QList<Field> all{{u"keep_bodies_days"_s, u"text bodies"_s, &AgeLimits::bodyDays},
                                  {u"keep_transcripts_days"_s, u"transcripts"_s, &AgeLimits::transcriptDays},
                                  {u"keep_traces_days"_s, u"traces"_s, &AgeLimits::traceDays}};
    return all;
}

constexpr int leastDays = 7; // what people still work with
constexpr int mostDays = 3650;

Expected<int> runAll(Database &database, const QStringList &statements, Millis before)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedMessages);
    int changed = 0;
    for (const QString &statement : statements) {
        const auto rows = database.run(statement, {{u"before"_s, before}});
        RING_TRY(rows);
        changed += *rows;
    }
    RING_TRY(transaction.commit());
    return changed;
}

/// Some at a time, so that nobody waits long for the store.
Expected<int> redactSome(Database &database, Millis before)
{
    QList<std::pair<qint64, QByteArray>> traces;
    RING_TRY(database.each(u"retention.old_traces"_s, {{u"before"_s, before}}, [&](const QSqlQuery &row) {
        traces.append({row.value(0).toLongLong(), row.value(1).toByteArray()});
    }));
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    for (const auto &[id, trace] : std::as_const(traces))
        RING_TRY(database.run(u"retention.save_trace"_s, {{u"id"_s, id}, {u"trace"_s, redactedTrace(trace, {})}}));
    RING_TRY(transaction.commit());
    return int(traces.size());
}

} // namespace

Expected<AgeLimits> readAgeLimits(Database &database)
{
    AgeLimits limits;
    for (const Field &field : fields()) {
        const auto value = database.value(u"settings.get"_s, {{u"name"_s, field.setting}});
        RING_TRY(value);
        limits.*field.days = value->toInt();
    }
    return limits;
}

Expected<void> saveAgeLimits(Database &database, const AgeLimits &limits)
{
    Transaction transaction(database);
    RING_TRY(transaction.begun());
    database.touch(TouchedSetup);
    for (const Field &field : fields()) {
        const int days = limits.*field.days;
        if (days != 0 && (days < leastDays || days > mostDays))
            return fail(
                Error::Code::BadInput,
                u"The days for %1 are 0 (kept for ever) or %2 to %3."_s.arg(field.name).arg(leastDays).arg(mostDays));
        RING_TRY(database.run(u"settings.set"_s, {{u"name"_s, field.setting}, {u"value"_s, QString::number(days)}}));
    }
    return transaction.commit();
}

Expected<int> applyAgeLimits(Database &database, Millis now)
{
    const auto limits = readAgeLimits(database);
    RING_TRY(limits);
    int changed = 0;
    const auto add = [&changed](const Expected<int> &rows) -> Expected<void> {
        RING_TRY(rows);
        changed += *rows;
        return {};
    };
    if (limits->bodyDays > 0)
        RING_TRY(add(runAll(database,
                            {u"retention.age_bodies"_s, u"retention.age_last_bodies"_s, u"retention.age_drafts"_s,
                             u"retention.age_actions"_s},
                            now - limits->bodyDays * dayMs)));
    if (limits->transcriptDays > 0)
        RING_TRY(add(runAll(database, {u"retention.age_transcripts"_s}, now - limits->transcriptDays * dayMs)));
    if (limits->traceDays <= 0)
        return changed;
    for (int some = 1; some > 0;) {
        const auto rows = redactSome(database, now - limits->traceDays * dayMs);
        RING_TRY(rows);
        some = *rows;
        changed += some;
    }
    return changed;
}

Expected<Millis> forgetWhatIsDue(Database &database, Millis now)
{
    RING_TRY(applyAgeLimits(database, now));
    RING_TRY(eraseRelisted(database, now));
    const auto restored = database.value(u"settings.get"_s, {{u"name"_s, u"restored_at"_s}});
    RING_TRY(restored);
    return now + (restored->isValid() && now - restored->toLongLong() < relistedFor ? minuteMs : dayMs);
}

} // namespace ring
