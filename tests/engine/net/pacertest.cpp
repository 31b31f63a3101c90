// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/pacer.h"

#include "engine/net/retrytable.h"

#include <QTest>

using namespace ring;

namespace {

/// The moments at which `count` requests leave when each is sent as soon as it may.
QList<Millis> departures(Pacer &pacer, int count)
{
    QList<Millis> moments;
    Millis now = 0;
    for (int i = 0; i < count; ++i) {
        now = pacer.readyAt(now);
        pacer.started(now);
        moments.append(now);
    }
    return moments;
}

PacePolicy policy(const std::function<void(PacePolicy &)> &change)
{
    PacePolicy made;
    change(made);
    return made;
}

Error limitedFor(int seconds)
{
    Error error;
    error.code = Error::Code::RateLimited;
    error.retryAfter = std::chrono::seconds(seconds);
    return error;
}

} // namespace

class PacerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutRulesNothingWaits()
    {
        Pacer pacer;
        QCOMPARE(departures(pacer, 3), (QList<Millis>{0, 0, 0}));
        QVERIFY(!pacer.full());
    }

    void aWindowHoldsSoMany()
    {
        Pacer pacer(policy([](PacePolicy &p) { p.perWindow = 3, p.windowMs = 1000; }));
        QCOMPARE(departures(pacer, 7), (QList<Millis>{0, 0, 0, 1000, 1000, 1000, 2000}));
    }

    void aBucketSpreadsWhatABurstLeaves()
    {
        Pacer pacer(policy([](PacePolicy &p) { p.burst = 2, p.gapMs = 100; }));
        QCOMPARE(departures(pacer, 5), (QList<Millis>{0, 0, 100, 200, 300}));
        QCOMPARE(pacer.readyAt(10'000), Millis(10'000));
    }

    void bucketAndWindowTogetherNeverPassTheWindow()
    {
        Pacer pacer(policy([](PacePolicy &p) { p.perWindow = 10, p.burst = 3, p.gapMs = 6 * secondMs; }));
        const QList<Millis> moments = departures(pacer, 60);
        for (qsizetype i = 10; i < moments.size(); ++i)
            QVERIFY(moments[i] - moments[i - 10] >= minuteMs);
    }

    void onlySoManyAtATime()
    {
        Pacer pacer(policy([](PacePolicy &p) { p.concurrent = 2; }));
        departures(pacer, 2);
        QVERIFY(pacer.full());
        pacer.ended();
        QVERIFY(!pacer.full());
    }

    void retryAfterIsObeyed()
    {
        Pacer pacer;
        pacer.limited(1000, 30'000, 900);
        QCOMPARE(pacer.readyAt(1000), Millis(31'000));
        QCOMPARE(pacer.readyAt(40'000), Millis(40'000));
    }

    void aPenaltyIsSatOutEvenIfRetryAfterIsShorter()
    {
        Pacer pacer(policy([](PacePolicy &p) { p.penaltyMs = minuteMs; }));
        pacer.limited(0, 5000, 0);
        QCOMPARE(pacer.readyAt(0), Millis(minuteMs));
    }

    void pausesWithoutRetryAfterGrow_andShrinkAfterSuccess()
    {
        Pacer pacer;
        QList<Millis> pauses;
        Millis now = 0;
        for (int i = 0; i < 8; ++i) {
            pacer.limited(now, std::nullopt, now);
            pauses.append(pacer.readyAt(now) - now);
            now = pacer.readyAt(now);
        }
        QCOMPARE(pauses, (QList<Millis>{1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000}));
        pacer.succeeded();
        pacer.limited(now, std::nullopt, now);
        QCOMPARE(pacer.readyAt(now) - now, Millis(secondMs));
    }

    void aWaveOfRefusalsCountsOnce()
    {
        Pacer pacer(policy([](PacePolicy &p) { p.concurrent = 8; }));
        departures(pacer, 8); // all at 0
        for (Millis now = 50; now < 58; ++now)
            pacer.limited(now, std::nullopt, 0);
        QCOMPARE(pacer.width(), 4);
        QCOMPARE(pacer.readyAt(57), Millis(1057)); // the first pause, from the last refusal on
        pacer.limited(1200, std::nullopt, 1057);
        QCOMPARE(pacer.width(), 2);
        QCOMPARE(pacer.readyAt(1200), Millis(3200));
    }

    void aWaveMayBeAnsweredInPart()
    {
        Pacer pacer(policy([](PacePolicy &p) { p.concurrent = 8; }));
        departures(pacer, 8);
        pacer.limited(50, std::nullopt, 0);
        pacer.succeeded();
        pacer.limited(51, std::nullopt, 0);
        QCOMPARE(pacer.width(), 4);
    }

    void theWidthComesBackWithGoodAnswers()
    {
        Pacer pacer(policy([](PacePolicy &p) { p.concurrent = 4; }));
        pacer.limited(0, std::nullopt, 0);
        QCOMPARE(pacer.width(), 2);
        departures(pacer, 2);
        QVERIFY(pacer.full());
        QList<int> widths;
        for (int i = 0; i < 6; ++i) {
            pacer.succeeded();
            widths << pacer.width();
        }
        QCOMPARE(widths, (QList<int>{2, 3, 3, 3, 4, 4}));
        QVERIFY(!pacer.full());
    }

    void theWidthNeverReachesNothing()
    {
        Pacer pacer(policy([](PacePolicy &p) { p.concurrent = 2; }));
        for (Millis now = 0; now < 10 * minuteMs; now += minuteMs)
            pacer.limited(now, std::nullopt, now);
        QCOMPARE(pacer.width(), 1);
        QVERIFY(!pacer.full());
    }

    void theTableHasNoRowForWhatMayHaveHappened()
    {
        QVERIFY(!retryTable().empty());
        for (const RetryRow &row : retryTable()) {
            QVERIFY(row.code != Error::Code::Ambiguous && row.code != Error::Code::Denied &&
                    row.code != Error::Code::Rejected);
            QVERIFY(row.repetitions > 0 && row.firstPauseMs > 0 && row.longestPauseMs >= row.firstPauseMs);
        }
    }

    void pausesSpreadOverTheirUpperHalf()
    {
        Error error;
        error.code = Error::Code::Unavailable;
        QCOMPARE(pauseBeforeRetry(error, 0, 0.0), std::optional<Millis>(200));
        QCOMPARE(pauseBeforeRetry(error, 0, 0.999), std::optional<Millis>(399));
        QCOMPARE(pauseBeforeRetry(error, 1, 0.0), std::optional<Millis>(500));
        QVERIFY(!pauseBeforeRetry(error, 2, 0.0));
        error.code = Error::Code::Denied;
        QVERIFY(!pauseBeforeRetry(error, 0, 0.0));
    }

    void aShortRetryAfterIsWaitedFor_aLongOneIsTheCallers()
    {
        QCOMPARE(pauseBeforeRetry(limitedFor(3), 0, 0.0), std::optional<Millis>(3000));
        QVERIFY(!pauseBeforeRetry(limitedFor(30), 0, 0.0));
    }
};

QTEST_GUILESS_MAIN(PacerTest)
#include "pacertest.moc"
