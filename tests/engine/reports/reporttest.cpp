// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/report.h"

#include "engine/reports/export.h"
#include "engine/reports/metrics.h"
#include "tests/support/teststores.h"

#include <QRandomGenerator>
#include <QSqlError>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

const Millis sunday = QDateTime(QDate(2026, 11, 15), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();

/// A small operator in two zones, written straight into a real store.
class Operator
{
public:
    explicit Operator(const StoreAddress &address)
    {
        auto opened = Database::open(address);
        m_good = opened.has_value();
        if (!m_good)
            return;
        store = std::move(*opened);
        exec(u"INSERT INTO connections (name, kind, provider) VALUES ('phone', 'phone', 'twilio')"_s);
        place(u"ny"_s, u"America/New_York"_s, u"East"_s);
        place(u"la"_s, u"America/Los_Angeles"_s, u"West"_s);
    }
    bool good() const { return m_good; }

    void place(const QString &key, const QString &zone, const QString &group)
    {
        exec(u"INSERT INTO locations (key, business, name, location_group, state, zone) VALUES ('%1', 'Acme', 'Acme "
             u"%1', "
             "'%3', 'NY', '%2')"_s.arg(key, zone, group));
    }
    void exec(const QString &sql)
    {
        QSqlQuery query(store->handle());
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }
    qint64 lead(int place, Millis at, const QString &number, const QString &extra = u"outcome = ''"_s)
    {
        exec(u"INSERT INTO leads (location_id, business, number, line, recovery_id, opened_at, last_call_at, action, "
             u"state) "
             "VALUES (%1, 'Acme', '%2', '+12125550100', 'r%3', %4, %4, 'text', 'texted')"_s.arg(place)
                 .arg(number)
                 .arg(++m_leads)
                 .arg(at));
        exec(u"UPDATE leads SET %1 WHERE id = %2"_s.arg(extra).arg(m_leads));
        return m_leads;
    }
    qint64 call(int place, Millis at, const QString &number, qint64 lead, const QString &state = u"missed"_s,
                const QString &direction = u"inbound"_s)
    {
        exec(u"INSERT INTO calls (connection_id, call_key, direction, number, last_four, line, location_id, state, "
             u"started_at, "
             "ended_at, listed_at, handled_at, lead_id) VALUES (1, 'c%1', '%2', '%3', '0000', '+12125550100', %4, "
             "'%5', %6, "
             "%6 + 21000, %6 + 21000, 1, %7)"_s.arg(++m_calls)
                 .arg(direction, number)
                 .arg(place)
                 .arg(state)
                 .arg(at)
                 .arg(lead > 0 ? QString::number(lead) : u"NULL"_s));
        return m_calls;
    }
    void outcome(qint64 lead, const QString &outcome, Millis at)
    {
        exec(u"INSERT INTO outcomes (lead_id, outcome, found_by, at) VALUES (%1, '%2', 'staff', %3)"_s.arg(lead)
                 .arg(outcome)
                 .arg(at));
        exec(u"UPDATE leads SET outcome = '%2', outcome_at = %3 WHERE id = %1"_s.arg(lead).arg(outcome).arg(at));
    }
    void text(qint64 lead, qint64 call, Millis accepted, const QString &reason = u"missed_call"_s)
    {
        exec(u"INSERT INTO decisions (call_id, lead_id, at, action, reason, send_at, trace) VALUES (%1, %2, 1, 'text', "
             u"'%3', 0, "
             "'x')"_s.arg(call)
                 .arg(lead)
                 .arg(reason));
        exec(
            u"INSERT INTO messages (ref, lead_id, decision_id, inbound, number, line, body, touch, state, created_at, "
            "accepted_at) VALUES ('m%1', %2, (SELECT MAX(id) FROM decisions), 0, '', '', '', 'first', 'accepted', %3, %3)"_s
                .arg(++m_texts)
                .arg(lead)
                .arg(accepted));
        exec(u"UPDATE leads SET texted_at = %1 WHERE id = %2"_s.arg(accepted).arg(lead));
    }

    std::unique_ptr<Database> store;

private:
    bool m_good = false;
    int m_leads = 0;
    int m_calls = 0;
    int m_texts = 0;
};

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metric_data();
    void metric();
    void daysAreThoseOfTheLocation();
    void beforeIsTheSameWeekdays();
    void emptyStoreAnswersUnknownRates();
    void numbersEqualTheirRows();
    void unknownMetricIsRefused();
    void aBrokenStoreSaysSo();
    void sentenceHasProperPlurals_data();
    void sentenceHasProperPlurals();
    void csvIsSafe();

private:
    StoreAddress fresh() { return m_stores.address(u"store%1"_s.arg(++m_files)); }
    TestStores m_stores;
    int m_files = 0;
};

