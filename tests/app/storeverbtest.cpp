// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/teststores.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ring;
using namespace Qt::StringLiterals;

/// Where the data is kept, by words: the file of the folder, or a server that the folder remembers.
class StoreVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stores = std::make_unique<TestStores>();
        m_data = m_stores->folder() + u"/data"_s;
    }
    void saysWhichFile();
    void noPasswordInAnAddress();
    void aServerIsRememberedAndUsed();
    void aFolderWithDataIsNotLeftBehind();
    void movesAndUsesTheServerFromThenOn();
    void aFurtherFolderJoinsAndLeaves();
    void joiningRefuses_data();
    void joiningRefuses();

private:
    static bool needServer() { return TestStores::onPostgres(); }
    std::unique_ptr<TestStores> m_stores;
    QString m_data;
};

void StoreVerbTest::saysWhichFile()
{
    QCOMPARE(runEngine({u"init"_s, u"--data"_s, m_data}).code, 0);
    const ProgramRun run = runEngine({u"store"_s, u"--data"_s, m_data});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.startsWith(u"SQLite in "_s + m_data), qPrintable(run.out));
}

void StoreVerbTest::noPasswordInAnAddress()
{
    const ProgramRun run =
        runEngine({u"run"_s, u"--data"_s, m_data, u"--store"_s, u"postgresql://dana:swordfish@127.0.0.1/desk"_s});
    QCOMPARE(run.code, 1);
    QVERIFY(run.err.contains(u"PGPASSWORD"_s));
    QVERIFY(!run.err.contains(u"swordfish"_s));
    QVERIFY(!QFile::exists(m_data + u"/store.url"_s));
}

void StoreVerbTest::aServerIsRememberedAndUsed()
{
    if (!needServer())
        QSKIP("This needs a PostgreSQL server; it runs again as app.storeverbtest@postgresql.");
    const QString url = m_stores->emptyAddress().url;
    QCOMPARE(runEngine({u"init"_s, u"--data"_s, m_data, u"--store"_s, url}).code, 0);
    QVERIFY(!QFile::exists(m_data + u"/secondring.db"_s));
    const ProgramRun run = runEngine({u"store"_s, u"--data"_s, m_data});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.startsWith(u"PostgreSQL at "_s), qPrintable(run.out));
    QCOMPARE(runEngine({u"run"_s, u"--data"_s, m_data, u"--for"_s, u"0.2"_s}).code, 0);
    const ProgramRun backup = runEngine({u"backup"_s, u"now"_s, u"--data"_s, m_data});
    QCOMPARE(backup.code, 1);
    QVERIFY(backup.err.contains(u"pg_dump"_s));
}

void StoreVerbTest::aFolderWithDataIsNotLeftBehind()
{
    QCOMPARE(runEngine({u"init"_s, u"--data"_s, m_data}).code, 0);
    const ProgramRun run = runEngine({u"store"_s, u"--data"_s, m_data, u"--store"_s, u"postgresql://127.0.0.1/desk"_s});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains(u"store migrate"_s), qPrintable(run.err));
    QVERIFY(!QFile::exists(m_data + u"/store.url"_s));
}

void StoreVerbTest::movesAndUsesTheServerFromThenOn()
{
    if (!needServer())
        QSKIP("This needs a PostgreSQL server; it runs again as app.storeverbtest@postgresql.");
    QCOMPARE(runEngine({u"init"_s, u"--sandbox"_s, u"--data"_s, m_data}).code, 0);
    const ProgramRun before = runEngine({u"store"_s, u"--data"_s, m_data});
    const QStringList words{u"store"_s, u"migrate"_s, u"--to"_s, m_stores->emptyAddress().url, u"--data"_s, m_data};
    const ProgramRun moved = runEngine(words);
    QVERIFY2(moved.code == 0, qPrintable(moved.err));
    QVERIFY2(moved.out.contains(u"every count agrees"_s), qPrintable(moved.out));
    const ProgramRun after = runEngine({u"store"_s, u"--data"_s, m_data});
    QVERIFY(after.out.startsWith(u"PostgreSQL at "_s));
    QCOMPARE(after.outLines().value(1), before.outLines().value(1));
    QVERIFY(QFile::exists(m_data + u"/secondring.db"_s));
    QCOMPARE(runEngine(words).code, 1);
    QCOMPARE(runEngine({u"store"_s, u"migrate"_s, u"--data"_s, m_data}).code, 2);
}

void StoreVerbTest::aFurtherFolderJoinsAndLeaves()
{
    if (!needServer())
        QSKIP("This needs a PostgreSQL server; it runs again as app.storeverbtest@postgresql.");
    const QString url = m_stores->address().url;
    QCOMPARE(runEngine({u"init"_s, u"--data"_s, m_data}).code, 0);
    const ProgramRun before = runEngine({u"store"_s, u"--data"_s, m_data});
    const QStringList words{u"store"_s, u"join"_s, u"--to"_s, url, u"--data"_s, m_data};
    const ProgramRun joined = runEngine(words);
    QVERIFY2(joined.code == 0, qPrintable(joined.err));
    QVERIFY2(joined.out.contains(u"from now on"_s) && joined.out.contains(u"stays as it was"_s),
             qPrintable(joined.out));
    QVERIFY(runEngine({u"store"_s, u"--data"_s, m_data}).out.startsWith(u"PostgreSQL at "_s));
    QVERIFY(runEngine({u"audit"_s, u"--data"_s, m_data}).out.contains(u"store_joined"_s));
    QCOMPARE(runEngine(words).code, 1);
    const ProgramRun left = runEngine({u"store"_s, u"leave"_s, u"--data"_s, m_data});
    QVERIFY2(left.code == 0, qPrintable(left.err));
    QVERIFY2(left.out.contains(u"its own data again"_s), qPrintable(left.out));
    QCOMPARE(runEngine({u"store"_s, u"--data"_s, m_data}).out, before.out);
    const ProgramRun again = runEngine({u"store"_s, u"leave"_s, u"--data"_s, m_data});
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains(u"on this machine already"_s), qPrintable(again.err));
}

void StoreVerbTest::joiningRefuses_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no address") << QStringList() << 2 << u"--to"_s;
    QTest::newRow("nobody there") << QStringList{u"--to"_s, u"postgresql://dana@127.0.0.1:1/desk"_s} << 1
                                  << u"cannot be reached"_s;
    QTest::newRow("a password in it") << QStringList{u"--to"_s, u"postgresql://dana:swordfish@127.0.0.1/desk"_s} << 1
                                      << u"PGPASSWORD"_s;
    QTest::newRow("a password from nowhere")
        << QStringList{u"--to"_s, u"postgresql://dana@127.0.0.1:1/desk"_s, u"--password-from"_s, u"env:NO_SUCH"_s} << 1
        << u"NO_SUCH"_s;
}

void StoreVerbTest::joiningRefuses()
{
    QFETCH(QStringList, more);
    QFETCH(int, code);
    QFETCH(QString, says);
    const ProgramRun run = runEngine(QStringList{u"store"_s, u"join"_s, u"--data"_s, m_data} + more);
    QCOMPARE(run.code, code);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QVERIFY(!run.err.contains(u"swordfish"_s));
    QVERIFY(!QFile::exists(m_data + u"/store.url"_s) && !QFile::exists(m_data + u"/store.password"_s));
}

QTEST_GUILESS_MAIN(StoreVerbTest)
#include "storeverbtest.moc"
