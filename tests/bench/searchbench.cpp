// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the search of the board takes over five years of the reference operator: 400,000 calls, 1.5 million
// messages. RING_PG names a PostgreSQL store to measure instead of SQLite.
#include "engine/desk/leadreader.h"
#include "engine/messages/wordindex.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTextStream>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis end = 1'763'251'200'000; // 2025-11-16 00:00 UTC
constexpr int calls = 400'000;
constexpr int messages = 1'500'000;

void fill(Database &store)
{
    const QString numbers =
        u"WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s;
    const QString number = u"'+1212' || (1000000 + (i * 7919) % 8999999)"_s;
    const QString words = u"CASE i % 6 WHEN 0 THEN 'Could somebody look at the furnace on ' WHEN 1 THEN 'Thanks, the "
                          "price is fine, see you ' WHEN 2 THEN 'Is the technician on the way? Order ' WHEN 3 THEN "
                          "'Sorry we missed your call, reply here or book. Ref ' WHEN 4 THEN 'My number has changed, "
                          "please use ' ELSE 'Do you also fix water heaters, model ' END || (i * 7919 % 999983)"_s;
    const QStringList statements{
        u"INSERT INTO connections (name, kind, provider) VALUES ('phone', 'phone', 'twilio')"_s,
        numbers.arg(200) + u"INSERT INTO locations (key, business, name, state, zone) SELECT 'loc' || i, 'Acme', "
                           "'Site ' || i, 'NY', 'America/New_York' FROM n"_s,
        numbers.arg(calls) +
            u"INSERT INTO leads (location_id, business, number, line, caller_name, recovery_id, opened_at, "
            "last_call_at, action, state) SELECT 1 + i % 200, 'Acme', %1, '', 'Caller ' || i, 'r' || i, i, i, 'text', "
            "'closed' FROM n"_s.arg(number),
        numbers.arg(calls) +
            u"INSERT INTO calls (connection_id, call_key, direction, number, last_four, line, location_id, state, "
            "started_at, ended_at, listed_at, handled_at, lead_id) SELECT 1, 'c' || i, 'inbound', %1, SUBSTR(%1, 9), "
            "'', 1 + i % 200, 'missed', i, i, i, 1, i FROM n"_s.arg(number),
        numbers.arg(messages) +
            u"INSERT INTO messages (ref, lead_id, inbound, number, line, body, state, created_at) SELECT 'm' || i, "
            "1 + i % 400000, i % 2, %1, '', %2, 'delivered', i FROM n"_s.arg(number, words),
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

void measure(Database &store, const QString &search)
{
    QTextStream out(stdout);
    for (int round = 0; round < 2; ++round) {
        QElapsedTimer timer;
        timer.start();
        LeadQuery query;
        query.view = LeadView::All;
        query.search = search;
        const auto page = readLeads(store, query, Seat::trusted(u"Dana"_s), end);
        out << "search " << search << ": " << (page ? page->rows.size() : -1) << " rows, " << timer.elapsed()
            << " ms\n";
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
    QElapsedTimer indexing;
    indexing.start();
    // As an idle engine does it, in batches.
    while (indexWords(**store).value_or(false)) {
    }
    QTextStream(stdout) << "indexed in " << indexing.elapsed() << " ms\n";
    for (const QString &search :
         {u"4321"_s, u"furnace"_s, u"Ref 777777"_s, u"nowhere at all"_s, u"Caller 399123"_s, u"Ref"_s, u"re"_s})
        measure(**store, search);
    return 0;
}