/// One lead and one call that every row of the table changes a little: what does it count as?
void ReportTest::metric_data()
{
    QTest::addColumn<QString>("happens");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<qint64>("counts");
    const auto row = [](const char *happens, const char *metric, qint64 n) {
        QTest::addRow("%s: %s %lld", happens, metric, n)
            << QString::fromLatin1(happens) << QString::fromLatin1(metric) << n;
    };
    row("nothing", "missed", 1);
    row("nothing", "leads", 1);
    row("nothing", "open", 1);
    row("nothing", "judged_24h", 1);
    row("nothing", "unanswered_24h", 1);
    row("nothing", "recovered", 0);
    row("text after 5 s", "texted", 1);
    row("text after 5 s", "unanswered_24h", 0);
    row("text after 5 s", "texted_10s", 1);
    row("text after 30 s", "texted_10s", 0);
    row("text after 30 s", "texted_60s", 1);
    row("text after 25 h", "unanswered_24h", 1);
    row("held text", "texted", 1);
    row("held text", "texted_at_once", 0);
    row("booked next day", "booked", 1);
    row("booked next day", "recovered", 1);
    row("booked on day 8", "booked", 1);
    row("booked on day 8", "recovered", 0);
    row("called back day 2, booked day 9", "recovered", 1);
    row("booked, then no response", "recovered", 0);
    row("we called within a day", "unanswered_24h", 0);
    row("we called after two days", "unanswered_24h", 1);
    row("they reached us", "reached_us", 1);
    row("they reached us", "unanswered_24h", 0);
    row("robocall", "missed", 1);
    row("robocall", "leads", 0);
    row("robocall", "judged_24h", 0);
    row("was not missed", "missed", 0);
    row("was not missed", "leads", 0);
    row("was not missed", "not_missed", 1);
    row("a repeat", "missed", 2);
    row("a repeat", "leads", 1);
    row("opted out", "opted_out", 1);
    row("escalated", "escalated", 1);
    row("replied", "replied", 1);
}

