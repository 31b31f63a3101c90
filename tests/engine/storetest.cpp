// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/migrator.h"
#include "engine/store/postgresaddress.h"
#include "engine/store/statements.h"
#include "tests/support/teststores.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

class StoreTest : public QObject
{
    Q_OBJECT

    TestStores m_stores;
    Expected<std::unique_ptr<Database>> open(const char *name)
    {
        return Database::open(m_stores.emptyAddress(QLatin1String(name)));
    }

private Q_SLOTS:
    void makesANewStoreByRunningEveryMigration()
    {
        auto database = open("new");
        QVERIFY2(database, qPrintable(database ? QString() : database.error().detail));
        QCOMPARE(*Migrator::version(**database), Migrator::newest());
    }

    void everyStatementPrepares()
    {
        auto database = open("all");
        QVERIFY(database);
        for (auto statement = shippedStatements().cbegin(); statement != shippedStatements().cend(); ++statement) {
            if (statement.key().startsWith(TestStores::onPostgres() ? u"sqlite."_s : u"postgres."_s))
                continue;
            QSqlQuery query((*database)->handle());
            QVERIFY2(query.prepare(inDialect(statement.value(), TestStores::onPostgres())),
                     qPrintable(statement.key() + u": "_s + query.lastError().text()));
        }
    }

    /// PostgreSQL keeps no U+0000; a caller who sends one must not stop the list behind it.
    void keepsATextWithANulInIt()
    {
        auto database = open("nul");
        QVERIFY(database);
        const QString text = u"hi"_s + QChar(u'\0') + u"there"_s;
        QVERIFY((*database)->run(u"settings.set"_s, {{u"name"_s, u"greeting"_s}, {u"value"_s, text}}));
        const auto kept = (*database)->value(u"settings.get"_s, {{u"name"_s, u"greeting"_s}});
        QVERIFY(kept);
        QCOMPARE(kept->toString(), u"hithere"_s);
    }

    void refusesAStoreFromTheFuture()
    {
        {
            auto database = open("future");
            QVERIFY(database);
            QSqlQuery((*database)->handle()).exec(u"INSERT INTO store_version VALUES (99999)"_s);
        }
        auto again = open("future");
        QVERIFY(!again);
        QVERIFY(again.error().sentence.contains(u"newer version"_s));
    }

