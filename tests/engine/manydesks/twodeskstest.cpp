// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/desk/localdesk.h"
#include "tests/support/ownpostgres.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis noon = 1'770'000'000'000;

template<typename T>
Expected<T> answer(QFuture<Expected<T>> future)
{
    if (!waitFor([&] { return future.isFinished(); }, 20'000, 2))
        return fail(Error::Code::Cancelled, u"no answer"_s);
    return future.result();
}

} // namespace

/// Two desks in two programs, as far as they can tell, on one PostgreSQL server.
class TwoDesksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_postgres.start())
            QSKIP("PostgreSQL is not installed here (apt-get install postgresql).");
    }
    void init();
    void cleanup();
    void oneOfTwoClaimsWinsAndBothSeeWho();
    void onlyTheOwnerWrites();
    void twoRepliesAtOnceAreOne();
    void aChangeShowsAtTheOtherDeskWithinASecond();
    void aServerThatGoesAwayLosesNoDraft();
    void aCutConnectionIsTakenUpAgain();

private:
    std::unique_ptr<LocalDesk> desk(const QString &person)
    {
        LocalDeskOptions options;
        options.store = m_address;
        options.clock = &m_clock;
        options.engineHere = false;
        auto made = std::make_unique<LocalDesk>(options);
        (void)answer(made->signIn(person));
        return made;
    }
    void exec(const QString &sql)
    {
        QSqlQuery query(m_store->handle());
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }
    QVariant value(const QString &sql)
    {
        QSqlQuery query(m_store->handle());
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }
    QString ownerAt(LocalDesk &desk, qint64 lead)
    {
        const auto detail = answer(desk.lead(lead));
        return detail ? detail->row.owner : detail.error().sentence;
    }

    OwnPostgres m_postgres;
    StoreAddress m_address;
    StoryClock m_clock{noon};
    std::unique_ptr<Database> m_store;
    std::unique_ptr<LocalDesk> m_ann;
    std::unique_ptr<LocalDesk> m_bob;
};

void TwoDesksTest::init()
{
    m_address = m_postgres.database();
    auto store = Database::open(m_address);
    QVERIFY(store);
    m_store = std::move(*store);
    exec(u"INSERT INTO locations (key, business, name, state, zone) VALUES ('a', 'Acme', 'Acme', 'CO', "
         "'America/Denver')"_s);
    exec(u"INSERT INTO connections (name, kind, provider) VALUES ('texts', 'sms', 'twilio')"_s);
    exec(u"INSERT INTO lines (number, location_id, sms_connection_id) VALUES ('+13035550100', 1, 1)"_s);
    for (int i = 1; i <= 20; ++i)
        exec(
            u"INSERT INTO leads (location_id, business, number, line, recovery_id, opened_at, last_call_at, action, "
            u"state, "
            "waiting_since) VALUES (1, 'Acme', '+1720200%1', '+13035550100', 'r%1', %2, %2, 'callback', 'callback', %2)"_s
                .arg(1000 + i)
                .arg(noon));
    m_ann = desk(u"Ann"_s);
    m_bob = desk(u"Bob"_s);
}

void TwoDesksTest::cleanup()
{
    m_ann.reset();
    m_bob.reset();
    m_store.reset();
}

void TwoDesksTest::oneOfTwoClaimsWinsAndBothSeeWho()
{
    for (qint64 lead = 1; lead <= 20; ++lead) {
        auto first = m_ann->claim(lead, false);
        auto second = m_bob->claim(lead, false);
        const auto ann = answer(first);
        const auto bob = answer(second);
        QCOMPARE(int(ann.has_value()) + int(bob.has_value()), 1);
        const QString winner = ann ? u"Ann"_s : u"Bob"_s;
        QVERIFY((ann ? bob : ann).error().sentence.contains(winner));
        QCOMPARE(ownerAt(*m_ann, lead), winner);
        QCOMPARE(ownerAt(*m_bob, lead), winner);
    }
}