void ReportTest::metric()
{
    QFETCH(QString, happens);
    QFETCH(QString, metric);
    QFETCH(qint64, counts);
    Operator op(fresh());
    QVERIFY(op.good());
    const Millis at = sunday + 15 * hourMs;
    const QString number = u"+12125550111"_s;
    const qint64 lead = op.lead(1, at, number);
    const qint64 call = op.call(1, at, number, lead);
    const Millis listed = at + 21 * secondMs;
    const QHash<QString, std::function<void()>> story{
        {u"text after 5 s"_s, [&] { op.text(lead, call, listed + 5 * secondMs); }},
        {u"text after 30 s"_s, [&] { op.text(lead, call, listed + 30 * secondMs); }},
        {u"text after 25 h"_s, [&] { op.text(lead, call, at + 25 * hourMs); }},
        {u"held text"_s, [&] { op.text(lead, call, at + hourMs, u"held_by_hours"_s); }},
        {u"booked next day"_s, [&] { op.outcome(lead, u"booked"_s, at + dayMs); }},
        {u"booked on day 8"_s, [&] { op.outcome(lead, u"booked"_s, at + 8 * dayMs); }},
        {u"called back day 2, booked day 9"_s,
         [&] {
             op.outcome(lead, u"called_back"_s, at + 2 * dayMs);
             op.outcome(lead, u"booked"_s, at + 9 * dayMs);
         }},
        {u"booked, then no response"_s,
         [&] {
             op.outcome(lead, u"booked"_s, at + dayMs);
             op.outcome(lead, u"no_response"_s, at + 2 * dayMs);
         }},
        {u"we called within a day"_s, [&] { op.call(1, at + hourMs, number, 0, u"outgoing"_s, u"outbound"_s); }},
        {u"we called after two days"_s, [&] { op.call(1, at + 2 * dayMs, number, 0, u"outgoing"_s, u"outbound"_s); }},
        {u"they reached us"_s, [&] { op.call(1, at + hourMs, number, 0, u"answered"_s); }},
        {u"robocall"_s, [&] { op.exec(u"UPDATE leads SET reason = 'suspected_robocall'"_s); }},
        {u"was not missed"_s, [&] { op.exec(u"UPDATE leads SET outcome = 'called_back', reason = 'was_answered'"_s); }},
        {u"a repeat"_s, [&] { op.call(1, at + minuteMs, number, lead); }},
        {u"opted out"_s,
         [&] {
             op.exec(u"INSERT INTO opt_outs (number, at, source) VALUES ('%1', %2, 'reply')"_s.arg(number).arg(at + 5));
         }},
        {u"escalated"_s,
         [&] {
             op.exec(
                 u"INSERT INTO escalations (lead_id, kind, raised_at, due_at, last_raised_at) VALUES (1, 'urgent_reply', 1, 1, 1)"_s);
         }},
        {u"replied"_s, [&] { op.exec(u"UPDATE leads SET replied_at = 5"_s); }},
        {u"nothing"_s, [] {}},
    };
    QVERIFY(story.contains(happens));
    story.value(happens)();
    const ReportQuery query = reportDays(QDate(2026, 11, 15), QDate(2026, 11, 15));
    const auto data = dashboard(*op.store, query, sunday + 30 * dayMs);
    QVERIFY2(data, data ? "" : qPrintable(data.error().detail));
    QCOMPARE(data->total.value(metric).numerator, counts);
    const auto rows = rowsBehind(*op.store, query, metric, sunday + 30 * dayMs);
    QVERIFY(rows);
    QCOMPARE(qint64(rows->rows.size()), counts);
}

void ReportTest::daysAreThoseOfTheLocation()
{
    Operator op(fresh());
    // 05:30 UTC on Monday: Monday 00:30 in New York, still Sunday 21:30 in Los Angeles.
    const Millis at = sunday + dayMs + 5 * hourMs + 30 * minuteMs;
    op.call(1, at, u"+12125550111"_s, op.lead(1, at, u"+12125550111"_s));
    op.call(2, at, u"+12135550112"_s, op.lead(2, at, u"+12135550112"_s));
    const auto monday = dashboard(*op.store, reportDays(QDate(2026, 11, 16), QDate(2026, 11, 22)), at);
    QVERIFY(monday);
    QCOMPARE(monday->total.value(u"missed"_s).numerator, 1);
    QCOMPARE(monday->busyHours.at(0).at(0), 1);
    QCOMPARE(monday->days.size(), 7);
    QCOMPARE(monday->days.at(0).metrics.value(u"missed"_s).numerator, 1);
    ReportQuery la = reportDays(QDate(2026, 11, 9), QDate(2026, 11, 15));
    la.group = u"West"_s;
    const auto week = dashboard(*op.store, la, at);
    QVERIFY(week);
    QCOMPARE(week->locations.size(), 1);
    QCOMPARE(week->busyHours.at(6).at(21), 1);
    QCOMPARE(week->days.constLast().metrics.value(u"missed"_s).numerator, 1);
}

