// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sandbox/sandboxfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace ring;
using namespace ring::sandbox;
using namespace ring::test;

namespace {
QByteArray manyCalls(int times, const char *every)
{
    return denver(R"("calls":[{"at":0,"from":"+17205550142","to":"denver","outcome":"rejected","repeat":{"times":)" +
                  QByteArray::number(times) + R"(,"every":")" + every + R"(","distinct_callers":true}}])");
}
} // namespace

class PagingTest : public QObject
{
    Q_OBJECT

private:
    /// Follows next_page_uri to the end; `between` runs after each page.
    QStringList sids(
        SandboxFixture &box, const QString &path, const std::function<void()> &between = [] {})
    {
        QStringList all;
        Heard page = box.get(path);
        while (true) {
            for (const QJsonValue call : page.json["calls"_L1].toArray())
                all.append(call["sid"_L1].toString());
            const QString next = page.json["next_page_uri"_L1].toString();
            if (next.isEmpty())
                return all;
            between();
            page = box.follow(next);
        }
    }

private Q_SLOTS:
    void newestFirstAndAll()
    {
        SandboxFixture box;
        box.play(manyCalls(120, "1s"));
        box.clock.advance(hourMs);
        const Heard first = box.get(u"/Calls.json"_s);
        QCOMPARE(first.json["page_size"_L1].toInt(), 50);
        QCOMPARE(first.json["calls"_L1].toArray().size(), 50);
        QCOMPARE(first.json["calls"_L1][0]["start_time"_L1].toString(), u"Mon, 02 Mar 2026 16:01:59 +0000"_s);
        QCOMPARE(sids(box, u"/Calls.json"_s).size(), 120);
        QCOMPARE(sids(box, u"/Calls.json?PageSize=7"_s).size(), 120);
    }

    void nothingLostOrRepeatedWhileCallsComeIn()
    {
        SandboxFixture box;
        box.play(manyCalls(600, "1s"));
        box.clock.advance(299 * secondMs);
        const QStringList seen = sids(box, u"/Calls.json?PageSize=20"_s, [&box] { box.clock.advance(5 * secondMs); });
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
        QCOMPARE(seen.size(), 300);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("count");
        // One call every six hours from 2026-03-02 16:00 on: 2, 4, 4, 4 and 4 a day, and two more.
        QTest::newRow("that day") << u"StartTime=2026-03-03"_s << 4;
        QTest::newRow("from that day on") << u"StartTime%3E=2026-03-05"_s << 10;
        QTest::newRow("up to that day") << u"StartTime%3C=2026-03-03"_s << 6;
        QTest::newRow("between two days") << u"StartTime%3E=2026-03-03&StartTime%3C=2026-03-04"_s << 8;
        QTest::newRow("ended from that day on") << u"EndTime%3E=2026-03-05"_s << 10;
        QTest::newRow("a moment") << u"StartTime%3E=2026-03-03T04:00:00Z"_s << 18;
        QTest::newRow("after a moment") << u"StartTime%3E=2026-03-03T04:00:01Z"_s << 17;
        QTest::newRow("status") << u"Status=busy"_s << 20;
        QTest::newRow("other status") << u"Status=completed"_s << 0;
        QTest::newRow("our line") << u"To=%2B13035550100"_s << 20;
        QTest::newRow("a plus that was not encoded is a blank") << u"To=+13035550100"_s << 0;
    }

    void filters()
    {
        QFETCH(QString, query);
        SandboxFixture box;
        box.play(manyCalls(20, "6h"));
        box.clock.advance(30 * dayMs);
        QTEST(int(sids(box, u"/Calls.json?PageSize=3&"_s + query).size()), "count");
    }

    void statusFollowsTheClock()
    {
        SandboxFixture box;
        box.play(denver(
            R"("calls":[{"at":10,"from":"+17205550142","to":"denver","outcome":"answered","ring":8,"talk":60}])"));
        const auto status = [&box](int second) {
            box.clock.set(1'772'467'200'000 + second * secondMs);
            return box.get(u"/Calls.json?To=%2B13035550100"_s).json["calls"_L1][0]["status"_L1].toString();
        };
        QCOMPARE(status(9), QString());
        QCOMPARE(status(10), u"ringing"_s);
        QCOMPARE(status(12), u"in-progress"_s);
        QCOMPARE(status(79), u"completed"_s);
    }

    void hundredThousandCallsStayFast()
    {
        SandboxFixture box;
        box.play(manyCalls(100'000, "6s"));
        box.clock.advance(10 * dayMs);
        QCOMPARE(box.get(u"/Calls.json?PageSize=1"_s).status, 200);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(box.get(u"/Calls.json?PageSize=50&StartTime%3E=2026-03-08"_s).json["calls"_L1].toArray().size(),
                     50);
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(sids(box, u"/Calls.json?PageSize=1000"_s).size(), 100'000);
    }
};

QTEST_GUILESS_MAIN(PagingTest)
#include "pagingtest.moc"
