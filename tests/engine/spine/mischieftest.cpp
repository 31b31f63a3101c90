// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cutstory.h"
#include "tests/support/ending.h"
#include "tests/support/spine.h"

#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

const auto story = u"survival"_s;
constexpr Millis whole = 3 * hourMs;

EngineOptions quick()
{
    EngineOptions options;
    options.textsPerSecond = 100;
    return options;
}

/// Polls every so often while things go wrong, and then from event to event.
void play(Spine &spine)
{
    spine.store().waitForDisk(false); // nothing here loses power
    spine.pollFor(3 * minuteMs, 20 * secondMs);
    spine.pollFor(37 * minuteMs, minuteMs);
    spine.runTo(spine.start() + whole);
}

/// A call every ten minutes through a night without an engine.
QByteArray night(const QByteArray &faults)
{
    return "{\"scenario\":1,\"name\":\"night\",\"about\":\"test\",\"start\":\"2026-03-02T20:00:00-07:00\","
           "\"locations\":[{\"key\":\"denver\",\"line\":\"+13035550100\"}],"
           "\"calls\":[{\"at\":5,\"from\":\"+17205550142\",\"to\":\"denver\",\"outcome\":\"hang_up\",\"ring\":4,"
           "\"repeat\":{\"times\":60,\"every\":600,\"distinct_callers\":true}}],\"texts\":["
           "{\"at\":\"2h\",\"from\":\"+17205550111\",\"to\":\"denver\",\"say\":\"Are you open tomorrow?\"},"
           "{\"at\":\"5h\",\"from\":\"+17205550112\",\"to\":\"denver\",\"say\":\"Please call me about the roof.\"},"
           "{\"at\":\"9h\",\"from\":\"+17205550113\",\"to\":\"denver\",\"say\":\"What does a cleaning cost?\"}],"
           "\"faults\":[" +
           faults + "]}";
}

/// This machine's clock, hours ahead of the provider's.
class FastClock : public Clock
{
public:
    explicit FastClock(const Clock *right)
        : m_right(right)
    {
    }
    Millis now() const override { return m_right->now() + ahead; }
    Millis ahead = 0;

private:
    const Clock *m_right;
};

} // namespace

/// A provider whose answers arrive whole and are wrong: repeated pages, shuffled and late rows, statuses that change
/// afterwards, garbage. Nobody is forgotten, nobody is texted twice, and when the truth comes out the rows are right.
class MischiefTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesOutTheSame_data();
    void comesOutTheSame();
    void aMissedCallThatWasAnsweredAfterAll();
    void notDeliveredAndThenDelivered();
    void nothingOfANightIsPassedOver_data();
    void nothingOfANightIsPassedOver();
    void aFastClockAndAnUnclearAnswer_data();
    void aFastClockAndAnUnclearAnswer();

private:
    Ending m_right;
};

void MischiefTest::initTestCase()
{
    Spine spine(story, quick());
    play(spine);
    m_right = endingOf(spine.store(), *spine.sandbox);
    QCOMPARE(m_right.textCount(), 8);
}

void MischiefTest::comesOutTheSame_data()
{
    QTest::addColumn<QByteArray>("faults");
    const auto row = [](const char *name, const char *faults) { QTest::newRow(name) << QByteArray(faults); };
    row("pages come twice", "{\"kind\":\"repeat\",\"rows\":2}");
    row("rows in any order", "{\"kind\":\"reorder\",\"rows\":2}");
    row("late within the overlap", "{\"kind\":\"late\",\"late\":80}");
    row("late beyond the overlap", "{\"kind\":\"late\",\"late\":\"11m\"}");
    row("garbage in every second answer", "{\"kind\":\"garbage\",\"every\":2,\"for\":\"2h\"}");
    row("garbage for twenty minutes", "{\"kind\":\"garbage\",\"for\":\"20m\"}");
    row("sent, and garbage said of it", "{\"on\":\"send\",\"kind\":\"garbage\"}");
    row("sent, and looked up late",
        "{\"on\":\"send\",\"kind\":\"cut\",\"every\":2},{\"on\":\"messages\",\"kind\":\"late\",\"late\":50}");
    row("sent, and looked up in garbage",
        "{\"on\":\"send\",\"kind\":\"cut\",\"every\":2},{\"on\":\"messages\",\"kind\":\"garbage\",\"every\":2}");
    row("sent, and looked up in shuffled pages",
        "{\"on\":\"send\",\"kind\":\"cut\",\"every\":2},{\"on\":\"messages\",\"kind\":\"reorder\",\"rows\":1}");
    row("delivered, and then not", "{\"at\":\"35m\",\"for\":\"60m\",\"on\":\"messages\",\"kind\":\"flip\"}");
    row("one after the other", "{\"for\":\"5m\",\"kind\":\"repeat\",\"rows\":2},{\"at\":\"5m\",\"for\":\"5m\",\"kind\":"
                               "\"garbage\",\"every\":2},"
                               "{\"at\":\"10m\",\"for\":\"5m\",\"kind\":\"reorder\",\"rows\":1},{\"at\":\"15m\","
                               "\"for\":\"20m\",\"kind\":\"late\",\"late\":\"3m\"}");
}

