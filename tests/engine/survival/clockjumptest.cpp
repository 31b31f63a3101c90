// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spine.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

/// The machine's clock, which somebody sets wrong; the provider's goes on rightly.
class WrongClock : public Clock
{
public:
    explicit WrongClock(const Clock *right)
        : m_right(right)
    {
    }
    Millis now() const override { return m_right->now() + off; }
    double speed() const override { return m_right->speed(); }
    Millis off = 0;

private:
    const Clock *m_right;
};

/// The engine at work every five seconds of the world's time; its own idea of what is due next is not to be trusted.
void goOn(Spine &spine, Millis duration)
{
    constexpr Millis step = 5 * secondMs;
    spine.store().waitForDisk(false); // nothing here loses power
    for (const Millis until = spine.clock.now() + duration; spine.clock.now() < until;) {
        spine.clock.advance(step);
        spine.sandbox->advanceTo(spine.clock.now());
        QEventLoop loop;
        QFutureWatcher<void> watcher;
        QObject::connect(&watcher, &QFutureWatcher<void>::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(spine.engine->cycle());
        if (!watcher.isFinished())
            loop.exec();
    }
}

} // namespace

/// A clock that jumps by hours while calls come in: no call is lost, nobody gets a first text twice, and none is late
/// by the time of the world.
class ClockJumpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jumps_data();
    void jumps();
};

void ClockJumpTest::jumps_data()
{
    QTest::addColumn<int>("at");    // seconds into the story
    QTest::addColumn<int>("lasts"); // seconds; 0: it stays wrong
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("restarts"); // the engine is killed as the clock jumps
    for (const int at : {5, 31}) {
        for (const int hours : {-5, 5}) {
            QTest::addRow("%d h at %d s, for a minute", hours, at) << at << 60 << hours << false;
            QTest::addRow("%d h at %d s, for good", hours, at) << at << 0 << hours << false;
        }
        QTest::addRow("back at %d s, with a crash", at) << at << 60 << -3 << true;
        QTest::addRow("ahead at %d s, with a crash", at) << at << 60 << 3 << true;
    }
}

void ClockJumpTest::jumps()
{
    QFETCH(int, at);
    QFETCH(int, lasts);
    QFETCH(int, hours);
    QFETCH(bool, restarts);
    Spine spine(u"survival"_s);
    WrongClock wrong(&spine.clock);
    spine.options().clock = &wrong;
    spine.restartEngine();
    goOn(spine, at * secondMs);
    wrong.off = hours * hourMs;
    if (restarts)
        spine.restartEngine();
    if (lasts > 0) {
        goOn(spine, lasts * secondMs);
        wrong.off = 0;
        if (restarts)
            spine.restartEngine();
    }
    goOn(spine, 8 * minuteMs);

    QCOMPARE(spine.value(u"SELECT COUNT(*) FROM calls WHERE state = 'missed'"_s).toInt(), 7);
    QMap<QString, int> firsts;
    const QStringList bodies = spine.rows(u"SELECT body FROM messages WHERE touch = 'first'"_s);
    for (const SandboxEvent &event : spine.events(u"text_accepted"_s)) {
        if (!bodies.contains(event.facts.value("body"_L1).toString()))
            continue;
        const QString number = event.facts.value("to"_L1).toString();
        ++firsts[number];
        const Millis missed =
            spine.value(u"SELECT MIN(ended_at) FROM calls WHERE number = '%1'"_s.arg(number)).toLongLong();
        QVERIFY2(event.at - missed <= 30 * minuteMs, qPrintable(number));
    }
    for (auto first = firsts.begin(); first != firsts.end(); ++first)
        QVERIFY2(first.value() == 1, qPrintable(first.key()));
    const auto missed = spine.rows(u"SELECT DISTINCT number FROM calls WHERE state = 'missed'"_s);
    for (const QString &number : missed) {
        const QString left =
            u"SELECT COUNT(*) FROM leads WHERE number = '%1' AND (waiting_since > 0 OR closed_at > 0)"_s;
        const QString queued = u"SELECT COUNT(*) FROM messages WHERE number = '%1' AND state = 'queued'"_s;
        QVERIFY2(firsts.contains(number) || spine.value(left.arg(number)).toInt() > 0 ||
                     spine.value(queued.arg(number)).toInt() > 0,
                 qPrintable(number));
    }
    spine.killEngine(); // before the clock
}

QTEST_GUILESS_MAIN(ClockJumpTest)
#include "clockjumptest.moc"
