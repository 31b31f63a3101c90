// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/providers/providerkit.h"

using namespace ring;
using namespace ring::test;
using namespace Qt::StringLiterals;

namespace {

struct World : ProviderWorld
{
    World() { settings.provider = u"calcom"_s; }
    std::unique_ptr<BookingBackend> bookings()
    {
        auto made = makeBookingBackend(settings, context());
        return made ? std::move(*made) : nullptr;
    }
};

const Millis start = fromIso(u"2026-11-03T16:00:00Z"_s);

QJsonObject booking(const QString &uid, const QString &updated)
{
    return {{u"uid"_s, uid}, {u"status"_s, u"accepted"_s}, {u"createdAt"_s, updated}, {u"updatedAt"_s, updated}};
}

LoopbackAnswer page(const QJsonArray &rows, bool more)
{
    return LoopbackAnswer::json(QJsonObject{
        {u"status"_s, u"success"_s}, {u"data"_s, rows}, {u"pagination"_s, QJsonObject{{u"hasNextPage"_s, more}}}});
}

} // namespace

class CalcomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asksByChangeWithTheVersionHeader()
    {
        World world;
        const auto bookings = world.bookings();
        world.server.answer(recordedAnswer(u"calcom-bookings.json"_s));
        const auto batch = endOf(bookings->poll({}, start));
        QVERIFY(batch.has_value());
        const LoopbackRequest &request = world.server.requests().first();
        QCOMPARE(request.line(),
                 "GET /v2/bookings?afterUpdatedAt=2026-11-03T16%3A00%3A00.000Z&sortUpdatedAt=asc&take=100");
        QCOMPARE(request.header("cal-api-version"), "2024-08-13");
        QCOMPARE(request.header("Authorization"), "Bearer verysecret");
    }

    void readsRecoveryIdsNumbersAndCancellations()
    {
        World world;
        const auto bookings = world.bookings();
        world.server.answer(recordedAnswer(u"calcom-bookings.json"_s));
        const auto batch = endOf(bookings->poll({}, start));
        QVERIFY(batch.has_value());
        QCOMPARE(batch->bookings.size(), 3);
        QCOMPARE(batch->bookings[0].recoveryId, QString());
        QCOMPARE(batch->bookings[0].phone, u"(720) 555-0191"_s);
        QCOMPARE(batch->bookings[1].bookingId, u"bk-recovered"_s);
        QCOMPARE(batch->bookings[1].recoveryId, u"R-8812"_s);
        QCOMPARE(batch->bookings[1].phone, u"+17205550142"_s);
        QCOMPARE(batch->bookings[1].bookedAt, fromIso(u"2026-11-03T16:05:00Z"_s));
        QCOMPARE(batch->bookings[1].startsAt, fromIso(u"2026-11-06T18:00:00Z"_s));
        QVERIFY(!batch->bookings[1].cancelled);
        QCOMPARE(batch->bookings[2].recoveryId, u"R-8700"_s);
        QVERIFY(batch->bookings[2].cancelled);
        QVERIFY(!batch->more);
    }

    void goesOnWithAnOverlap_andIsSilentWhenIdle()
    {
        World world;
        const auto bookings = world.bookings();
        world.server.setHandler([](const LoopbackRequest &) { return recordedAnswer(u"calcom-bookings.json"_s); });
        const auto first = endOf(bookings->poll({}, start));
        const auto second = endOf(bookings->poll(first->cursor, 0));
        QVERIFY(world.server.lines().last().contains("afterUpdatedAt=2026-11-03T16%3A05%3A30.500Z&"));
        QVERIFY(second->bookings.isEmpty());
        const auto third = endOf(bookings->poll(second->cursor, 0));
        QCOMPARE(third->cursor, second->cursor);
    }

    void handsOutAgainWhatWasNotCommitted()
    {
        World world;
        const auto bookings = world.bookings();
        world.server.setHandler([](const LoopbackRequest &) { return recordedAnswer(u"calcom-bookings.json"_s); });
        endOf(bookings->poll({}, start));
        QCOMPARE(endOf(bookings->poll({}, start))->bookings.size(), 3);
    }

    void walksPagesByTime()
    {
        World world;
        const auto bookings = world.bookings();
        world.server.answer(page(
            {booking(u"b1"_s, u"2026-11-03T16:05:00.000Z"_s), booking(u"b2"_s, u"2026-11-03T16:06:00.000Z"_s)}, true));
        world.server.answer(page({booking(u"b3"_s, u"2026-11-03T16:07:00.000Z"_s)}, false));
        const auto first = endOf(bookings->poll({}, start));
        QVERIFY(first->more);
        const auto second = endOf(bookings->poll(first->cursor, 0));
        QVERIFY(!second->more);
        QVERIFY(world.server.lines().last().contains("afterUpdatedAt=2026-11-03T16%3A05%3A59.000Z&"));
        QVERIFY(!world.server.lines().last().contains("skip"));
    }

    void skipsWithinOneSecondOnly()
    {
        World world;
        const auto bookings = world.bookings();
        world.server.answer(page(
            {booking(u"b1"_s, u"2026-11-03T16:00:00.500Z"_s), booking(u"b2"_s, u"2026-11-03T16:00:00.600Z"_s)}, true));
        const auto first = endOf(bookings->poll({}, start));
        world.server.answer(page({}, false));
        endOf(bookings->poll(first->cursor, 0));
        QVERIFY(world.server.lines().last().endsWith(
            "afterUpdatedAt=2026-11-03T16%3A00%3A00.000Z&sortUpdatedAt=asc&take=100&skip=2"));
    }

    void pollInTrouble_data() { troubleRows(); }
    void pollInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto bookings = world.bookings();
        const auto batch = endOf(bookings->poll({}, start));
        QVERIFY(!batch.has_value());
        QCOMPARE(batch.error().code, trouble.onRead);
        verifySentence(batch.error());
    }

    void checksTheKey()
    {
        World world;
        const auto bookings = world.bookings();
        world.server.answer(recordedAnswer(u"calcom-me.json"_s));
        QVERIFY(endOf(bookings->check()).has_value());
        QCOMPARE(world.server.lines(), QList<QByteArray>{"GET /v2/me"});
    }

    void checkInTrouble_data() { troubleRows(); }
    void checkInTrouble()
    {
        QFETCH(int, number);
        const Trouble trouble = troubles().at(number);
        World world;
        play(world, trouble);
        const auto bookings = world.bookings();
        const auto line = endOf(bookings->check());
        QVERIFY(!line.has_value());
        QCOMPARE(line.error().code, trouble.onRead);
        verifySentence(line.error());
    }
};

QTEST_GUILESS_MAIN(CalcomTest)
#include "calcomtest.moc"
