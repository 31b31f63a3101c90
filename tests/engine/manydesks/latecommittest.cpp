// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/localdesk.h"
#include "engine/store/trail.h"
#include "tests/support/teststores.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis noon = 1'770'000'000'000;
const auto latest = u"life.latest_happenings"_s;
const auto beyond = u"life.happenings_since"_s;

QList<qint64> read(Database &store, Trail &trail, qint64 now)
{
    QList<qint64> told;
    const auto done =
        followTrail(store, beyond, trail, now, [&told](const QSqlQuery &row) { told << row.value(0).toLongLong(); });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return told;
}

} // namespace

/// Rows that are committed after rows with higher ids are told as well, once.
class LateCommitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passedOverIdsAreWaitedFor();
    void waitingEnds();
    void aSequenceSetAnewIsNoGap();
    void aLateRowIsToldOnServer();
    void aRowTakenBeforeTheBeginningIsToldOnServer();
    void aWindowHearsOfALateRowOnServer();
    void moreThanOnePageIsRead();

private:
    static void exec(Database &store, const QString &sql)
    {
        QSqlQuery query(store.handle());
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }
    static void addHappening(Database &store, const QString &kind)
    {
        exec(store, u"INSERT INTO happenings (at, kind, lead_id) VALUES (%1, '%2', 1)"_s.arg(noon).arg(kind));
    }
    static std::unique_ptr<Database> open(TestStores &stores)
    {
        auto store = Database::open(stores.address());
        if (!store)
            qFatal("%s", qPrintable(store.error().sentence));
        return std::move(*store);
    }
};

void LateCommitTest::passedOverIdsAreWaitedFor()
{
    Trail trail;
    trail.begin({9, 5, 7}, 0);
    QCOMPARE(trail.since(), 5); // 6 and 8 may come yet
    QVERIFY(!trail.isFresh(7, 1));
    QVERIFY(!trail.isFresh(9, 1));
    QVERIFY(trail.isFresh(12, 1));
    QVERIFY(trail.isFresh(6, 2));
    QVERIFY(!trail.isFresh(6, 2));
    QCOMPARE(trail.since(), 7);
    for (const qint64 id : {8, 11, 10})
        QVERIFY(trail.isFresh(id, 3));
    QCOMPARE(trail.since(), 12);
    QVERIFY(!trail.isFresh(5, 3));
}

void LateCommitTest::waitingEnds()
{
    Trail trail;
    trail.begin({}, 0);
    QVERIFY(trail.isFresh(3, 1000));
    trail.giveUp(1000 + Trail::waitFor);
    QCOMPARE(trail.since(), 0);
    trail.giveUp(1001 + Trail::waitFor);
    QCOMPARE(trail.since(), 3);
    QVERIFY(!trail.isFresh(2, 1001 + Trail::waitFor));
}

void LateCommitTest::aSequenceSetAnewIsNoGap()
{
    Trail trail;
    trail.begin({1}, 0);
    QVERIFY(trail.isFresh(1'000'000'000, 1));
    QVERIFY(trail.since() > 1'000'000'000 - 2 * Trail::reach);
}

void LateCommitTest::aLateRowIsToldOnServer()
{
    if (!TestStores::onPostgres())
        QSKIP("SQLite has one writer; this runs again as engine.manydesks.latecommittest@postgresql.");
    TestStores stores;
    auto slow = open(stores);
    auto quick = open(stores);
    auto reader = open(stores);
    Trail trail;
    QVERIFY(beginTrail(*reader, latest, trail, 0).has_value());
    exec(*slow, u"BEGIN"_s);
    addHappening(*slow, u"first"_s); // takes the lower id
    addHappening(*quick, u"second"_s);
    QCOMPARE(read(*reader, trail, 1), QList<qint64>{2});
    exec(*slow, u"COMMIT"_s);
    QCOMPARE(read(*reader, trail, 2), QList<qint64>{1});
    QCOMPARE(read(*reader, trail, 3), QList<qint64>{});
    // One that was rolled back holds nothing up.
    exec(*slow, u"BEGIN"_s);
    addHappening(*slow, u"never"_s);
    addHappening(*quick, u"third"_s);
    exec(*slow, u"ROLLBACK"_s);
    QCOMPARE(read(*reader, trail, 4), QList<qint64>{4});
}

void LateCommitTest::aRowTakenBeforeTheBeginningIsToldOnServer()
{
    if (!TestStores::onPostgres())
        QSKIP("SQLite has one writer; this runs again as engine.manydesks.latecommittest@postgresql.");
    TestStores stores;
    auto slow = open(stores);
    auto quick = open(stores);
    auto reader = open(stores);
    addHappening(*quick, u"old"_s);
    exec(*slow, u"BEGIN"_s);
    addHappening(*slow, u"first"_s);
    addHappening(*quick, u"second"_s);
    Trail trail;
    QVERIFY(beginTrail(*reader, latest, trail, 0).has_value());
    exec(*slow, u"COMMIT"_s);
    QCOMPARE(read(*reader, trail, 1), QList<qint64>{2});
}

void LateCommitTest::aWindowHearsOfALateRowOnServer()
{
    if (!TestStores::onPostgres())
        QSKIP("SQLite has one writer; this runs again as engine.manydesks.latecommittest@postgresql.");
    TestStores stores;
    auto slow = open(stores);
    auto quick = open(stores);
    exec(*quick, u"INSERT INTO locations (key, business, name, state, zone) VALUES ('a', 'Acme', 'Acme', 'CO', "
                 "'America/Denver')"_s);
    exec(*quick, u"INSERT INTO leads (location_id, business, number, line, recovery_id, opened_at, last_call_at, "
                 "action, state, waiting_since) VALUES (1, 'Acme', '+17202001001', '+13035550100', 'r1', 1, 1, "
                 "'callback', 'callback', 1)"_s);
    StoryClock clock{noon};
    LocalDeskOptions options;
    options.store = stores.address();
    options.clock = &clock;
    options.engineHere = false;
    LocalDesk desk(options);
    auto in = desk.signIn(u"Ann"_s);
    QVERIFY(waitFor([&] { return in.isFinished(); }, 10'000, 2));
    QStringList heard;
    connect(&desk, &Desk::happened, this, [&heard](const Happening &one) { heard << one.kind; });
    const auto tell = [](Database &store) { exec(store, u"NOTIFY ring_changed, '1'"_s); };
    exec(*slow, u"BEGIN"_s);
    addHappening(*slow, u"missed"_s);
    tell(*slow);
    addHappening(*quick, u"reply"_s);
    tell(*quick);
    QVERIFY(waitFor([&] { return heard == QStringList{u"reply"_s}; }, 5000, 2));
    exec(*slow, u"COMMIT"_s);
    QVERIFY(waitFor([&] { return heard == (QStringList{u"reply"_s, u"missed"_s}); }, 5000, 2));
}

void LateCommitTest::moreThanOnePageIsRead()
{
    TestStores stores;
    auto store = open(stores);
    Trail trail;
    QVERIFY(beginTrail(*store, latest, trail, 0).has_value());
    Transaction transaction(*store);
    for (int i = 0; i < 1200; ++i)
        addHappening(*store, u"missed"_s);
    QVERIFY(transaction.commit().has_value());
    QCOMPARE(read(*store, trail, 1).size(), 1200);
    QCOMPARE(trail.since(), 1200);
}

QTEST_GUILESS_MAIN(LateCommitTest)
#include "latecommittest.moc"
