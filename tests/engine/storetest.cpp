// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/database.h"
#include "engine/store/migrator.h"
#include "engine/store/statements.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class StoreTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    StoreAddress address(const QString &name) { return {m_folder.filePath(name), {}}; }

private Q_SLOTS:
    void makesANewStoreByRunningEveryMigration()
    {
        auto database = Database::open(address(u"new.db"_s));
        QVERIFY2(database, qPrintable(database ? QString() : database.error().detail));
        QCOMPARE(*Migrator::version(**database), Migrator::newest());
    }

    void everyStatementPrepares()
    {
        auto database = Database::open(address(u"all.db"_s));
        QVERIFY(database);
        for (auto statement = shippedStatements().cbegin(); statement != shippedStatements().cend(); ++statement) {
            QSqlQuery query((*database)->handle());
            QVERIFY2(query.prepare(inDialect(statement.value(), false)),
                     qPrintable(statement.key() + u": "_s + query.lastError().text()));
        }
    }

    void refusesAStoreFromTheFuture()
    {
        {
            auto database = Database::open(address(u"future.db"_s));
            QVERIFY(database);
            QSqlQuery((*database)->handle()).exec(u"INSERT INTO store_version VALUES (99999)"_s);
        }
        auto again = Database::open(address(u"future.db"_s));
        QVERIFY(!again);
        QVERIFY(again.error().sentence.contains(u"newer version"_s));
    }

    void saysWhichFileCannotBeOpened()
    {
        auto database = Database::open({u"/nonexistent-folder/x.db"_s, {}});
        QVERIFY(!database);
        QVERIFY(database.error().sentence.contains(u"/nonexistent-folder/x.db"_s));
    }

    void anUncommittedTransactionLeavesNothing()
    {
        auto database = Database::open(address(u"tx.db"_s));
        QVERIFY(database);
        {
            Transaction transaction(**database);
            QVERIFY((*database)->run(u"settings.set"_s, {{u"name"_s, u"a"_s}, {u"value"_s, u"1"_s}}));
        }
        QVERIFY(!(*database)->value(u"settings.get"_s, {{u"name"_s, u"a"_s}})->isValid());
    }

    void tellsWhatACommitTouchedOnlyOnce()
    {
        auto database = Database::open(address(u"touch.db"_s));
        QVERIFY(database);
        QList<int> told;
        (*database)->onCommit([&](int touched) { told << touched; });
        Transaction outer(**database);
        {
            Transaction inner(**database);
            (*database)->touch(TouchedLeads);
            QVERIFY(inner.commit());
        }
        QVERIFY(told.isEmpty());
        (*database)->touch(TouchedMessages);
        QVERIFY(outer.commit());
        QCOMPARE(told, QList<int>{TouchedLeads | TouchedMessages});
    }

    void aWriteByAnotherConnectionShowsInDataVersion()
    {
        auto one = Database::open(address(u"two.db"_s));
        auto two = Database::open(address(u"two.db"_s));
        QVERIFY(one && two);
        const qint64 before = (*one)->dataVersion();
        QVERIFY((*two)->run(u"settings.set"_s, {{u"name"_s, u"b"_s}, {u"value"_s, u"2"_s}}));
        QVERIFY((*one)->dataVersion() != before);
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "storetest.moc"
