// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/report.h"
#include "tests/support/spine.h"
#include "tests/support/truth.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// A day of 300 calls through real HTTP and eight days of what follows from them, held against what the sandbox's own
/// log says should have happened.
class ThreeHundredTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theScenarioSaysTheSame();
    void everyMissedCallHasTheRightDecision();
    void unclaimedHighValueFallsBackToAText();
    void eachTextWentOnceAndToTheRightPeople();
    void followUpsEndWithTheMatter();
    void everyTextIsAtAnHourForTexts();
    void theReportCountsTheSame();

private:
    std::unique_ptr<Spine> m_spine;
    std::unique_ptr<Truth> m_truth;
};

void ThreeHundredTest::initTestCase()
{
    auto scenario = Scenario::load(QStringLiteral(RING_SOURCE_DIR "/tests/scenarios/three-hundred.json"));
    QVERIFY2(scenario.has_value(), scenario ? "" : qPrintable(scenario.error().sentence));
    EngineOptions options;
    options.textsPerSecond = 10;
    m_spine = std::make_unique<Spine>(u"three-hundred"_s, options);
    m_spine->runFor(9 * dayMs);
    m_truth = std::make_unique<Truth>(*scenario, m_spine->sandbox->events(), m_spine->clock.now());
    QCOMPARE(m_truth->calls(), 300);
}

/// Each call of the file says what is right to do; two people thinking separately should come to the same.
void ThreeHundredTest::theScenarioSaysTheSame()
{
    const QMap<QString, QString> words{
        {u"text missed_call"_s, u"text"_s},        {u"none repeat_24h"_s, u"repeat"_s},
        {u"callback high_value"_s, u"callback"_s}, {u"callback emergency"_s, u"emergency"_s},
        {u"none anonymous"_s, u"anonymous"_s},     {u"none toll_free"_s, u"toll_free"_s},
        {u"none foreign"_s, u"foreign"_s},         {u"none landline"_s, u"landline"_s},
        {u"none opted_out"_s, u"opted_out"_s},     {u"none suspected_robocall"_s, u"robocall"_s}};
    const auto calls = m_spine->events(u"call_ended"_s);
    for (const SandboxEvent &call : calls) {
        const QString expect = call.facts.value("expect"_L1).toString();
        const QString right = m_truth->decisions().value(call.facts.value("call"_L1).toString());
        const QString word = right.isEmpty() ? u"answered"_s : words.value(right);
        // "refused": a text, of which only the provider knows that it may not go.
        if (!expect.isEmpty())
            QCOMPARE(expect == "refused"_L1 ? u"text"_s : expect, word);
    }
}

void ThreeHundredTest::everyMissedCallHasTheRightDecision()
{
    QMap<QString, QString> decided;
    const QStringList rows = m_spine->rows(
        u"SELECT c.call_key, d.action || ' ' || d.reason FROM decisions d JOIN calls c ON c.id = d.call_id "
        "WHERE d.id = (SELECT MIN(f.id) FROM decisions f WHERE f.call_id = c.id)"_s);
    for (const QString &row : rows)
        decided.insert(row.section(u' ', 0, 0), row.section(u' ', 1));
    for (auto right = m_truth->decisions().begin(); right != m_truth->decisions().end(); ++right)
        QVERIFY2(decided.value(right.key()) == right.value(),
                 qPrintable(right.key() + u": "_s + decided.value(right.key()) + u" instead of "_s + right.value()));
    QCOMPARE(decided.size(), m_truth->decisions().size());
}

void ThreeHundredTest::unclaimedHighValueFallsBackToAText()
{
    const int callbacks = int(m_truth->decisions().values().count(u"callback high_value"_s));
    QVERIFY(callbacks > 10);
    QCOMPARE(
        m_spine->value(u"SELECT COUNT(*) FROM decisions WHERE action = 'text' AND reason = 'unclaimed_high_value'"_s)
            .toInt(),
        callbacks);
    for (const Truth::Person &person : m_truth->people())
        if (person.first == "callback high_value"_L1)
            QVERIFY(person.texts.value(0) >= person.missed.first() + 10 * minuteMs);
}