void MischiefTest::comesOutTheSame()
{
    QFETCH(QByteArray, faults);
    Spine spine(spoiltStory(story, faults), quick());
    play(spine);
    const QString difference = endingOf(spine.store(), *spine.sandbox).differenceTo(m_right);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

/// The provider first says that nobody took a call which somebody took: one text goes, and then the lead ends by
/// itself.
void MischiefTest::aMissedCallThatWasAnsweredAfterAll()
{
    Spine spine(spoiltStory(story, "{\"on\":\"calls\",\"kind\":\"flip\",\"for\":\"5m\"}"), quick());
    spine.runFor(4 * minuteMs);
    QCOMPARE(spine.textsByNumber().value(u"+17205550145"_s), 1);
    play(spine);
    QCOMPARE(spine.textsByNumber().value(u"+17205550145"_s), 1);
    QCOMPARE(spine.rows(u"SELECT outcome, outcome_found_by, closed_at > 0 FROM leads WHERE number = '+17205550145'"_s),
             QStringList{u"called_back answered_call 1"_s});
    const Ending end = endingOf(spine.store(), *spine.sandbox);
    QCOMPARE(end.calls, m_right.calls);
    QCOMPARE(lostTexts(end, m_right), 0);
    QCOMPARE(extraTexts(end, m_right), 1);
}

void MischiefTest::notDeliveredAndThenDelivered()
{
    Spine spine(spoiltStory(story, "{\"on\":\"messages\",\"kind\":\"flip\",\"for\":\"10m\"}"), quick());
    play(spine);
    const auto texts = endingOf(spine.store(), *spine.sandbox).texts;
    for (auto text = texts.begin(); text != texts.end(); ++text)
        QVERIFY2(text.value() == 1, qPrintable(text.key()));
    // Whoever did not write or book waits for a person, whatever is said of the text later.
    QCOMPARE(spine
                 .rows(u"SELECT DISTINCT l.number FROM escalations e JOIN leads l ON l.id = e.lead_id "
                       "WHERE e.kind = 'not_texted' ORDER BY l.number"_s)
                 .size(),
             6);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM messages WHERE state = 'undelivered'"_s).toInt(), 6);
}

void MischiefTest::nothingOfANightIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("faults");
    const auto row = [](const char *name, const char *faults) { QTest::newRow(name) << QByteArray(faults); };
    row("pages come twice", "{\"kind\":\"repeat\",\"rows\":5,\"at\":\"10h\",\"times\":40}");
    row("garbage among the pages", "{\"kind\":\"garbage\",\"rows\":5,\"at\":\"10h\",\"every\":4,\"times\":120}");
    row("rows in any order", "{\"kind\":\"reorder\",\"rows\":5,\"at\":\"10h\"}");
}

/// Sixty calls and three texts to catch up with while the provider makes trouble: the position must not pass any.
void MischiefTest::nothingOfANightIsPassedOver()
{
    QFETCH(QByteArray, faults);
    Spine spine(night(faults), quick());
    spine.runFor(2 * minuteMs);
    spine.killEngine();
    spine.clock.advance(10 * hourMs);
    spine.sandbox->advanceTo(spine.clock.now());
    spine.restartEngine();
    spine.store().waitForDisk(false);
    spine.pollFor(30 * minuteMs, minuteMs);
    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM calls WHERE state = 'missed'"_s).toInt(), 60);
    QCOMPARE(spine.value(u"SELECT COUNT(DISTINCT number) FROM leads WHERE reason <> 'texted_us'"_s).toInt(), 60);
    QCOMPARE(spine.rows(u"SELECT body FROM messages WHERE inbound = 1 ORDER BY created_at"_s).size(), 3);
    const auto sent = spine.textsByNumber();
    for (auto text = sent.begin(); text != sent.end(); ++text)
        QVERIFY2(text.value() == 1, qPrintable(text.key()));
}

void MischiefTest::aFastClockAndAnUnclearAnswer_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("restarts");
    QTest::newRow("six hours behind") << -6 << false;
    QTest::newRow("two hours ahead") << 2 << true;
    QTest::newRow("twenty hours ahead") << 20 << false;
}

/// A person writes to somebody; the provider takes the text and the answer is lost. Its date is hours before the
/// attempt, by this machine's clock.
void MischiefTest::aFastClockAndAnUnclearAnswer()
{
    QFETCH(int, hours);
    QFETCH(bool, restarts);
    Spine spine(spoiltStory(story, "{\"at\":\"30m\",\"on\":\"send\",\"kind\":\"cut\",\"times\":2}"), quick());
    FastClock fast(&spine.clock);
    spine.options().clock = &fast;
    spine.restartEngine();
    spine.runFor(31 * minuteMs);
    const auto before = spine.textsByNumber();
    fast.ahead = hours * hourMs;
    const QString write = u"INSERT INTO messages (ref, connection_id, lead_id, location_id, inbound, number, line, "
                          u"body, touch, kind, state, "
                          "author, created_at, send_at, expires_at) SELECT 'mine-%1', m.connection_id, m.lead_id, "
                          "m.location_id, 0, m.number, "
                          "m.line, 'Tomorrow at nine?', 'staff', 'staff', 'queued', 'Ann', %2, %2, %3 FROM messages m "
                          "WHERE m.number = '+17205550147' AND m.touch = 'first'"_s;
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(spine.rows(write.arg(i).arg(fast.now()).arg(fast.now() + hourMs)), QStringList());
        for (int step = 0; step < 30; ++step) {
            spine.clock.advance(5 * secondMs);
            spine.runFor(1);
            if (restarts && step == 0)
                spine.restartEngine();
        }
    }
    // The same words twice: each once, the second not taken for the first.
    QCOMPARE(spine.textsByNumber().value(u"+17205550147"_s) - before.value(u"+17205550147"_s), 2);
    QCOMPARE(
        spine.rows(u"SELECT COUNT(DISTINCT provider_id) FROM messages WHERE touch = 'staff' AND accepted_at > 0"_s),
        QStringList{u"2"_s});
    spine.killEngine(); // before the clock
}

QTEST_GUILESS_MAIN(MischiefTest)
#include "mischieftest.moc"
