// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the dashboard takes over five years of the reference operator: 200 locations, 400,000 calls.
#include "engine/reports/report.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTextStream>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis end = 1'763'251'200'000; // 2025-11-16 00:00 UTC
constexpr int calls = 400'000;
constexpr Millis apart = 5 * 365 * dayMs / calls;

void fill(Database &store)
{
    const QString numbers =
        u"WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s;
    const QString at = u"(%1 - (%2 - i) * %3)"_s.arg(end).arg(calls).arg(apart);
    const QString number = u"'+1212' || (1000000 + (i * 7919) % 900000)"_s;
    const QStringList statements{
        u"INSERT INTO connections (name, kind, provider) VALUES ('phone', 'phone', 'twilio')"_s,
        numbers.arg(200) +
            u"INSERT INTO locations (key, business, name, location_group, state, zone) SELECT 'loc' || i, 'Acme', "
            "'Site ' || i, 'Group ' || (i % 8), 'NY', CASE i % 3 WHEN 0 THEN 'America/New_York' WHEN 1 THEN "
            "'America/Chicago' "
            "ELSE 'America/Los_Angeles' END FROM n"_s,
        numbers.arg(calls) +
            u"INSERT INTO leads (location_id, business, number, line, recovery_id, opened_at, last_call_at, "
            "action, state, texted_at, replied_at, outcome, outcome_at) SELECT 1 + i % 200, 'Acme', %2, '', 'r' || i, "
            "%1, %1, "
            "'text', 'closed', %1 + 26000, CASE i % 2 WHEN 0 THEN %1 + 90000 ELSE 0 END, CASE i % 4 WHEN 0 THEN "
            "'booked' WHEN 1 "
            "THEN 'called_back' ELSE 'no_response' END, %1 + 7200000 FROM n"_s.arg(at, number),
        numbers.arg(calls) +
            u"INSERT INTO calls (connection_id, call_key, direction, number, last_four, line, location_id, state, "
            "started_at, ended_at, listed_at, handled_at, lead_id) SELECT 1, 'c' || i, 'inbound', %2, '0000', '', 1 + "
            "i % 200, "
            "'missed', %1, %1 + 20000, %1 + 21000, 1, i FROM n"_s.arg(at, number),
        numbers.arg(calls) +
            u"INSERT INTO decisions (call_id, lead_id, at, action, reason, trace) SELECT i, i, 1, 'text', "
            "'missed_call', '' FROM n"_s,
        numbers.arg(calls) +
            u"INSERT INTO messages (ref, lead_id, decision_id, inbound, number, line, body, touch, state, "
            "created_at, accepted_at) SELECT 'm' || i, i, i, 0, %2, '', 'text', 'first', 'delivered', %1, %1 + 25000 FROM n"_s
                .arg(at, number),
        numbers.arg(calls) +
            u"INSERT INTO outcomes (lead_id, outcome, found_by, at) SELECT i, 'booked', 'booking', %1 + 7200000 "
            "FROM n WHERE i % 4 < 2"_s.arg(at),
        u"ANALYZE"_s};
    Transaction transaction(store);
    for (const QString &statement : statements) {
        QSqlQuery query(store.handle());
        if (!query.exec(statement))
            qFatal("%s: %s", qPrintable(statement.left(80)), qPrintable(query.lastError().text()));
    }
    if (!transaction.commit())
        qFatal("The store refused.");
}

void measure(Database &store, const QString &name, const ReportQuery &query)
{
    QTextStream out(stdout);
    for (int round = 0; round < 2; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto data = dashboard(store, query, end);
        const qint64 took = timer.restart();
        const auto rows = rowsBehind(store, query, u"booked"_s, end);
        if (data && rows)
            out << name << ": " << data->total.value(u"missed"_s).numerator << " missed, dashboard " << took << " ms, "
                << rows->rows.size() << " rows behind booked " << timer.elapsed() << " ms\n";
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    const QString url = qEnvironmentVariable("RING_PG");
    auto store =
        Database::open(url.isEmpty() ? StoreAddress{folder.filePath(u"bench.db"_s), {}} : StoreAddress{{}, url});
    if (!store)
        qFatal("%s", qPrintable(store.error().sentence));
    fill(**store);
    const QDate last(2025, 11, 15);
    measure(**store, u"one week"_s, reportDays(last.addDays(-6), last));
    measure(**store, u"8 weeks"_s, reportDays(last.addDays(-55), last));
    measure(**store, u"52 weeks"_s, reportDays(last.addDays(-363), last));
    ReportQuery one = reportDays(last.addDays(-6), last);
    one.locations = {u"loc7"_s};
    measure(**store, u"one week, one location"_s, one);
    return 0;
}
