// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/move.h"

#include "engine/setup/apply.h"
#include "tests/support/teststores.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// A SQLite store moves to PostgreSQL whole or not at all.
class MoveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestStores::onPostgres())
            QSKIP("Moving needs a PostgreSQL server; this runs again as engine.store.movetest@postgresql.");
    }
    void everyRowArrivesAndCountingGoesOn();
    void theFileStaysAsItWas();
    void aTargetWithDataIsRefused();
    void halfAMoveIsNone();
    void refusesWhatIsNoStore();

private:
    QString makeFile(TestStores &stores, int leads)
    {
        const QString path = stores.folder() + u"/old.db"_s;
        auto store = Database::open({path, {}});
        if (!store)
            qFatal("%s", qPrintable(store.error().sentence));
        Transaction transaction(**store);
        exec(**store, u"INSERT INTO locations (key, business, name, state, zone) VALUES ('a', 'Acme', 'Acme', 'CO', "
                      "'America/Denver')"_s);
        exec(**store, u"INSERT INTO connections (name, kind, provider) VALUES ('phone', 'phone', 'twilio')"_s);
        for (int i = 0; i < leads; ++i) {
            exec(**store,
                 u"INSERT INTO leads (location_id, business, number, line, recovery_id, opened_at, last_call_at, "
                 "action, state) VALUES (1, 'Acme', '+1%1', '+13035550100', 'r%1', %2, %2, 'text', 'texted')"_s.arg(i)
                     .arg(1'770'000'000'000 + i));
            exec(**store, u"INSERT INTO decisions (lead_id, at, action, reason, trace) VALUES (%1, 1, 'text', "
                          "'caf\u00e9 \\ ''quoted''', x'00ff5c27')"_s.arg(i + 1));
        }
        (void)transaction.commit();
        return path;
    }
    static void exec(Database &store, const QString &sql)
    {
        QSqlQuery query(store.handle());
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }
    static QVariant value(Database &store, const QString &sql)
    {
        QSqlQuery query(store.handle());
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }
    static QByteArray digest(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                              : QByteArray();
    }
};

void MoveTest::everyRowArrivesAndCountingGoesOn()
{
    TestStores stores;
    const QString file = makeFile(stores, 1234);
    QStringList told;
    const auto moved = moveStore(file, stores.emptyAddress(), [&](const QString &table, qint64 done, qint64 all) {
        told << u"%1 %2/%3"_s.arg(table).arg(done).arg(all);
    });
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().sentence + moved.error().detail));
    QVERIFY(moved->contains(MovedTable{u"leads"_s, 1234}));
    QVERIFY(moved->contains(MovedTable{u"decisions"_s, 1234}));
    QVERIFY(told.contains(u"leads 1234/1234"_s));
    auto store = Database::open(stores.emptyAddress());
    QVERIFY(store);
    QCOMPARE(value(**store, u"SELECT COUNT(*) FROM leads"_s).toInt(), 1234);
    QCOMPARE(value(**store, u"SELECT opened_at FROM leads WHERE recovery_id = 'r7'"_s).toLongLong(), 1'770'000'000'007);
    QCOMPARE(value(**store, u"SELECT trace FROM decisions WHERE lead_id = 1234"_s).toByteArray(),
             QByteArray::fromHex("00ff5c27"));
    QCOMPARE(value(**store, u"SELECT reason FROM decisions WHERE lead_id = 1"_s).toString(),
             u"caf\u00e9 \\ 'quoted'"_s);
    QCOMPARE((*store)
                 ->insert(u"life.decision"_s, {{u"call"_s, QVariant(QMetaType(QMetaType::LongLong))},
                                               {u"lead"_s, 1},
                                               {u"at"_s, 1},
                                               {u"action"_s, u"text"_s},
                                               {u"reason"_s, u""_s},
                                               {u"kind"_s, u""_s},
                                               {u"send_at"_s, 0},
                                               {u"trace"_s, QByteArray("x")}})
                 .value_or(0),
             1235);
}

void MoveTest::theFileStaysAsItWas()
{
    TestStores stores;
    const QString file = makeFile(stores, 10);
    const QByteArray before = digest(file);
    QVERIFY(!before.isEmpty());
    QVERIFY(moveStore(file, stores.emptyAddress()));
    QCOMPARE(digest(file), before);
}

void MoveTest::aTargetWithDataIsRefused()
{
    TestStores stores;
    const QString file = makeFile(stores, 3);
    QVERIFY(moveStore(file, stores.emptyAddress()));
    const auto again = moveStore(file, stores.emptyAddress());
    QVERIFY(!again);
    QVERIFY(again.error().sentence.contains(u"already holds data"_s));
}

void MoveTest::halfAMoveIsNone()
{
    TestStores stores;
    const QString file = makeFile(stores, 300);
    {
        auto store = Database::open(stores.emptyAddress());
        QVERIFY(store);
        exec(**store, u"ALTER TABLE leads ADD CONSTRAINT no_such CHECK (recovery_id <> 'r299')"_s);
    }
    const auto refused = moveStore(file, stores.emptyAddress());
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(u"leads"_s), qPrintable(refused.error().sentence));
    auto store = Database::open(stores.emptyAddress());
    QVERIFY(store);
    for (const QString &table : {u"locations"_s, u"connections"_s, u"leads"_s})
        QCOMPARE(value(**store, u"SELECT COUNT(*) FROM %1"_s.arg(table)).toInt(), 0);
    exec(**store, u"ALTER TABLE leads DROP CONSTRAINT no_such"_s);
    QVERIFY(moveStore(file, stores.emptyAddress()));
}

void MoveTest::refusesWhatIsNoStore()
{
    TestStores stores;
    const auto none = moveStore(stores.folder() + u"/none.db"_s, stores.emptyAddress());
    QVERIFY(!none);
    QVERIFY(none.error().sentence.contains(u"none.db"_s));
    QFile text(stores.folder() + u"/text.db"_s);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("not a store");
    text.close();
    QVERIFY(!moveStore(text.fileName(), stores.emptyAddress()));
}

QTEST_GUILESS_MAIN(MoveTest)
#include "movetest.moc"