void ReportTest::beforeIsTheSameWeekdays()
{
    Operator op(fresh());
    const Millis now = sunday + 15 * hourMs;
    op.call(1, now - 7 * dayMs, u""_s, 0);
    op.call(1, now - 6 * dayMs, u""_s, 0);
    op.call(1, now - 14 * dayMs, u""_s, 0);
    const auto data = dashboard(*op.store, reportDays(QDate(2026, 11, 14), QDate(2026, 11, 15)), now);
    QVERIFY(data);
    QCOMPARE(data->total.value(u"missed"_s).numerator, 0);
    QCOMPARE(data->before.value(u"missed"_s).numerator, 1);
    QCOMPARE(data->locations.at(0).norm.value(u"missed"_s).numerator, 3);
}

void ReportTest::emptyStoreAnswersUnknownRates()
{
    Operator op(fresh());
    const auto data = dashboard(*op.store, reportDays(QDate(2026, 11, 9), QDate(2026, 11, 15)), sunday);
    QVERIFY(data);
    QVERIFY(!data->total.value(u"recovery_rate"_s).known);
    QVERIFY(!data->total.value(u"median_to_text"_s).known);
    QCOMPARE(data->total.size(), metricDefinitions().size());
    QCOMPARE(data->days.size(), 7);
    QVERIFY(QString::fromUtf8(reportText(*data)).startsWith(u"You missed 0 calls from 2026-11-09 to 2026-11-15."_s));
}

/// Whatever happened, each number is as large as its list, however the query is cut.
void ReportTest::numbersEqualTheirRows()
{
    Operator op(fresh());
    QRandomGenerator random(20261115);
    const QStringList outcomes{{}, u"booked"_s, u"called_back"_s, u"no_response"_s};
    const QStringList reasons{u"replied_at = 0"_s, u"reason = 'wrong_number'"_s, u"reason = 'was_answered'"_s,
                              u"replied_at = 7"_s};
    op.exec(u"BEGIN"_s);
    for (int i = 0; i < 400; ++i) {
        const Millis at = sunday - qint64(random.bounded(20 * 24 * 60)) * minuteMs;
        const int place = 1 + random.bounded(2);
        const QString number =
            random.bounded(10) ? u"+1212555%1"_s.arg(random.bounded(150), 4, 10, QChar(u'0')) : QString();
        if (random.bounded(12) == 0) {
            op.call(place, at, number, 0, random.bounded(2) ? u"missed"_s : u"answered"_s);
            continue;
        }
        const qint64 lead = op.lead(place, at, number, reasons.at(qMax(0, int(random.bounded(9)) - 5)));
        const qint64 call = op.call(place, at, number, lead);
        for (int repeat = random.bounded(3); repeat > 0; --repeat)
            op.call(place, at + repeat * hourMs, number, lead);
        if (random.bounded(3))
            op.text(lead, call, at + random.bounded(120) * secondMs);
        const QString outcome = outcomes.at(random.bounded(outcomes.size()));
        if (!outcome.isEmpty())
            op.outcome(lead, outcome, at + random.bounded(10 * 24) * hourMs);
    }
    op.exec(u"COMMIT"_s);
    QList<ReportQuery> queries{reportDays(QDate(2026, 10, 26), QDate(2026, 11, 15)),
                               reportDays(QDate(2026, 11, 9), QDate(2026, 11, 15))};
    queries.append(queries.at(0));
    queries[2].group = u"West"_s;
    queries.append(queries.at(0));
    queries[3].locations = {u"ny"_s};
    queries[3].weekday = 2;
    queries.append(queries.at(0));
    queries[4].hour = 14;
    ReportQuery plain;
    plain.from = sunday - 9 * dayMs;
    plain.to = sunday - dayMs;
    queries.append(plain);
    for (const ReportQuery &query : std::as_const(queries)) {
        const auto data = dashboard(*op.store, query, sunday);
        QVERIFY(data);
        for (const MetricDefinition &definition : metricDefinitions()) {
            const auto rows = rowsBehind(*op.store, query, definition.id, sunday);
            QVERIFY(rows);
            QCOMPARE(qint64(rows->rows.size()), data->total.value(definition.id).numerator);
        }
        qint64 days = 0;
        for (const DayMetrics &day : data->days)
            days += day.metrics.value(u"missed"_s).numerator;
        QCOMPARE(days, data->total.value(u"missed"_s).numerator);
        qint64 hours = 0;
        for (const QList<int> &row : data->busyHours)
            for (int calls : row)
                hours += calls;
        QCOMPARE(hours, days);
        const Metrics &m = data->total;
        QCOMPARE(m.value(u"booked"_s).numerator + m.value(u"called_back"_s).numerator +
                     m.value(u"no_response"_s).numerator + m.value(u"open"_s).numerator,
                 m.value(u"leads"_s).numerator);
    }
    QVERIFY(dashboard(*op.store, queries.at(0), sunday)->total.value(u"recovered"_s).numerator > 20);
}