void ThreeHundredTest::eachTextWentOnceAndToTheRightPeople()
{
    for (auto found = m_truth->people().begin(); found != m_truth->people().end(); ++found) {
        const Truth::Person &person = *found;
        const bool mayBeTexted = person.first == "text missed_call"_L1 || person.first == "callback high_value"_L1;
        const int ack = person.urgentAt > 0 ? 1 : 0;
        const int wanted = !mayBeTexted || person.refused ? 0 : 1 + ack + Truth::followUps(person);
        QVERIFY2(person.texts.size() == wanted,
                 qPrintable(u"%1 (%2): %3 texts instead of %4"_s.arg(found.key(), person.first)
                                .arg(person.texts.size())
                                .arg(wanted)));
        QCOMPARE(QSet<QString>(person.bodies.begin(), person.bodies.end()).size(), person.bodies.size());
        QVERIFY(person.refused <= 1);
    }
    QCOMPARE(m_spine->events(u"text_refused"_s).size(), 3);
    QCOMPARE(m_spine->events(u"text_undelivered"_s).size(), 0);
}

void ThreeHundredTest::followUpsEndWithTheMatter()
{
    int seen = 0;
    for (const Truth::Person &person : m_truth->people()) {
        const Millis end = Truth::endOf(person);
        QVERIFY(person.texts.size() <= 3);
        for (const Millis text : person.texts) {
            const bool acknowledged = person.urgentAt > 0 && text - person.urgentAt < minuteMs;
            QVERIFY(end == 0 || text <= end || acknowledged);
        }
        if (person.texts.size() < 3)
            continue;
        ++seen;
        QVERIFY(person.texts.at(1) - person.texts.at(0) >= 2 * hourMs);
        QVERIFY(person.texts.at(1) - person.texts.at(0) < 2 * hourMs + minuteMs);
        QVERIFY(person.texts.at(2) - person.texts.at(0) > 12 * hourMs);
    }
    QVERIFY(seen > 50);
}

void ThreeHundredTest::everyTextIsAtAnHourForTexts()
{
    const QMap<QString, QByteArray> zones{{u"+13035550100"_s, "America/Denver"},
                                          {u"+18135550100"_s, "America/New_York"},
                                          {u"+12535550100"_s, "America/Los_Angeles"},
                                          {u"+15125550100"_s, "America/Chicago"}};
    const auto texts = m_spine->events(u"text_accepted"_s);
    for (const SandboxEvent &text : texts) {
        const QTimeZone zone(zones.value(text.facts.value("from"_L1).toString()));
        const QTime local = QDateTime::fromMSecsSinceEpoch(text.at, zone).time();
        QVERIFY2(local >= QTime(8, 0) && local < QTime(20, 0), qPrintable(text.facts.value("to"_L1).toString()));
    }
}

void ThreeHundredTest::theReportCountsTheSame()
{
    const QDate day(2026, 3, 2);
    auto data = dashboard(m_spine->store(), reportDays(day, day), m_spine->clock.now());
    QVERIFY(data.has_value());
    const QMap<QString, int> right = m_truth->report();
    QMap<QString, int> counted;
    for (auto count = right.begin(); count != right.end(); ++count)
        counted.insert(count.key(), int(data->total.value(count.key()).value));
    QCOMPARE(counted, right);
    for (const QString &id : right.keys()) {
        auto rows = rowsBehind(m_spine->store(), reportDays(day, day), id, m_spine->clock.now());
        QVERIFY(rows.has_value());
        QCOMPARE(int(rows->rows.size()), right.value(id));
    }
    const double recovery = double(right.value(u"recovered"_s)) / double(right.value(u"missed"_s));
    QCOMPARE(data->total.value(u"recovery_rate"_s).value, recovery);
}

QTEST_GUILESS_MAIN(ThreeHundredTest)
#include "threehundredtest.moc"