    void saysWhichStoreCannotBeOpened_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("said");
        QTest::newRow("file") << u"/nonexistent-folder/x.db"_s << QString() << u"/nonexistent-folder/x.db"_s;
        QTest::newRow("server") << QString() << u"postgresql://dana@127.0.0.1:1/desk"_s << u"127.0.0.1:1/desk"_s;
        QTest::newRow("not an address") << QString() << u"mysql://dana@host/desk"_s << u"postgresql://user@host"_s;
        QTest::newRow("no database") << QString() << u"postgresql://dana@127.0.0.1"_s << u"names none"_s;
        QTest::newRow("unknown word") << QString() << u"postgresql://127.0.0.1/desk?passwort=x"_s << u"passwort"_s;
    }
    void saysWhichStoreCannotBeOpened()
    {
        QFETCH(QString, file);
        QFETCH(QString, url);
        QFETCH(QString, said);
        auto database = Database::open({file, url, {}});
        QVERIFY(!database);
        QVERIFY2(database.error().sentence.contains(said), qPrintable(database.error().sentence));
    }

    void takesNoPasswordInAnAddress()
    {
        for (const QString &url : {u"postgresql://dana:swordfish@127.0.0.1/desk"_s,
                                   u"postgresql://dana@127.0.0.1/desk?password=swordfish"_s}) {
            const auto server = postgresServer({{}, url, {}});
            QVERIFY(!server);
            QVERIFY(!server.error().sentence.contains(u"swordfish"_s));
            QVERIFY(server.error().sentence.contains(u"PGPASSWORD"_s));
        }
    }

    void aServerElsewhereHasToProveWhoItIs_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("proves");
        QTest::newRow("elsewhere") << u"postgresql://db.example.org/desk"_s << true;
        QTest::newRow("this machine") << u"postgresql://localhost/desk"_s << false;
        QTest::newRow("a socket") << u"postgresql:///desk?host=/run/postgresql"_s << false;
        QTest::newRow("said otherwise") << u"postgresql://db.example.org/desk?sslmode=require"_s << false;
    }
    void aServerElsewhereHasToProveWhoItIs()
    {
        QFETCH(QString, url);
        QFETCH(bool, proves);
        const auto server = postgresServer({{}, url, {}});
        QVERIFY(server);
        QCOMPARE(server->options.contains(u"verify-full"_s), proves);
    }

    void aPasswordFileIsForItsOwnerAlone()
    {
        const QString path = m_stores.folder() + u"/store.password"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("swordfish\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const StoreAddress address{{}, u"postgresql://dana@127.0.0.1/desk"_s, path};
        QCOMPARE(postgresServer(address)->password, u"swordfish"_s);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const auto refused = postgresServer(address);
        QVERIFY(!refused);
        QVERIFY(refused.error().sentence.contains(path));
    }

    void anUncommittedTransactionLeavesNothing()
    {
        auto database = open("tx");
        QVERIFY(database);
        {
            Transaction transaction(**database);
            QVERIFY((*database)->run(u"settings.set"_s, {{u"name"_s, u"a"_s}, {u"value"_s, u"1"_s}}));
        }
        QVERIFY(!(*database)->value(u"settings.get"_s, {{u"name"_s, u"a"_s}})->isValid());
    }

    void aTransactionWithAFailedStatementDoesNotPretendToCommit()
    {
        if (!TestStores::onPostgres())
            QSKIP("With SQLite a failed statement leaves the rest of its transaction whole.");
        auto database = open("broken");
        QVERIFY(database);
        Transaction transaction(**database);
        QVERIFY((*database)->run(u"settings.set"_s, {{u"name"_s, u"a"_s}, {u"value"_s, u"1"_s}}));
        QVERIFY(!(*database)->insert(
            u"life.escalate"_s,
            {{u"lead"_s, 7}, {u"kind"_s, u"x"_s}, {u"cause"_s, u"x"_s}, {u"now"_s, 1}, {u"due"_s, 1}}));
        QVERIFY(!transaction.commit());
    }

    void tellsWhatACommitTouchedOnlyOnce()
    {
        auto database = open("touch");
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

    void anotherConnectionHearsOfACommit()
    {
        auto one = open("two");
        auto two = open("two");
        QVERIFY(one && two);
        QObject here;
        int heard = 0;
        QVERIFY((*one)->listen(&here, [&](int touched) { heard |= touched; }));
        const qint64 before = (*one)->dataVersion();
        Transaction transaction(**two);
        (*two)->touch(TouchedLeads);
        QVERIFY((*two)->run(u"settings.set"_s, {{u"name"_s, u"b"_s}, {u"value"_s, u"2"_s}}));
        QVERIFY(transaction.commit());
        if (TestStores::onPostgres())
            QTRY_COMPARE_WITH_TIMEOUT(heard, int(TouchedLeads), 1000);
        else
            QVERIFY((*one)->dataVersion() != before);
    }

    void aLostServerIsToldAndFoundAgain()
    {
        if (!TestStores::onPostgres())
            QSKIP("A file does not go away like a server.");
        auto one = open("lost");
        auto two = open("lost");
        QVERIFY(one && two);
        QSqlQuery cut((*two)->handle());
        QVERIFY(cut.exec(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                         "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s));
        const auto read = (*one)->value(u"settings.get"_s, {{u"name"_s, u"a"_s}});
        QVERIFY(!read);
        QVERIFY((*one)->lost());
        QVERIFY(read.error().sentence.contains(u"lost"_s));
        QVERIFY((*one)->reopen());
        QVERIFY(!(*one)->lost());
        QVERIFY((*one)->value(u"settings.get"_s, {{u"name"_s, u"a"_s}}));
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "storetest.moc"