void TwoDesksTest::onlyTheOwnerWrites()
{
    QVERIFY(answer(m_ann->claim(1, false)));
    const auto refused = answer(m_bob->sendReply(1, u"Hello"_s));
    QVERIFY(!refused);
    QVERIFY(refused.error().sentence.contains(u"Ann"_s));
    QCOMPARE(value(u"SELECT COUNT(*) FROM messages"_s).toInt(), 0);
    QVERIFY(answer(m_bob->claim(1, true)));
    QVERIFY(answer(m_bob->sendReply(1, u"Hello"_s)));
    QVERIFY(!answer(m_ann->sendReply(1, u"Hello"_s)));
    QCOMPARE(value(u"SELECT COUNT(*) FROM messages"_s).toInt(), 1);
}

void TwoDesksTest::twoRepliesAtOnceAreOne()
{
    for (qint64 lead = 1; lead <= 20; ++lead) {
        auto first = m_ann->sendReply(lead, u"Hello from Ann"_s);
        auto second = m_bob->sendReply(lead, u"Hello from Bob"_s);
        QCOMPARE(int(answer(first).has_value()) + int(answer(second).has_value()), 1);
    }
    QCOMPARE(value(u"SELECT COUNT(*) FROM messages"_s).toInt(), 20);
}

void TwoDesksTest::aChangeShowsAtTheOtherDeskWithinASecond()
{
    QVERIFY(answer(m_bob->lead(1)));
    QSignalSpy changed(m_bob.get(), &Desk::changed);
    QElapsedTimer passed;
    QVERIFY(answer(m_ann->claim(1, false)));
    passed.start();
    QVERIFY(waitFor([&] { return !changed.isEmpty(); }, 5000, 2));
    qInfo("seen after %lld ms", passed.elapsed());
    QVERIFY(passed.elapsed() < 1000);
    QVERIFY(changed.first().first().value<Desk::Topics>() & Desk::Leads);
}

void TwoDesksTest::aServerThatGoesAwayLosesNoDraft()
{
    const auto before = answer(m_ann->status());
    QVERIFY(before);
    QCOMPARE(before->storeLostFor, Millis(-1));
    QCOMPARE(before->connections.size(), 1);
    m_postgres.stop();
    QVERIFY(waitFor(
        [&] {
            const auto status = answer(m_ann->status());
            return status && status->storeLostFor >= 0 && status->connections.size() == 1;
        },
        10'000));
    QVERIFY(answer(m_ann->saveDraft(3, u"half a sen"_s)));
    QVERIFY(answer(m_ann->saveDraft(3, u"half a sentence"_s)));
    const auto refused = answer(m_ann->claim(3, false));
    QVERIFY(!refused);
    QVERIFY(!refused.error().sentence.isEmpty());
    QSignalSpy changed(m_ann.get(), &Desk::changed);
    m_postgres.again();
    QVERIFY(waitFor([&] { return !changed.isEmpty(); }, 10'000));
    QVERIFY(waitFor(
        [&] {
            const auto status = answer(m_ann->status());
            return status && status->storeLostFor < 0;
        },
        10'000));
    QVERIFY(waitFor(
        [&] {
            const auto lead = answer(m_ann->lead(3));
            return lead && lead->draft == u"half a sentence"_s;
        },
        5000));
    QVERIFY(answer(m_ann->claim(3, false)));
}

void TwoDesksTest::aCutConnectionIsTakenUpAgain()
{
    exec(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
         "AND pid <> pg_backend_pid()"_s);
    QVERIFY(waitFor([&] { return answer(m_ann->claim(5, false)).has_value(); }, 10'000));
    QSignalSpy changed(m_bob.get(), &Desk::changed);
    QVERIFY(waitFor([&] { return ownerAt(*m_bob, 5) == u"Ann"_s; }, 10'000));
    changed.clear();
    QVERIFY(answer(m_ann->claim(6, false)));
    QVERIFY(waitFor([&] { return !changed.isEmpty(); }, 5000));
}

QTEST_GUILESS_MAIN(TwoDesksTest)
#include "twodeskstest.moc"