void ReportTest::unknownMetricIsRefused()
{
    Operator op(fresh());
    const auto rows = rowsBehind(*op.store, reportDays(QDate(2026, 11, 9), QDate(2026, 11, 15)), u"luck"_s, sunday);
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, Error::Code::BadInput);
    QVERIFY(rows.error().sentence.contains(u"luck"_s));
}

void ReportTest::aBrokenStoreSaysSo()
{
    struct Deny : StoreWatch
    {
        QString what;
        bool allow(const QString &statement) override { return statement != what; }
    } deny;
    const StoreAddress address = fresh();
    for (const char *statement :
         {"report_facts.places", "report_facts.calls", "report_facts.leads", "report_facts.first_texts"}) {
        auto store = Database::open(address, &deny);
        QVERIFY(store);
        deny.what = QString::fromLatin1(statement);
        const auto data = dashboard(**store, reportDays(QDate(2026, 11, 9), QDate(2026, 11, 15)), sunday);
        QVERIFY2(!data, statement);
        QCOMPARE(data.error().code, Error::Code::Storage);
        deny.what.clear();
    }
}

void ReportTest::sentenceHasProperPlurals_data()
{
    QTest::addColumn<int>("missed");
    QTest::addColumn<int>("unanswered");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << 0 << 0 << u"You missed 0 calls from 2026-11-09 to 2026-11-15."_s;
    QTest::newRow("one") << 1 << 1
                         << u"You missed 1 call from 2026-11-09 to 2026-11-15; 0 replied and 0 booked. "
                            "1 call (100.0%) went unanswered for more than 24 hours."_s;
    QTest::newRow("many") << 47 << 2
                          << u"You missed 47 calls from 2026-11-09 to 2026-11-15; 0 replied and 0 booked. "
                             "2 calls (4.3%) went unanswered for more than 24 hours."_s;
}

void ReportTest::sentenceHasProperPlurals()
{
    QFETCH(int, missed);
    QFETCH(int, unanswered);
    DashboardData data;
    data.query = reportDays(QDate(2026, 11, 9), QDate(2026, 11, 15));
    data.total[u"missed"_s] = {double(missed), missed, 0, true};
    data.total[u"judged_24h"_s] = data.total.value(u"missed"_s);
    data.total[u"unanswered_24h"_s] = {double(unanswered), unanswered, 0, true};
    addRates(data.total);
    QTEST(reportSentence(data), "sentence");
}

void ReportTest::csvIsSafe()
{
    DashboardData data;
    LocationMetrics evil;
    evil.location = u"=1+1"_s;
    evil.name = u"@SUM(A1)"_s;
    evil.group = u"a,\"b\""_s;
    data.locations = {evil};
    const QString csv = QString::fromUtf8(reportCsv(data));
    QVERIFY(csv.contains(u"'=1+1,'@SUM(A1),\"a,\"\"b\"\"\""_s));
    QCOMPARE(csv.count(u"\r\n"_s), 3);
}

QTEST_GUILESS_MAIN(ReportTest)
#include "reporttest.moc"
