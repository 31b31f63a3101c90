// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/sharing.h"

#include "tests/support/teststores.h"

#include <QTest>

using namespace ring;

/// Two engines' shares of one store's connections, look by look, on sessions of a real server.
class SharingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestStores::onPostgres())
            QSKIP("This needs a PostgreSQL server; it runs again as engine.manydesks.sharingtest@postgresql.");
    }
    void theyHalveWhatBothCanServe();
    void whatOneCannotServeIsTheOthers_data();
    void whatOneCannotServeIsTheOthers();
    void whoIsAloneKeepsWhatItCannotServe();

private:
    struct One
    {
        explicit One(const StoreAddress &address)
            : database(std::move(*Database::open(address)))
            , sharing(*database)
        {
            if (!sharing.announce())
                qFatal("An engine could not say that it is here.");
        }
        void look(const QSet<qint64> &cannot = {})
        {
            const auto taken = sharing.look(all(), cannot);
            if (!taken)
                qFatal("%s", qPrintable(taken.error().detail));
            for (const qint64 spare : sharing.tooMany())
                if (!sharing.give(spare))
                    qFatal("A connection could not be given up.");
        }
        int held() const
        {
            int count = 0;
            for (const qint64 one : all())
                count += sharing.holds(one);
            return count;
        }
        static QList<qint64> all() { return {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}; }

        std::unique_ptr<Database> database;
        Sharing sharing;
    };
};

void SharingTest::theyHalveWhatBothCanServe()
{
    TestStores stores;
    One a(stores.address());
    a.look();
    QCOMPARE(a.held(), 10);
    One b(stores.address());
    for (int i = 0; i < 12; ++i) {
        a.look();
        b.look();
    }
    QCOMPARE(a.held(), 5);
    QCOMPARE(b.held(), 5);
}

void SharingTest::whatOneCannotServeIsTheOthers_data()
{
    QTest::addColumn<int>("cannot");
    QTest::newRow("some") << 7;
    QTest::newRow("nothing can be served") << 10;
}

void SharingTest::whatOneCannotServeIsTheOthers()
{
    QFETCH(int, cannot);
    TestStores stores;
    One a(stores.address());
    a.look();
    One b(stores.address());
    b.look(); // its secrets are not known yet
    const QList<qint64> all = One::all();
    const QSet<qint64> missing(all.cbegin(), all.cbegin() + cannot);
    for (int i = 0; i < 8; ++i) {
        a.look();
        b.look(missing);
    }
    for (const qint64 one : all)
        QVERIFY2(a.sharing.holds(one) != b.sharing.holds(one), qPrintable(QString::number(one)));
    for (const qint64 one : missing)
        QVERIFY(a.sharing.holds(one));
    const int before = a.held();
    for (int i = 0; i < 8; ++i) { // and stays so
        a.look();
        b.look(missing);
        QCOMPARE(a.held(), before);
    }
}

void SharingTest::whoIsAloneKeepsWhatItCannotServe()
{
    TestStores stores;
    One a(stores.address());
    a.look({1, 2, 3});
    QCOMPARE(a.held(), 10);
}

QTEST_GUILESS_MAIN(SharingTest)
#include "sharingtest.moc"
